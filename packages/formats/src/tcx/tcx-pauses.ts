import type { TcxFile } from './read-tcx.ts'
import type { TcxLap } from './tcx-lap.ts'

/** A gap this short is smart recording, a timer this little short is rounding. */
const MIN_PAUSE_S = 8

/** Laps times gaps; a day on the watch has ten thousand, an attack more than this. */
const MAX_WORK_COUNT = 5_000_000

type Gap = Readonly<{ fromS: number; toS: number }>

/**
 * Pauses that a file tells only by its laps: the timer ran shorter than the clock did. They are put
 * into the longest gaps between samples, until the time that is missing is accounted for.
 */
export function pausesIn({ laps, track, breaks }: TcxFile): Gap[] {
  const gaps = gapsOf(track.timeS.subarray(0, track.samplesCount))
  if (laps.length * (gaps.length + breaks.length) > MAX_WORK_COUNT) return []
  return laps.flatMap((lap, index) => {
    const endS = laps[index + 1]?.startS ?? lap.lastS
    const inLap = gaps.filter(({ fromS, toS }) => fromS >= lap.startS && toS <= endS)
    const isKnown = breaks.some(({ fromS, toS }) => fromS >= lap.startS && toS <= endS)
    return isKnown ? [] : longest(inLap, missingS(lap, endS))
  })
}

function missingS(lap: TcxLap, endS: number): number {
  const missing = endS - lap.startS - lap.timerS
  return missing >= MIN_PAUSE_S ? missing : 0
}

function gapsOf(timeS: Float64Array): Gap[] {
  const gaps: Gap[] = []
  for (let index = 1; index < timeS.length; index += 1) {
    const [fromS = NaN, toS = NaN] = [timeS[index - 1], timeS[index]]
    if (toS - fromS >= MIN_PAUSE_S) gaps.push({ fromS, toS })
  }
  return gaps
}

function longest(gaps: readonly Gap[], wantedS: number): Gap[] {
  const chosen: Gap[] = []
  let leftS = wantedS
  for (const gap of gaps.toSorted((a, b) => b.toS - b.fromS - (a.toS - a.fromS))) {
    // A gap may be a little longer than the pause in it: the samples around it are a few s apart.
    if (leftS < MIN_PAUSE_S) break
    chosen.push(gap)
    leftS -= gap.toS - gap.fromS
  }
  return chosen
}
