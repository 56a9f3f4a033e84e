/**
 * Slower than this is standing: 1.8 km/h is below a stroll and above the wandering of a receiver.
 *
 * @source uncramp_engineering
 */
const STANDING_MPS = 0.5
/** Speed is judged over this much time on both sides, since single seconds are noise. */
const REACH_S = 4

/**
 * Seconds of each step between samples in which the runner moved.
 *
 * @param run  `pausedS` of each step and `wayM` at each sample
 * @returns    n values between 0 and the step's running time
 * @source uncramp_engineering
 */
export function movingSteps(
  run: Readonly<{ atS: Float64Array; pausedS: Float64Array; wayM: Float64Array }>,
): Float64Array {
  const { atS, pausedS, wayM } = run
  const samplesCount = atS.length
  const timerS = new Float64Array(samplesCount)
  for (let index = 1; index < samplesCount; index++) {
    const tookS = (atS[index] ?? 0) - (atS[index - 1] ?? 0) - (pausedS[index] ?? 0)
    timerS[index] = (timerS[index - 1] ?? 0) + Math.max(0, tookS)
  }
  const movingS = new Float64Array(samplesCount)
  let [from, to] = [0, 0]
  for (let index = 1; index < samplesCount; index++) {
    const [stepFromS, stepToS] = [timerS[index - 1] ?? 0, timerS[index] ?? 0]
    const middleS = (stepFromS + stepToS) / 2
    // The window ends at samples inside the reach, so that a hole beside it is not averaged in.
    while (from < index - 1 && (timerS[from] ?? 0) < middleS - REACH_S) from += 1
    if (to < index) to = index
    while (to < samplesCount - 1 && (timerS[to + 1] ?? 0) <= middleS + REACH_S) to += 1
    const wentM = (wayM[to] ?? 0) - (wayM[from] ?? 0)
    const spanS = (timerS[to] ?? 0) - (timerS[from] ?? 0)
    if (wentM >= STANDING_MPS * spanS && wentM > 0) movingS[index] = stepToS - stepFromS
  }
  const steps = { timerS, wayM, movingS }
  widen(steps, 1)
  widen(steps, -1)
  return movingS
}

type Steps = Readonly<{ timerS: Float64Array; wayM: Float64Array; movingS: Float64Array }>

/**
 * The running before and after a stand reaches into the window that finds it: the seconds next to it
 * that stood still themselves belong to it.
 */
function widen({ timerS, wayM, movingS }: Steps, direction: 1 | -1): void {
  const samplesCount = wayM.length
  let leftS = 0
  for (let step = 1; step < samplesCount; step++) {
    const index = direction === 1 ? step : samplesCount - step
    const tookS = (timerS[index] ?? 0) - (timerS[index - 1] ?? 0)
    if (!(tookS > 0)) continue
    const wentM = (wayM[index] ?? 0) - (wayM[index - 1] ?? 0)
    if (movingS[index] === 0) leftS = REACH_S
    else if (tookS <= leftS && wentM < STANDING_MPS * tookS) {
      movingS[index] = 0
      leftS -= tookS
    } else leftS = 0
  }
}
