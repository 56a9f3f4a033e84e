import { err, ok, type Result } from '@uncramp/core'
import type { Station } from '@uncramp/core/course'

/** Words for what stands on a table, in the runner's language. */
export type StationWords = Readonly<Record<'water' | 'sports_drink' | 'toilet', readonly string[]>>

/** A line that is no table. */
export type StationLineError = Readonly<{ code: 'line_unreadable'; line: string }>

type ReadDistance = (text: string) => Result<number, unknown>

/**
 * Drink tables from lines like `5 km, water, sports, toilet, Town hall`: the distance first, then
 * what there is, anything else is the name. A table of which nothing is said has water.
 *
 * @errors line_unreadable
 */
export function readStationLines(
  text: string,
  words: StationWords,
  readDistance: ReadDistance,
): Result<readonly Station[], StationLineError> {
  const stations: Station[] = []
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const [where = '', ...parts] = line.split(',').map((part) => part.trim())
    const at = readDistance(where)
    if (!at.ok) return err({ code: 'line_unreadable', line: line.trim().slice(0, 40) })
    const isOf = (what: keyof StationWords, part: string): boolean =>
      words[what].includes(part.toLowerCase())
    const has = (what: keyof StationWords): boolean => parts.some((part) => isOf(what, part))
    const names = parts.filter((part) => part !== '' && !NAMES.some((what) => isOf(what, part)))
    stations.push({
      atM: at.value,
      name: names.join(', ').slice(0, 80),
      drinks: DRINKS.filter((drink) => has(drink) || (drink === 'water' && !has('sports_drink'))),
      hasToilet: has('toilet'),
    })
  }
  return ok(stations.toSorted((one, other) => one.atM - other.atM))
}

const DRINKS = ['water', 'sports_drink'] as const
const NAMES = ['water', 'sports_drink', 'toilet'] as const

/** Tables as lines that read back as the same tables. */
export function stationLines(
  stations: readonly Station[],
  words: StationWords,
  distance: (atM: number) => string,
): string {
  return stations
    .map(({ atM, drinks, hasToilet, name }) =>
      [
        distance(atM),
        ...drinks.map((drink) => words[drink][0]),
        ...(hasToilet ? [words.toilet[0]] : []),
        ...(name === '' ? [] : [name]),
      ].join(', '),
    )
    .join('\n')
}

/** A stations file as the command line reads it; undefined when it is none. */
export function parseStationsFile(text: string): readonly Station[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (!Array.isArray(value) || value.length === 0 || value.length > 500) return undefined
    const stations = value.map(stationOf)
    const good = stations.filter((station) => station !== undefined)
    return good.length === stations.length ? good : undefined
  } catch {
    return undefined
  }
}

function stationOf(value: unknown): Station | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { atM, name = '', drinks = ['water'], hasToilet = false } = value as Partial<Station>
  if (typeof atM !== 'number' || !(atM >= 0) || typeof name !== 'string') return undefined
  if (!Array.isArray(drinks) || typeof hasToilet !== 'boolean') return undefined
  return {
    atM,
    name: name.slice(0, 80),
    drinks: DRINKS.filter((drink) => drinks.includes(drink)),
    hasToilet,
  }
}
