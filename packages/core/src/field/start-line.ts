import type { FieldInput } from './field-input.ts'

/**
 * Runners who cross a start line in a second.
 *
 * @source uncramp_engineering
 */
const CROSSING_PER_S = 10

/**
 * When each runner crosses the start line, s after the gun: as the file says, else the wave's start
 * and then fastest first, ten a second.
 */
export function startLine(input: Pick<FieldInput, 'runners' | 'waves'>): Float64Array {
  const { runners, waves } = input
  const startS = runners.startS.slice()
  const order = Array.from(startS.keys()).toSorted(
    (a, b) => (runners.anchorS[a] ?? 0) - (runners.anchorS[b] ?? 0),
  )
  const crossed = new Float64Array(Math.max(1, waves.length))
  for (const i of order) {
    const waveIndex = Math.min(waves.length - 1, runners.waveIndex[i] ?? 0)
    const before = crossed[waveIndex] ?? 0
    crossed[waveIndex] = before + 1
    if ((startS[i] ?? NaN) >= 0) continue
    startS[i] = (waves[waveIndex]?.startAtS ?? 0) + before / CROSSING_PER_S
  }
  return startS
}
