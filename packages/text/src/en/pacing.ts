import type { CourseError } from '@uncramp/core/course'
import type { FirstMileVerdict, PacingReason, PracticeTarget } from '@uncramp/core/pacing'
import type { HeatBand, Sun, WbgtBy, WeatherFileError } from '@uncramp/core/weather'

import type { Labels, Phrases } from '../phrases.ts'
import type { Quantities } from '../quantities.ts'

export const pacingReason: Phrases<PacingReason> = {
  predicted_from_race: (r, q) =>
    `Predicted from your ${q.duration(r.raceS)} over ${q.distance(r.raceM)}.`,
  slow_first_mile: (r, q) =>
    `Start ${q.percent(r.slowerFrac)} easier than the rest. What you save now is there at the end.`,
  slow_first_mile_first_time: (r, q) =>
    `Start ${q.percent(r.slowerFrac)} easier: it is your first time at this distance, so leave room.`,
  even_effort: () => 'Then hold one even effort: it costs the least over the whole way.',
  slightly_negative: (r, q) =>
    `Then pick up very slowly, from ${q.percent(r.tiltFrac)} easier to ${q.percent(r.tiltFrac)} quicker.`,
  hills_by_effort: (r, q) =>
    `Hills at the same effort, not the same pace. The steepest part averages ${q.percentChange(r.steepestFrac)}, from ${q.distance(r.steepestAtM)}.`,
  no_altitude: () => 'The course file has no heights, so the plan takes it as flat.',
  slowed_for_heat: (r, q) =>
    `Slowed by ${q.percent(r.slowerFrac)} for the heat (WBGT ${q.temperature(r.wbgtC)}): ${q.duration(r.finishS)} instead of ${q.duration(r.goalS)}.`,
  heat_kept_goal: (r, q) =>
    `Your goal is kept, but in this weather the same effort gives about ${q.duration(r.adjustedS)}.`,
  first_mile_check: (r, q) =>
    `Look at your watch at the first mile: it should show ${q.duration(r.targetS)}. One mile is not too late to correct.`,
  corral_by_prediction: (r, q) =>
    `Stand by your predicted ${q.duration(r.predictedS)}, not by your wish. Faster runners around you pull you along.`,
  corral_by_goal_only: () =>
    'No past result is known, so stand at the back of your goal pen, where nobody pulls.',
  cue_at_the_moment: () => 'A few words where runners tend to lose patience.',
}

/** The first-mile verdict, in one sentence with the fix. */
export const firstMileVerdict: Phrases<FirstMileVerdict> = {
  on_pace: () => 'On pace. Keep it just like this.',
  amber: (v, q) => `Ease back: ${fixText(v, q)}`,
  red: (v, q) => `Too fast, ease back now: ${fixText(v, q)}`,
  slow: (v, q) =>
    v.nextCount === 0
      ? `${q.span(v.behindS)} behind: stay relaxed, do not chase.`
      : `${q.span(v.behindS)} behind: do not chase. Run ${q.pace(v.paceSPerKm)} on average from here${v.leftS < -1 ? ` and accept finishing ${q.span(v.leftS)} later` : ' and you are level at the finish'}.`,
  not_judged: () => 'That time cannot be right for one mile, so it is not judged.',
}

type Fast = Extract<FirstMileVerdict, { code: 'amber' | 'red' }>

function fixText(v: Fast, q: Quantities): string {
  if (v.nextCount === 0) return `${q.span(v.aheadS)} ahead. Let the rest come to you.`
  const level =
    v.leftS > 1
      ? 'you give most of it back without a jolt'
      : `you are level at ${q.distance(v.levelAtM)}`
  return `${q.span(v.aheadS)} ahead: run the next ${v.nextCount === 1 ? 'split' : `${v.nextCount} splits`} at ${q.pace(v.paceSPerKm)} and ${level}.`
}

export const heatBand: Labels<HeatBand> = {
  cold: 'cold',
  cool: 'cool',
  warm: 'warm: take care if heat troubles you',
  hot: 'hot: slow down',
  very_hot: 'very hot: better not to race',
  extreme: 'too hot to run',
}

