import type { IssueLog } from './issue-log.ts'
import type { RawTrack } from './raw-track.ts'

/** Samples further than this from the next are of another day's recording, or of a broken clock. */
const MAX_GAP_S = 7 * 86_400
/** A sample out of order by more than this has a wrong time; by less, it was only written late. */
const MAX_LATE_S = 120
/** Above this share of stray samples the clock was set back: sorting is the better guess. */
const MAX_STRAY_FRAC = 0.05

/**
 * Which samples to keep, in order of time; `undefined` = all of them as they are, the usual case.
 *
 * Samples without a time are left out, as are those days away from the bulk and single ones whose
 * time leaps; a few that come late are sorted in. Each kind is one issue.
 */
export function timeOrder(track: RawTrack, issues: IssueLog): Int32Array | undefined {
  if (isOrdered(track)) return undefined
  const timed = withTime(track, issues)
  const near = withinOneRecording(track, timed, issues)
  return withoutLeaps(track, near, issues)
}

function isOrdered({ samplesCount, timeS }: RawTrack): boolean {
  let lastS = timeS[0] ?? 0
  for (let index = 0; index < samplesCount; index += 1) {
    const atS = timeS[index] ?? NaN
    // Written so that NaN fails too.
    if (!(atS >= lastS && atS - lastS <= MAX_GAP_S)) return false
    lastS = atS
  }
  return true
}

function withTime({ samplesCount, timeS, atByte }: RawTrack, issues: IssueLog): Int32Array {
  const kept = new Int32Array(samplesCount)
  let keptCount = 0
  for (let index = 0; index < samplesCount; index += 1) {
    if (Number.isFinite(timeS[index])) kept[keptCount++] = index
    else issues.add('time_missing', atByte[index] ?? 0)
  }
  return kept.subarray(0, keptCount)
}

/** Keeps the largest group of samples with no gap of days inside it. */
function withinOneRecording(
  { timeS, atByte }: RawTrack,
  samples: Int32Array,
  issues: IssueLog,
): Int32Array {
  const times = new Float64Array(samples.length)
  let [lowS, highS] = [Infinity, -Infinity]
  for (let index = 0; index < times.length; index += 1) {
    const atS = timeS[samples[index] ?? 0] ?? 0
    times[index] = atS
    lowS = Math.min(lowS, atS)
    highS = Math.max(highS, atS)
  }
  if (highS - lowS <= MAX_GAP_S) return samples
  times.sort()
  const [firstS, lastS] = largestGroup(times)
  return samples.filter((index) => {
    const isNear = (timeS[index] ?? 0) >= firstS && (timeS[index] ?? 0) <= lastS
    if (!isNear) issues.add('time_implausible', atByte[index] ?? 0)
    return isNear
  })
}

/** First and last of the most times that no long gap parts. */
function largestGroup(sortedS: Float64Array): [number, number] {
  let best = { fromIndex: 0, toIndex: 0 }
  let fromIndex = 0
  for (let index = 1; index <= sortedS.length; index += 1) {
    const gapS = (sortedS[index] ?? Infinity) - (sortedS[index - 1] ?? 0)
    if (gapS <= MAX_GAP_S) continue
    if (index - fromIndex > best.toIndex - best.fromIndex) best = { fromIndex, toIndex: index }
    fromIndex = index
  }
  return [sortedS[best.fromIndex] ?? 0, sortedS[best.toIndex - 1] ?? 0]
}

function withoutLeaps(
  { timeS, atByte }: RawTrack,
  samples: Int32Array,
  issues: IssueLog,
): Int32Array {
  const inOrder = longestRising(samples, timeS)
  const straysCount = samples.length - inOrder.reduce((sum, isIn) => sum + isIn, 0)
  if (straysCount === 0) return samples
  const mayDrop = straysCount <= Math.max(1, samples.length * MAX_STRAY_FRAC)
  const kept = new Int32Array(samples.length)
  let keptCount = 0
  let lastS = timeS[samples[inOrder.indexOf(1)] ?? 0] ?? 0
  for (let index = 0; index < samples.length; index += 1) {
    const sample = samples[index] ?? 0
    const atS = timeS[sample] ?? 0
    if (inOrder[index] === 1) lastS = atS
    else {
      const isLeap = mayDrop && Math.abs(atS - lastS) > MAX_LATE_S
      issues.add(isLeap ? 'time_implausible' : 'time_backwards', atByte[sample] ?? 0)
      if (isLeap) continue
    }
    kept[keptCount++] = sample
  }
  return sortByTime(kept.subarray(0, keptCount), timeS, mayDrop)
}

/** Few late samples are moved one by one; a whole file in disorder is sorted as such. */
function sortByTime(samples: Int32Array, timeS: Float64Array, isNearlySorted: boolean): Int32Array {
  if (!isNearlySorted) {
    return samples.toSorted((a, b) => (timeS[a] ?? 0) - (timeS[b] ?? 0) || a - b)
  }
  for (let index = 1; index < samples.length; index += 1) {
    const sample = samples[index] ?? 0
    const atS = timeS[sample] ?? 0
    let place = index
    for (; place > 0 && (timeS[samples[place - 1] ?? 0] ?? 0) > atS; place -= 1) {
      samples[place] = samples[place - 1] ?? 0
    }
    samples[place] = sample
  }
  return samples
}

/** 1 for each member of the longest never-falling subsequence of the times, else 0. */
function longestRising(samples: Int32Array, timeS: Float64Array): Uint8Array {
  const before = new Int32Array(samples.length).fill(-1)
  const tails = new Int32Array(samples.length)
  const timeAt = (index: number): number => timeS[samples[index] ?? 0] ?? 0
  let tailsCount = 0
  for (let index = 0; index < samples.length; index += 1) {
    // Nearly always it goes on where the longest one ends.
    const goesOn = tailsCount === 0 || timeAt(tails[tailsCount - 1] ?? 0) <= timeAt(index)
    let low = goesOn ? tailsCount : 0
    let high = tailsCount
    while (low < high) {
      const mid = (low + high) >> 1
      if (timeAt(tails[mid] ?? 0) <= timeAt(index)) low = mid + 1
      else high = mid
    }
    if (low > 0) before[index] = tails[low - 1] ?? -1
    tails[low] = index
    if (low === tailsCount) tailsCount += 1
  }
  const member = new Uint8Array(samples.length)
  for (let index = tails[tailsCount - 1] ?? -1; index >= 0; index = before[index] ?? -1) {
    member[index] = 1
  }
  return member
}
