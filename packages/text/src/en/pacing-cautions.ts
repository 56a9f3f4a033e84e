import type { PaceError, PacingCaution, PredictError, RaceModelError } from '@uncramp/core/pacing'

import type { Phrases } from '../phrases.ts'

/** What to know about the pace before the run. */
export const pacingCaution: Phrases<PacingCaution> = {
  heat_wbgt_23: (c, q) =>
    `Slow down today: it is hot (WBGT ${q.temperature(c.wbgtC)}). Your goal effort gives about ${q.duration(c.adjustedS)}.`,
  heat_wbgt_28: (c, q) =>
    `Better not to race today: WBGT ${q.temperature(c.wbgtC)} is where races are called off. If you run anyway, go easy, and stop if you feel dizzy, sick or confused.`,
  heat_slows: (c, q) =>
    `Expect to be ${q.percent(c.slowerFrac)} slower in this warmth: about ${q.duration(c.adjustedS)}.`,
  goal_faster_than_predicted: (c, q) =>
    `Your goal of ${q.duration(c.goalS)} is ${q.percent(c.gapFrac)} faster than your results predict (${q.duration(c.predictedS)}). Start by the prediction and speed up late if it feels easy.`,
  steep_downhill: (c, q) =>
    `Hold back on the downhill at ${q.distance(c.atM)} (${q.percentChange(c.gradeFrac)}). Take short steps: braking is hard on calves and thighs.`,
  prediction_uncertain: (c, q) =>
    `The prediction is wide: ${q.duration(c.lowS)} to ${q.duration(c.highS)}.`,
}

/** Why there is no pace plan. */
export const pacingError: Phrases<PaceError | PredictError | RaceModelError> = {
  distance_out_of_range: (e, q) =>
    `the distance must be between ${q.distance(e.minM)} and ${q.distance(e.maxM)}`,
  goal_faster_than_record: (e, q) =>
    `a goal of ${q.duration(e.goalS)} for ${q.distance(e.distanceM)} is faster than anyone has run; ${q.duration(e.fastestS)} is the least that is planned`,
  goal_too_slow: (e, q) =>
    `a goal of ${q.duration(e.goalS)} for ${q.distance(e.distanceM)} is too slow for a run plan; ${q.duration(e.slowestS)} is the most`,
  wbgt_unknown: () => 'the heat cannot be worked out from this weather',
  too_hot_to_run: (e, q) =>
    `too hot to run: WBGT ${q.temperature(e.wbgtC)}; no plan is made from ${q.temperature(e.limitC)} on. Choose a cooler hour or day`,
  race_distance_out_of_range: (e, q) =>
    `the recent race must be between ${q.distance(e.minM)} and ${q.distance(e.maxM)}`,
  race_faster_than_record: (e, q) =>
    `a recent race in ${q.duration(e.finishS)} is faster than anyone has run; ${q.duration(e.fastestS)} is the least`,
  race_too_slow: (e, q) =>
    `a recent race in ${q.duration(e.finishS)} is too slow to predict from; ${q.duration(e.slowestS)} is the most`,
  splits_not_rising: () => 'the split times must rise from one to the next',
  outside_race_data: () => 'no finish range: the race data has too few runs like this one',
}
