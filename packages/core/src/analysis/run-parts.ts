import type { HillProfile } from './hills.ts'
import { clockAtM, type RunSamples } from './run-samples.ts'
import type { WayLedger } from './way-ledger.ts'

/** A run laid out for judging: samples over time, totals over the way, altitude. */
export type RunParts = Readonly<{
  samples: RunSamples
  ledger: WayLedger
  /** `null`: no altitude worth using, hills stay in the pace. */
  profile: HillProfile | null
  elapsedS: number
  timerS: number
  movingS: number
  /** When the runner first moved: a watch started in the corral stands before the run begins. */
  setOffS: number
  /** Slowing by heat over the whole run, 0 when the weather is not known. */
  heatFrac: number
}>

/** Clock time at a place, from the runner's first step; what was stood before it is no running. */
export function runClockS({ samples, ledger, setOffS }: RunParts, atM: number): number {
  return Math.max(0, clockAtM(samples, Math.min(ledger.lengthM, atM)) - setOffS)
}
