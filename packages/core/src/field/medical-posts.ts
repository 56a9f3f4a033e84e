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
      crampsLowCount: within(stretches, { fromM, toM }, (stretch) => stretch.lowCount),
      crampsHighCount: within(stretches, { fromM, toM }, (stretch) => stretch.highCount),
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

function within(
  stretches: readonly CrampStretch[],
  { fromM, toM }: Readonly<{ fromM: number; toM: number }>,
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
  const length = stretches.length
  const groups = stretches.map((_, from) => clustersFrom(stretches, from))
  let best = new Float64Array(length + 1).fill(Infinity)
  best[0] = 0
  const chosen: Int32Array[] = []
  for (let post = 0; post < postsCount; post += 1) {
    const next = new Float64Array(length + 1).fill(Infinity)
    const cameFrom = new Int32Array(length + 1)
    for (let to = post + 1; to <= length; to += 1)
      for (let from = post; from < to; from += 1) {
        const cost = (best[from] ?? Infinity) + (groups[from]?.[to - 1 - from]?.weight ?? Infinity)
        if (cost >= (next[to] ?? Infinity)) continue
        next[to] = cost
        cameFrom[to] = from
      }
    chosen.push(cameFrom)
    best = next
  }
  const placesM: number[] = []
  let to = length
  for (const cameFrom of chosen.toReversed()) {
    const from = cameFrom[to] ?? 0
    placesM.unshift(groups[from]?.[to - 1 - from]?.atM ?? 0)
    to = from
  }
  return placesM
}

type Cluster = Readonly<{ weight: number; atM: number }>

/** One post for the stretches from one on: its place and cost for each number of them. */
function clustersFrom(stretches: readonly CrampStretch[], fromIndex: number): readonly Cluster[] {
  const finishM = stretches.at(-1)?.toM ?? 0
  const clusters: Cluster[] = []
  let [sum, middle, passed] = [0, fromIndex, 0]
  for (let to = fromIndex; to < stretches.length; to += 1) {
    sum += stretches[to]?.midCount ?? 0
    while (middle < to && passed + (stretches[middle]?.midCount ?? 0) < sum / 2) {
      passed += stretches[middle]?.midCount ?? 0
      middle += 1
    }
    const atM = Math.round((stretches[middle]?.toM ?? 0) / 1000) * 1000
    let cost = 0
    for (let i = fromIndex; i <= to; i += 1) {
      const { fromM = 0, toM = 0, midCount = 0 } = stretches[i] ?? {}
      const placeM = (fromM + toM) / 2
      // Those nearer to the finish walk there.
      cost += midCount * Math.min(Math.abs(placeM - atM), finishM - placeM)
    }
    clusters.push({ weight: cost, atM })
  }
  return clusters
}
