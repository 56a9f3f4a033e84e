import type { FinishPrediction, PacePlan } from '../pacing/index.ts'

/** What is settled before drinks and body are planned: the heat, the pace, and what it was predicted from. */
export type Parts = Readonly<{
  heatC: number
  pacePlan: PacePlan
  prediction: FinishPrediction | undefined
}>