export const wbgtBy: Labels<WbgtBy> = {
  radiation: 'from sun radiation figures',
  sun_class: 'from the kind of sky you gave',
}

export const sunClass: Labels<Sun> = {
  night: 'night',
  overcast: 'overcast',
  light_cloud: 'light cloud',
  part: 'part sun',
  full: 'full sun',
}

/** The range of what a fast start went with; never one number, because the windows disagree. */
export function fastStartCostText(
  cost: Readonly<{ lossPerSecondS: Readonly<{ low: number; high: number }> }>,
  q: Quantities,
): string {
  const { low, high } = cost.lossPerSecondS
  const from =
    low < 0 ? `from nothing lost (even ${q.decimal(-low)} s gained)` : `from ${q.decimal(low)} s`
  return `In marathon results of runners like you, each second too fast in the first 5 km went with ${from} to ${q.decimal(high)} s lost in the second half. It is an association: most people who start faster than predicted are simply fitter that day.`
}

/** What race results say about starting fast, in fair words. */
export const FAST_START_FACTS =
  'Most people who go out faster than their past results predict are simply fitter that day: about 1 in 5 of those 3-6 % ahead at half-way end up losing more than they gained, about 1 in 10 more than double. When runners of equal ability are merely swept along a little faster by the crowd, they keep the time on average. The risk is a first 5 km clearly faster than the pace you can hold: 5-8 % over goes with a wall rate of 56-63 % instead of 29-42 %, and for runners under 3:30 each such second went with about half a second to two and a half lost in the second half.'

/** The slow-start rehearsal. */
export function practiceText(target: PracticeTarget, q: Quantities): string {
  return `Rehearse it in at least ${target.runsCount} long runs: the first ${q.distance(target.firstThirdM)} at ${q.pace(target.firstThirdLowSPerKm)} to ${q.pace(target.firstThirdHighSPerKm)}, the rest at ${q.pace(target.restSPerKm)}.`
}

export const courseError: Phrases<CourseError> = {
  course_columns_differ: (e) =>
    `the course has ${e.pointsCount} latitudes but ${e.otherCount} other values; they must be equal`,
  course_too_few_points: (e) =>
    `the course has ${e.pointsCount} different points; it needs ${e.minCount} or more`,
  course_position_out_of_range: (e) =>
    `point ${e.atIndex + 1} of the course is not on the globe; latitude is −90 to 90, longitude −180 to 180`,
  course_leg_too_long: (e, q) =>
    `the course jumps ${q.distance(e.legM)} at point ${e.atIndex + 1}; ${q.distance(e.maxM)} is the most`,
  course_length_out_of_range: (e, q) =>
    `the course is ${q.distance(e.distanceM)} long; it must be between ${q.distance(e.minM)} and ${q.distance(e.maxM)}`,
}

export const weatherFileError: Phrases<WeatherFileError> = {
  weather_not_json: () => 'the weather file is not a JSON object',
  weather_service_refused: (e) => `the weather service refused: ${e.said}`,
  weather_field_missing: (e) => `the weather file has no ${e.field}`,
  weather_field_malformed: (e) =>
    `${e.field} in the weather file is malformed at entry ${e.atIndex + 1}`,
  weather_unit_unknown: (e) => `${e.field} in the weather file has the unknown unit "${e.unit}"`,
  weather_too_large: () => 'the weather file is too large; ask for the days of the run only',
  weather_window_invalid: () => 'the time of the run is not a stretch of up to 72 hours',
  weather_window_missing: (e, q) =>
    e.firstAtMs === undefined || e.lastAtMs === undefined
      ? 'the weather file has no hours'
      : `the weather file has no values for the whole run; it goes from ${q.day(e.firstAtMs)} ${q.clock(e.firstAtMs)} to ${q.day(e.lastAtMs)} ${q.clock(e.lastAtMs)}`,
  weather_out_of_range: (e, q) =>
    `${e.field} in the weather file is ${q.decimal(e.value)}; it must be ${q.decimal(e.low)} to ${q.decimal(e.high)}`,
}
