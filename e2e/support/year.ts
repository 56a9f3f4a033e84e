import type { SeedDoc } from './seed.ts'

const DAY_MS = 86_400_000
const WEEKS_COUNT = 48
/** An evening run: nobody's clock shows midnight. */
const EVENING_MS = 17.5 * 3_600_000

/** Where each kind begins; a record's name is a UUID, as the server wants it. */
const FIRST = { activity: 0, drink_log: 1000, cramp: 2000, sweat_test: 3000, feedback: 4000 }

function idOf(kind: keyof typeof FIRST, index: number): string {
  return `019f0000-0000-7000-8000-${String(FIRST[kind] + index).padStart(12, '0')}`
}

/** Waves between 0 and 1 that look like chance and are the same each time. */
const wave = (index: number): number => (Math.sin(index * 12.9898) * 43_758.5453) % 1
const frac = (index: number): number => Math.abs(wave(index))

type Week = Readonly<{
  index: number
  startAtMs: number
  distanceM: number
  elapsedS: number
  temperatureC: number
  tooFastFrac: number
  hasCramp: boolean
}>

function weeks(nowAtMs: number): readonly Week[] {
  const todayAtMs = Math.floor(nowAtMs / DAY_MS) * DAY_MS
  return Array.from({ length: WEEKS_COUNT }, (_, index) => {
    const distanceM = [12_100, 18_400, 10_050, 24_200, 30_300, 21_120][index % 6] ?? 10_000
    const temperatureC = Math.round(
      14 + 9 * Math.sin((index / WEEKS_COUNT) * 6.28) + 3 * wave(index),
    )
    const tooFastFrac = Math.round((frac(index * 3) * 0.14 - 0.03) * 1000) / 1000
    const isHard = tooFastFrac > 0.06 && distanceM > 15_000
    return {
      index,
      startAtMs: todayAtMs - (index * 7 + 2) * DAY_MS + EVENING_MS,
      distanceM,
      elapsedS: Math.round((distanceM / 1000) * (335 + 25 * frac(index * 7))),
      temperatureC,
      tooFastFrac,
      hasCramp: isHard || index === 9,
    }
  })
}

function runOf(week: Week): SeedDoc {
  const { index, startAtMs, distanceM, elapsedS, temperatureC, tooFastFrac } = week
  const values = {
    startAtMs,
    distanceM,
    elapsedS,
    movingS: elapsedS - 40,
    temperatureC,
    humidityFrac: 0.6,
    startVerdict: tooFastFrac > 0.05 ? 'too_fast' : 'even',
    startTooFastFrac: tooFastFrac,
    startComparedToM: distanceM / 2,
    fadeVerdict: week.hasCramp ? 'faded' : 'even',
    fadeFrac: week.hasCramp ? 0.12 : 0.01,
    massKg: 71,
    ascentM: 60 + 10 * (index % 9),
    heartRateBpm: 146 + (index % 7),
    device: 'Watch',
  }
  return { id: idOf('activity', index), kind: 'activity', values }
}

function drinksOf({ index, startAtMs, elapsedS }: Week): SeedDoc {
  const amountMl = 100 + 50 * (index % 3)
  const drinks = Array.from({ length: Math.floor(elapsedS / 1500) }, (_, i) => ({
    atS: (i + 1) * 1500,
    amountMl,
    drink: i % 2 === 0 ? 'water' : 'sports_drink',
  }))
  const values = { activityId: idOf('activity', index), startAtMs, drinks }
  return { id: idOf('drink_log', index), kind: 'drink_log', values }
}

const PLACES = [
  ['calf', 'left'],
  ['calf', 'right'],
  ['hamstring', 'right'],
  ['calf', 'left'],
  ['quad', 'both'],
] as const

function crampOf(week: Week, count: number): SeedDoc {
  const [muscle, side] = PLACES[count % PLACES.length] ?? PLACES[0]
  const values = {
    atMs: week.startAtMs + week.elapsedS * 870,
    muscle,
    side,
    strength: 1 + (count % 3),
    lastedS: 60 + 25 * (count % 4),
    phase: 'finished',
    whatHelped: count % 4 === 3 ? ['stretch', 'rest'] : ['stretch'],
  }
  return { id: idOf('cramp', count), kind: 'cramp', values }
}

/** Whether the relief did good, what the drinks did, and two changes that were tried alone. */
function feedback(nowAtMs: number, cramps: readonly SeedDoc[]): readonly SeedDoc[] {
  const judged = cramps.map(({ id }, i) => ({
    about: 'relief',
    recordId: id,
    wasHelpful: i % 4 !== 2,
    atMs: nowAtMs - i * DAY_MS,
  }))
  const drinks = [true, true, false, true, true].map((wasHelpful, i) => ({
    about: 'drink_plan',
    option: i === 4 ? 'water' : 'home_mix',
    wasHelpful,
    atMs: nowAtMs - i * DAY_MS,
  }))
  const stretches = [true, true, true].map((wasHelpful, i) => ({
    about: 'stretching',
    option: 'calf_straight',
    wasHelpful,
    atMs: nowAtMs - i * DAY_MS,
  }))
  const trial = {
    about: 'trial',
    change: 'start_slower',
    factor: 'fast_start',
    startAtMs: nowAtMs - 100 * DAY_MS,
    endAtMs: nowAtMs - 44 * DAY_MS,
    countsFromM: 15_000,
  }
  return [...judged, ...drinks, ...stretches, trial].map((values, i) => ({
    id: idOf('feedback', i),
    kind: 'feedback',
    values,
  }))
}

/** Weighings in the cool and in the heat, easy and hard. */
function sweatTests(nowAtMs: number): readonly SeedDoc[] {
  const rows = [
    [70.8, 69.9, 12, 2.8],
    [71.1, 69.6, 24, 2.9],
    [70.9, 69.7, 21, 3.4],
  ] as const
  return rows.map(([massBeforeKg, massAfterKg, temperatureC, speedMps], i) => ({
    id: idOf('sweat_test', i),
    kind: 'sweat_test',
    values: {
      startAtMs: nowAtMs - (i * 20 + 3) * DAY_MS,
      durationS: 3600,
      massBeforeKg,
      massAfterKg,
      drunkMl: 250,
      eatenG: 0,
      urineMl: 0,
      scaleStepKg: 0.1,
      speedMps,
      temperatureC,
      humidityFrac: 0.55,
    },
  }))
}

/** A year of a runner who writes things down: a run a week, cramps after fast starts on long runs. */
export function runnersYear(nowAtMs: number): readonly SeedDoc[] {
  const all = weeks(nowAtMs)
  const cramps = all.filter(({ hasCramp }) => hasCramp).map(crampOf)
  return [
    ...all.map(runOf),
    ...all.map(drinksOf),
    ...cramps,
    ...feedback(nowAtMs, cramps),
    ...sweatTests(nowAtMs),
  ]
}
