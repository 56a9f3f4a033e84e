/** An emergency number and the regions (ISO 3166 codes) where it is the one people know. */
export type EmergencyNumber = Readonly<{ number: string; regions: readonly string[] }>

/**
 * Well-known emergency numbers. The wording is always "call your local emergency number"; these only
 * stand beside it. 112 also works from mobile phones in many other countries.
 *
 * @source clinical_consensus
 */
export const EMERGENCY_NUMBERS: readonly EmergencyNumber[] = [
  {
    number: '112',
    regions:
      'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
        ' ',
      ),
  },
  { number: '999', regions: ['GB', 'IE'] },
  { number: '911', regions: ['US', 'CA', 'MX'] },
  { number: '000', regions: ['AU'] },
]

/**
 * The numbers of one region, or all of them when the region is unknown or not in the list.
 *
 * @param region  two letters, any case; leave it out when unknown
 * @source clinical_consensus
 */
export function emergencyNumbers(region?: string): readonly string[] {
  const wanted = region?.toUpperCase()
  const local = EMERGENCY_NUMBERS.filter(
    ({ regions }) => wanted !== undefined && regions.includes(wanted),
  )
  return (local.length > 0 ? local : EMERGENCY_NUMBERS).map(({ number }) => number)
}
