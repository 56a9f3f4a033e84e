import type { FieldPlan, FieldStation } from '@uncramp/core/field'

/** Five-minute arrivals and amounts as one long table: a row per place and bin. */
export function fieldCsv(plan: FieldPlan): string {
  const lines = [HEADER]
  for (const place of [...plan.stations, plan.finish]) {
    const amounts = place.kind === 'station' ? amountsOf(place) : EMPTY_AMOUNTS
    const { arrivals } = place
    arrivals.mid.forEach((mid, index) => {
      const atS = arrivals.fromS + index * arrivals.binS
      const counts = [arrivals.low[index] ?? 0, mid, arrivals.high[index] ?? 0]
      lines.push([quoted(place.name), place.kind, place.atM, atS, ...counts, ...amounts].join(','))
    })
  }
  return `${lines.join('\n')}\n`
}

/** Amounts are those of the whole day, the same in every row of a station. */
const AMOUNTS = ['rule', 'habits'].flatMap((kind) =>
  ['water_ml', 'sports_ml', 'water_cups', 'sports_cups', 'sodium_mg', 'ice_kg'].flatMap((name) =>
    ['p10', 'p50', 'p90'].map((level) => `${kind}_${name}_${level}`),
  ),
)
const HEADER = [
  'place',
  'kind',
  'at_m',
  'at_s',
  'runners_p10',
  'runners_mean',
  'runners_p90',
  ...AMOUNTS,
].join(',')
const EMPTY_AMOUNTS = AMOUNTS.map(() => '')

function amountsOf(station: FieldStation): readonly string[] {
  return [station.rule, station.habits].flatMap((poured) =>
    [
      poured.waterMl,
      poured.sportsMl,
      poured.waterCups,
      poured.sportsCups,
      poured.sodiumMg,
      poured.iceKg,
    ].flatMap(({ low, mid, high }) => [low, mid, high].map((value) => String(Math.round(value)))),
  )
}

/** A leading sign that a spreadsheet would take for a formula is made harmless. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
