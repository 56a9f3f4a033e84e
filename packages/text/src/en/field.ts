import type { FieldWords } from '../race-water/field-words.ts'
import { raceWaterHtml } from '../race-water/race-water-html.ts'

export { clockOf, litres } from '../race-water/field-quantities.ts'
export type { FieldFileRefusal, FieldWords } from '../race-water/field-words.ts'

const WHY_NOT_RESULTS = {
  empty: 'it is empty',
  binary: 'it is not text; save it as CSV in UTF-8',
  no_columns: 'no column with a time was found',
} as const

/** English words about a whole race. */
export const field: FieldWords = {
  language: 'en',
  title: (runners, distance) => `Race water: ${runners} runners, ${distance}`,
  based: {
    predicted: 'from predicted finish times',
    last_year: 'from last year’s finish times',
    first_5k: 'from splits at 5 km',
  },
  drawn: (days, low, high) => `${days} possible race days, ${low} to ${high}`,
  cautions: {
    field_heat: ({ wbgtC }, q) =>
      `WBGT may reach ${q.temperature(wbgtC)}. Talk to your medical director about an earlier start, a shorter course or calling it off. More drink does not make this safe.`,
    habits_too_much: ({ gainedFrac, lowSodiumFrac }, q) =>
      `If everybody drinks as people usually do, about ${q.percent(gainedFrac)} would finish heavier than they started and ${q.percent(lowSodiumFrac)} would fall below 135 mmol/L sodium. Put up signs: “Drink when you are thirsty, not at every table.”`,
    mass_assumed: ({ runnersCount }, q) =>
      `Nobody gave a weight for ${q.integer(runnersCount)} runners; usual light ones stand in.`,
    sex_unknown: ({ runnersCount }, q) =>
      `The sex of ${q.integer(runnersCount)} runners is unknown; the lower drinking cap is used.`,
    even_effort_assumed: () =>
      'There is no fading known for this distance: arrivals are for even effort. Give last year’s results with splits to do better.',
    other_race_shape: () =>
      'How the field spreads out is taken from another marathon, a flat one in cool air. Last year’s results with splits would tell your own.',
    predictions_may_be_hopes: () =>
      'Times that runners hope for are usually too fast. If yours are hopes, expect everybody later.',
    wave_gap_assumed: ({ gapS }, q) => `Waves are taken to start ${q.span(gapS)} apart.`,
    station_gap: ({ fromM, toM }, q) =>
      `There is nothing to drink between ${q.distance(fromM)} and ${q.distance(toM)}.`,
    cramps_are_rough: () =>
      'Cramp numbers rest on one small marathon and two big surveys that disagree on when: plan for the range, not the middle.',
    everybody_starts: () =>
      'Everybody on the list starts and finishes. Fewer will: the rest is reserve.',
  },
  errors: {
    no_runners: () => 'no runner with a time that could be used',
    no_stations: () => 'there is no station in it',
    no_weather: () => 'there is no weather for the race',
    station_off_course: ({ atM, distanceM }, q) =>
      `a station at ${q.distance(atM)} is not on a course of ${q.distance(distanceM)}`,
    distance_out_of_range: ({ minM, maxM }, q) =>
      `the distance must be ${q.distance(minM)} to ${q.distance(maxM)}`,
  },
  files: {
    not_results: ({ why, seen }) =>
      `this is no list of runners: ${WHY_NOT_RESULTS[why]}${seen.length === 0 ? '' : `; its first line has: ${seen.join(', ')}`}. Wanted is a header such as sex, age, 5k, half, finish, or predicted`,
    no_times: () => 'no column holds a predicted time, a finish or a 5 km split',
    no_halves: () => 'the tables need the time at half-way: a column named half, th or HM',
    waves_unknown: ({ names }) =>
      `the waves file does not name every wave of the list; missing: ${names.join(', ')}`,
    files_needed: () =>
      'is needed: a list of runners (--entrants FILE.csv, or --results with last year’s) and --stations FILE.json',
  },
  issues: {
    row_short: 'cells missing at the end',
    row_too_long: 'not a row, skipped',
    time_unreadable: 'a time that could not be read',
    split_estimated: 'a split marked as estimated, left out',
    splits_not_rising: 'splits that do not rise, left out',
    read_as_hours: 'minutes and seconds that can only be hours and minutes',
    no_finish: 'no finish time',
    wheeler: 'wheelchair or handcycle, left out',
    did_not_finish: 'did not finish',
    did_not_start: 'did not start',
    disqualified: 'disqualified',
    too_many_waves: 'too many waves, counted in the first',
  },
  issue: (what, rows, lines) => `${what}: ${rows} (line ${lines})`,
  bands: {
    cold: 'cold',
    cool: 'cool',
    warm: 'warm',
    hot: 'hot: slow down',
    very_hot: 'very hot: consider calling off',
    extreme: 'extreme: call off',
  },
  heads: {
    stations: 'Stations',
    station: 'Station',
    at: 'At',
    first: 'First',
    peak: 'Busiest',
    last: 'Last',
    perFive: 'Runners in 5 min',
    water: 'Water',
    sports: 'Sports drink',
    cups: 'Cups',
    ice: 'Ice',
    sodium: 'Sodium',
    waves: 'Heat by wave',
    wave: 'Wave',
    start: 'Start',
    runners: 'Runners',
    wbgt: 'WBGT',
    tooHot: 'Cannot keep cool',
    walls: 'Walls',
    cramps: 'Cramps',
    posts: 'Medical posts',
    post: 'Post',
    covers: 'Covers',
    severe: 'Severe',
    arrivals: 'Arrivals',
    watch: 'Mind',
    finish: 'Finish',
    toilet: 'WC',
    total: 'All stations',
  },
  rule: 'by the personal rule',
  habits: 'by habit',
  order:
    'Amounts to order: enough for 9 of 10 of the days drawn, spilt drink included. Left: the personal rule, each runner under their own cap. Right: what runners usually take.',
  howToRead: 'First and last leave out one runner in a hundred each.',
  habitsNote:
    'Stock the larger of the two; neither is a target. Runners drink to thirst, under their cap.',
  wallsLine: (low, mid, high) =>
    `About ${mid} runners (${low} to ${high}) may slow by a fifth or more after 25 km.`,
  crampsLine: (low, high) =>
    `${low} to ${high} runners may cramp in the race or just after, between half and four fifths of them after 30 km.`,
  sitesLine: (sites) => `Where: ${sites}. One runner may have several.`,
  muscles: { calf: 'calf', hamstring: 'hamstring', quad: 'front of thigh' },
  notDevice: 'General information for planning, not medical advice. Your medical director decides.',
  evidence: {
    title: (clean, all) => `${clean} clean finishes of ${all} rows`,
    heads: [
      '',
      '',
      'runners',
      'finish',
      '2nd/1st half',
      'middle half',
      'negative',
      '>10 % slower',
      '5k vs own mean',
      '5k vs half',
      'wall 20',
      'wall 25',
      'wall 30',
    ],
    byFinish: 'By finish',
    byAge: 'By age',
    startAndWall: 'First 5 km and wall',
    startHeads: ['5k faster than own mean', 'runners', 'wall 20', 'wall 25', 'wall 30'],
    all: 'everybody',
    sex: { all: '', f: 'F', m: 'M' },
    note: 'Wall 20: a 5 km after 25 km at least 20 % slower than 5-20 km. These go together; they do not say what caused what.',
  },
  page: (plan, q) => raceWaterHtml(plan, q, field),
}
