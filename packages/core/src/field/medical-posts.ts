import type { Station } from '../course/index.ts'
import type { CrampStretch } from './cramps.ts'

/** A medical post and the stretch that is nearer to it than to any other. */
export type MedicalPost = Readonly<{
  atM: number
  /** Station that it shares a place with, by its index, where one is within half a kilometre. */
  stationIndex?: number
  fromM: number
  toM: number
  crampsLowCount: number
  crampsHighCount: number
}>

const NEAR_STATION_M = 500
/**
 * Where nobody says how many posts there are: one for every five kilometres.
 *
 * @source uncramp_engineering
 */
const M_PER_POST = 5000

/** Posts that a course of this length usually has, when nobody says. */
export function usualPostsCount(distanceM: number): number {
  return Math.max(1, Math.round(distanceM / M_PER_POST))
}

/**
 * Places posts so that the way from a cramp to the nearest post is shortest on average (exact, over
 * whole kilometres); a post near a station moves there. The finish is one more post, always.
 *
 * @param postsCount  on the course, 1 or more; the finish is not counted
 */
export function placePosts(
  stretches: readonly CrampStretch[],
  stations: readonly Pick<Station, 'atM'>[],
  postsCount: number,
): readonly MedicalPost[] {
  const finishM = stretches.at(-1)?.toM ?? 0
  const onCourse = bestPlaces(stretches, Math.min(postsCount, stretches.length))
  const placed = [...onCourse.map((atM) => nearStation(atM, stations)), { atM: finishM }]
    .toSorted((a, b) => a.atM - b.atM)
    .filter(({ atM }, index, all) => index === 0 || atM - (all[index - 1]?.atM ?? 0) > 1)
  return placed.map((post, index) => {
    const before = placed[index - 1]
    const after = placed[index + 1]
    const fromM = before === undefined ? 0 : (before.atM + post.atM) / 2
    const toM = after === undefined ? finishM : (post.atM + after.atM) / 2
    return {
      ...post,
      fromM,
      toM,
      crampsLowCount: within(stretches, fromM, toM, (stretch) => stretch.lowCount),
      crampsHighCount: within(stretches, fromM, toM, (stretch) => stretch.highCount),
    }
  })
}

function nearStation(
  atM: number,
  stations: readonly Pick<Station, 'atM'>[],
): Readonly<{ atM: number; stationIndex?: number }> {
  let nearest = -1
  stations.forEach((station, index) => {
    const offM = Math.abs(station.atM - atM)
    const bestM = Math.abs((stations[nearest]?.atM ?? Infinity) - atM)
    if (offM <= NEAR_STATION_M && offM < bestM) nearest = index
  })
  const station = stations[nearest]
  return station === undefined ? { atM } : { atM: station.atM, stationIndex: nearest }
}

// eslint-disable-next-line max-params -- a stretch of the course and what to add up in it
function within(
  stretches: readonly CrampStretch[],
  fromM: number,
  toM: number,
  countOf: (stretch: CrampStretch) => number,
): number {
  let sum = 0
  for (const stretch of stretches) {
    const sharedM = Math.min(toM, stretch.toM) - Math.max(fromM, stretch.fromM)
    if (sharedM > 0) sum += (countOf(stretch) * sharedM) / (stretch.toM - stretch.fromM)
  }
  return sum
}

/** One-dimensional k-medians by dynamic programming; the finish is a free extra post. */
function bestPlaces(stretches: readonly CrampStretch[], postsCount: number): readonly number[] {
  const middles = stretches.map(({ fromM, toM }) => (fromM + toM) / 2)
  const weights = stretches.map(({ midCount }) => midCount)
  const length = middles.length
  const finishM = stretches.at(-1)?.toM ?? 0
  const costs = middles.map((_, from) => {
    const row: Cluster[] = []
    for (let to = from; to < length; to += 1)
      row.push(cluster(middles, weights, { from, to, finishM }))
    return row
  })
  let best = Array.from({ length: length + 1 }, (_, to) => ({
    cost: to === 0 ? 0 : Infinity,
    atM: [] as readonly number[],
  }))
  for (let post = 0; post < postsCount; post += 1) {
    const next = best.map(({ cost }) => ({
      cost: cost === Infinity ? Infinity : cost,
      atM: best[0]?.atM ?? [],
    }))
    for (let to = 1; to <= length; to += 1) {
      let chosen = best[to] ?? { cost: Infinity, atM: [] }
      for (let from = 0; from < to; from += 1) {
        const before = best[from]
        const group = costs[from]?.[to - 1 - from]
        if (before === undefined || group === undefined) continue
        const cost = before.cost + group.cost
        if (cost < chosen.cost) chosen = { cost, atM: [...before.atM, group.atM] }
      }
      next[to] = chosen
    }
    best = next
  }
  return best[length]?.atM ?? []
}

type Cluster = Readonly<{ cost: number; atM: number }>

/** Cost of one post for neighbouring stretches: those nearer to the finish walk there. */
function cluster(
  middles: readonly number[],
  weights: readonly number[],
  at: Readonly<{ from: number; to: number; finishM: number }>,
): Cluster {
  const sum = weights.slice(at.from, at.to + 1).reduce((a, b) => a + b, 0)
  let [passed, index] = [0, at.from]
  for (; index < at.to; index += 1) {
    passed += weights[index] ?? 0
    if (passed >= sum / 2) break
  }
  const atM = Math.round((middles[index] ?? 0) / 1000) * 1000
  let cost = 0
  for (let i = at.from; i <= at.to; i += 1) {
    const wayM = Math.min(Math.abs((middles[i] ?? 0) - atM), at.finishM - (middles[i] ?? 0))
    cost += (weights[i] ?? 0) * wayM
  }
  return { cost, atM }
}
