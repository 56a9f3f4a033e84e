/** Zones are whole half hours apart, but for a few. */
const ZONE_STEP_S = 1800
const MAX_ZONES_APART_S = 14 * 3600
/** One hand starts and stops two watches within this. */
export const MAX_ENDS_APART_S = 120
/** Two recordings of one run never begin farther apart, by their clocks. */
export const MAX_STARTS_APART_S = MAX_ZONES_APART_S + MAX_ENDS_APART_S

type Spans = Readonly<{ firstS: number; secondS: number; shiftS: number }>

/** How far apart two recordings began, and ended, s, with the second one's clock put right by `offS`. */
export function endsApartS(
  { firstS, secondS, shiftS }: Spans,
  offS: number,
): readonly [startS: number, endS: number] {
  const startApartS = shiftS + offS
  return [Math.abs(startApartS), Math.abs(startApartS + secondS - firstS)]
}

/**
 * What to add to the second clock where one of two recordings has the hour of its place for that of
 * Greenwich, as some exports write it: whole half hours, s, up to 14 hours either way.
 *
 * `undefined` where no such difference lets the two begin and end within two minutes of each other.
 *
 * @param spans  lengths of both; `shiftS` = start of the second less start of the first, by their clocks
 * @source uncramp_engineering
 */
export function wrongZoneS(spans: Spans): number | undefined {
  const offS = 0 - Math.round(spans.shiftS / ZONE_STEP_S) * ZONE_STEP_S
  if (offS === 0 || Math.abs(offS) > MAX_ZONES_APART_S) return undefined
  return Math.max(...endsApartS(spans, offS)) <= MAX_ENDS_APART_S ? offS : undefined
}
