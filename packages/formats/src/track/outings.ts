import { spanS, type Activity } from '@uncramp/core/activity'

import type { RawTrack } from './raw-track.ts'
import { mainOf } from './sum-totals.ts'

/** A piece of a file that begins at a sample: a track, a segment, one of several activities. */
export type TrackPart = Readonly<{
  /** Of the part's first sample. */
  fromIndex: number
  /** Parts of one group are less easily two outings than those of two. */
  group: number
  /** What the file calls it; parts of two kinds are two outings. */
  sportWords: string | undefined
}>

/** Samples from and to (not included) of one outing, and the parts in it. */
export type Outing<Part extends TrackPart> = Readonly<{
  fromIndex: number
  toIndex: number
  parts: readonly [Part, ...Part[]]
}>

/** How long apart two parts may be and still belong to one outing, in seconds. */
export type JoinRule = Readonly<{ inGroupS: number; betweenGroupsS: number }>

/** More parts than this are no recordings any more: the rest stays with the last. */
export const MAX_PARTS_COUNT = 10_000
/** One stale time at the edge of a part must not part it from its neighbour. */
const EDGE_COUNT = 9
const STALE_S = 3600

/**
 * Which parts of a file are one outing: those that lie close together or over each other in time, and are
 * of one sport. Exports of whole histories hold many outings in one file.
 */
export function outingsOf<Part extends TrackPart>(
  track: RawTrack,
  parts: readonly Part[],
  rule: JoinRule,
): readonly Outing<Part>[] {
  const outings: { fromIndex: number; toIndex: number; parts: [Part, ...Part[]] }[] = []
  let endS = NaN
  for (const [index, part] of parts.entries()) {
    const toIndex = parts[index + 1]?.fromIndex ?? track.samplesCount
    const span = spanOf(track, part.fromIndex, toIndex)
    const last = outings.at(-1)
    if (last !== undefined && isSame(last.parts, { part, apartS: span.fromS - endS }, rule)) {
      last.toIndex = toIndex
      last.parts.push(part)
      endS = Number.isNaN(span.toS)
        ? endS
        : Math.max(Number.isNaN(endS) ? span.toS : endS, span.toS)
    } else {
      outings.push({ fromIndex: part.fromIndex, toIndex, parts: [part] })
      endS = span.toS
    }
  }
  return outings
}

function isSame(
  before: readonly [TrackPart, ...TrackPart[]],
  { part, apartS }: Readonly<{ part: TrackPart; apartS: number }>,
  rule: JoinRule,
): boolean {
  const last = before.at(-1) ?? before[0]
  const isOneSport =
    last.sportWords === undefined ||
    part.sportWords === undefined ||
    last.sportWords === part.sportWords
  if (!isOneSport) return false
  // A part without times belongs to what it stands with.
  if (Number.isNaN(apartS)) return true
  return apartS <= (last.group === part.group ? rule.inGroupS : rule.betweenGroupsS)
}

/** When a part began and ended; NaN where it has no times. */
function spanOf(
  { timeS }: RawTrack,
  fromIndex: number,
  toIndex: number,
): Readonly<{ fromS: number; toS: number }> {
  const times = timeS.subarray(fromIndex, toIndex)
  const [first, last]: [number[], number[]] = [[], []]
  for (let at = 0; at < times.length && first.length < EDGE_COUNT; at += 1)
    noteTime(first, times[at])
  for (let at = times.length - 1; at >= 0 && last.length < EDGE_COUNT; at -= 1)
    noteTime(last, times[at])
  return { fromS: edgeS(first), toS: edgeS(last) }
}

function noteTime(found: number[], atS = NaN): void {
  if (Number.isFinite(atS)) found.push(atS)
}

/** The first of some times from an end on, or the middle one where that one is stale. */
function edgeS(found: readonly number[]): number {
  const [first = NaN] = found
  const middle = found.toSorted((a, b) => a - b)[found.length >> 1] ?? NaN
  return Math.abs(first - middle) > STALE_S ? middle : first
}

/** The samples of one outing, as views of the whole. */
export function trackOf(track: RawTrack, fromIndex: number, toIndex: number): RawTrack {
  const columns = Object.fromEntries(
    Object.entries(track.columns).map(([name, column]) => [
      name,
      column.subarray(fromIndex, toIndex),
    ]),
  )
  return {
    samplesCount: toIndex - fromIndex,
    timeS: track.timeS.subarray(fromIndex, toIndex),
    columns,
    atByte: track.atByte.subarray(fromIndex, toIndex),
  }
}

/** The outing that a file is asked for first, and the others. */
export function mainFirst(
  activities: readonly Activity[],
): Readonly<{ activity: Activity; others: readonly Activity[] }> | undefined {
  const activity = mainOf(activities, spanS)
  if (activity === undefined) return undefined
  return { activity, others: activities.filter((one) => one !== activity) }
}
