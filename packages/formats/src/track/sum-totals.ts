import { NO_TOTALS, type Session, type Sport, type Totals } from '@uncramp/core/activity'

type Part = Readonly<{ fromS: number; toS: number; totals: Totals }>
type Additive = 'timerS' | 'movingS' | 'distanceM' | 'ascentM' | 'descentM' | 'energyKj'

/**
 * Totals of consecutive sessions or laps. Sums stand only where every part has the figure; averages
 * over several parts are left out, but for heart rate, which is weighted by timer time.
 */
export function sumTotals(parts: readonly Part[]): Totals {
  const [first, second] = parts
  if (first === undefined) return NO_TOTALS
  if (second === undefined) return first.totals
  const sum = (key: Additive): number | undefined =>
    parts.reduce<number | undefined>((total, { totals }) => {
      const value = totals[key]
      return total === undefined || value === undefined ? undefined : total + value
    }, 0)
  const maxima = parts.flatMap(({ totals }) => totals.maxHeartRateBpm ?? [])
  return {
    ...NO_TOTALS,
    elapsedS: Math.max(...parts.map((part) => part.toS)) - first.fromS,
    timerS: sum('timerS'),
    movingS: sum('movingS'),
    distanceM: sum('distanceM'),
    ascentM: sum('ascentM'),
    descentM: sum('descentM'),
    energyKj: sum('energyKj'),
    averageHeartRateBpm: weightedHeartRateBpm(parts),
    maxHeartRateBpm: maxima.length === 0 ? undefined : Math.max(...maxima),
  }
}

function weightedHeartRateBpm(parts: readonly Part[]): number | undefined {
  let [beats, timeS] = [0, 0]
  for (const { totals } of parts) {
    const [bpm, lapS] = [totals.averageHeartRateBpm, totals.timerS ?? totals.elapsedS]
    if (bpm === undefined || lapS === undefined) continue
    beats += bpm * lapS
    timeS += lapS
  }
  return timeS > 0 ? beats / timeS : undefined
}

/** The session whose sport names the activity. */
export function mainSession(sessions: readonly Session[]): Session | undefined {
  return mainOf(sessions, ({ fromS, toS }) => toS - fromS)
}

/** Of several sessions or outings the longest run, else the longest of all. */
export function mainOf<Piece extends Readonly<{ sport: Sport }>>(
  pieces: readonly Piece[],
  lengthS: (piece: Piece) => number,
): Piece | undefined {
  const byLength = pieces.toSorted((a, b) => lengthS(b) - lengthS(a))
  return byLength.find(({ sport }) => sport === 'running') ?? byLength[0]
}
