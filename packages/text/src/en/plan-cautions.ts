import type { CrampRiskBand, InputRefusal, OwnCaution } from '@uncramp/core/plan'

import type { Labels, Phrases } from '../phrases.ts'

const BANDS: Labels<CrampRiskBand> = { low: 'few', medium: 'several', high: 'many' }

/** What to know about the plan as a whole. */
export const planCautions: Phrases<OwnCaution> = {
  course_length_differs: (c, q) =>
    `Your course is ${q.distance(c.courseM)} long, not ${q.distance(c.namedM)}. This plan is for the course; check that it is the right file.`,
  default_weather: () =>
    'No weather was given: this plan assumes a mild day. Give the forecast for numbers you can trust.',
  no_height_guess: (c, q) => `Your height was taken to be ${q.height(c.heightM)}.`,
  cramp_risk: (c) =>
    `Of the things that went with cramps in large groups of runners, ${BANDS[c.band]} hold for you here.`,
}

const FIELDS: Readonly<Record<string, string>> = {
  massKg: 'body mass (kg)',
  heightM: 'height (m)',
  ageYears: 'age',
  sweatRateMlPerH: 'sweat rate (ml/h)',
  sweatSodiumMgPerL: 'sweat sodium (mg/L)',
  caffeineMg: 'caffeine (mg)',
  distanceM: 'distance (m)',
  goalS: 'goal time (s)',
  temperatureC: 'temperature (°C)',
  humidityFrac: 'humidity (0 to 1)',
  windMps: 'wind (m/s)',
}

/** Why no plan was made, and what would be right. */
export const planRefusals: Phrases<InputRefusal> = {
  field_out_of_range: (e, q) =>
    `${FIELDS[e.field] ?? e.field} ${Number.isFinite(e.value) ? q.decimal(e.value) : 'is not a number'}: it must be ${q.decimal(e.low)} to ${q.decimal(e.high)}`,
  goal_missing: () => 'give a goal time, or a recent race to predict one from',
  child_not_covered: (e, q) =>
    `nothing here was made for children: from ${q.integer(e.fromAgeYears)} years on; a young runner’s plan belongs to a coach and a doctor`,
}
