import assert from 'node:assert/strict'
import { test } from 'node:test'

import { carriedRun, wristSteps, type CarryWords } from '@uncramp/core/carry'
import type { Course } from '@uncramp/core/course'
import type { Plan } from '@uncramp/core/plan'
import fc from 'fast-check'
import FitParser from 'fit-file-parser'
import { readFitMessages } from 'fit-file-parser/raw'
import ICAL from 'ical.js'
import { validateXML } from 'xmllint-wasm'

// Test code of the core and the real words; the packages themselves never import each other like this.
import {
  MARATHON_SEED,
  courseOf,
  courseShapeArbitrary,
  planArbitrary,
  planOf,
  stationsArbitrary,
} from '../../../core/src/carry/plan-arbitrary.law.ts'
import { carryWords } from '../../../text/src/card/index.ts'
import { quantities } from '../../../text/src/quantities.ts'
import { readCourse } from '../course/read-course.ts'
import { encodePlan, type EncodeOptions } from './encode-plan.ts'
import { GPX_SCHEMA } from './gpx/gpx-schema.law.ts'

const EN: CarryWords = carryWords(quantities('en', 'metric', 'Europe/Amsterdam'))
const ES: CarryWords = carryWords(quantities('es', 'metric', 'Europe/Madrid'))
const OZ: CarryWords = carryWords(quantities('en', 'imperial', 'America/New_York'))
const NOW_AT_MS = 1_790_000_000_000
const OPTIONS: EncodeOptions = { words: EN, nowAtMs: NOW_AT_MS }
const SEED = MARATHON_SEED
const SHAPE = { stepM: 25, longitudeDeg: 4.9, isThereAndBack: true, hasAltitude: true }
const FEW = { numRuns: 40 }

/** The fields of the decoder's rows that are looked at; each row has some of them. */
type Row = Readonly<
  Partial<{
    message_index: Readonly<{ value: number }>
    wkt_step_name: string
    notes: string
    duration_type: string
    duration_value: number
    custom_target_value_low: number
    custom_target_value_high: number
    timestamp: Date
    distance: number
    position_long: number
    type: string
    name: string
  }>
>
type FitFile = Readonly<{ messages: Readonly<Record<string, readonly Row[]>> }>

/** Seconds since 1970. */
function secondOf(row: Row): number {
  return new Date(row.timestamp ?? NaN).getTime() / 1000
}

async function parsed(bytes: Uint8Array<ArrayBuffer>): Promise<FitFile> {
  const parser = new FitParser({ force: false, mode: 'list', speedUnit: 'm/s', lengthUnit: 'm' })
  return (await parser.parseAsync(bytes.buffer)) as unknown as FitFile
}

function fileOf(plan: Plan, format: Parameters<typeof encodePlan>[1], options = OPTIONS) {
  const file = encodePlan(plan, format, options)
  assert.ok(file.ok, JSON.stringify(file))
  return file.value
}

test('a FIT workout reads back step by step through another decoder', async () => {
  await fc.assert(
    fc.asyncProperty(planArbitrary, fc.constantFrom(EN, ES, OZ), async (plan, words) => {
      const { steps } = wristSteps(plan, { stepCount: 50, hasWarmUp: true })
      const file = fileOf(plan, 'fit-workout', { words, nowAtMs: NOW_AT_MS })
      const { messages } = await parsed(file.bytes)
      const rows = messages['workout_step'] ?? []
      assert.equal(rows.length, steps.length)
      assert.ok(rows.length <= 50)
      for (const [index, step] of steps.entries()) {
        const row = rows[index] ?? {}
        assert.equal(row.message_index?.value, index)
        assert.match(row.wkt_step_name ?? '', /^[ -~]{1,15}$/)
        assert.ok(Buffer.byteLength(row.notes ?? '') <= 199)
        const { length, pace } = step
        if (length.by === 'time') assert.equal(row.duration_value, length.durationS * 1000)
        if (length.by === 'distance') assert.equal(row.duration_value, length.distanceM * 100)
        assert.equal(row.duration_type, length.by === 'lap' ? 'open' : length.by)
        if (pace === undefined) continue
        assert.equal(row.custom_target_value_low, Math.round(1e6 / pace.slowSPerKm))
        assert.equal(row.custom_target_value_high, Math.round(1e6 / pace.fastSPerKm))
      }
    }),
    FEW,
  )
})

test('the drinks in a workout have the volume, kind and second of the plan', async () => {
  const seeds = fc.record({
    every: fc.integer({ min: 600, max: 2400 }),
    ml: fc.integer({ min: 30, max: 250 }),
  })
  await fc.assert(
    fc.asyncProperty(seeds, async ({ every, ml }) => {
      const plan = planOf({
        ...SEED,
        drinkEveryS: every,
        drinkMl: ml,
        hasEat: false,
        hasSalt: false,
      })
      const { messages } = await parsed(fileOf(plan, 'fit-workout').bytes)
      const rows = messages['workout_step'] ?? []
      const gun = rows.findIndex((row) => row.wkt_step_name === 'LAP AT THE GUN')
      let clockS = 0
      const told: unknown[] = []
      for (const row of rows.slice(gun + 1)) {
        const found = /^(DRINK|SPORT) (\d+)ml$/.exec(row.wkt_step_name ?? '')
        if (found !== null)
          told.push([found[1] === 'DRINK' ? 'water' : 'sports_drink', Number(found[2]), clockS])
        if (row.duration_type !== 'time') break
        clockS += (row.duration_value ?? NaN) / 1000
      }
      const want = carriedRun(plan).drinks.map(({ drink, fluidMl, atS }) => [drink, fluidMl, atS])
      assert.deepEqual(told, want)
    }),
    FEW,
  )
})

test('a FIT course reads back: points at their distance and second, records strictly later each', async () => {
  await fc.assert(
    fc.asyncProperty(
      planArbitrary,
      courseShapeArbitrary,
      stationsArbitrary,
      async (plan, shape, stations) => {
        const course = courseOf(plan.run.distanceM, { ...shape, stepM: Math.max(shape.stepM, 20) })
        const options = { ...OPTIONS, course, stations }
        const file = encodePlan(plan, 'fit-course', options)
        assert.ok(file.ok, JSON.stringify(file))
        const { messages } = await parsed(file.value.bytes)
        const startS = Math.floor((plan.run.startAtMs ?? NOW_AT_MS) / 1000)
        const times = (messages['record'] ?? []).map((row) => secondOf(row))
        assert.equal(times[0], startS)
        for (const [index, time] of times.entries())
          if (index > 0) assert.ok(time > (times[index - 1] ?? 0))
        const drinks = (messages['course_point'] ?? []).filter((row) =>
          /^\d+ml (DRINK|SPORT)$|^\d+ml \+SALT$/.test(row.name ?? ''),
        )
        const want = carriedRun(plan).drinks
        assert.equal(drinks.length, want.length)
        for (const [index, drink] of want.entries()) {
          const row = drinks[index] ?? {}
          assert.ok(Math.abs((row.distance ?? NaN) - (drink.atM ?? 0)) <= 0.01)
          assert.equal(row.type, drink.drink)
          assert.equal(Number.parseInt(row.name ?? '', 10), drink.fluidMl)
          assert.equal(secondOf(row), startS + drink.atS)
          assert.ok((row.name ?? '').length <= 15)
        }
      },
    ),
    FEW,
  )
})

test('our own reader finds the same course: points, places and length', () => {
  const plan = planOf(SEED)
  const course = courseOf(42_195, SHAPE)
  for (const format of ['fit-course', 'gpx'] as const) {
    const read = readCourse(fileOf(plan, format, { ...OPTIONS, course }).bytes, 'x')
    assert.ok(read.ok)
    const drinks = read.value.places.filter(
      ({ kind }) => kind === 'water' || kind === 'sports_drink',
    )
    const want = carriedRun(plan).drinks
    assert.deepEqual(
      drinks.map(({ kind }) => kind),
      want.map(({ drink }) => drink),
    )
    for (const [index, { latitudeDeg, longitudeDeg, distanceM }] of drinks.entries()) {
      if (format === 'fit-course') assert.ok(Math.abs(distanceM - (want[index]?.atM ?? 0)) <= 0.01)
      const isOnTrack = [...read.value.longitudeDeg].some(
        (deg, at) => deg === longitudeDeg && read.value.latitudeDeg[at] === latitudeDeg,
      )
      assert.ok(isOnTrack)
    }
  }
})

test('the virtual partner runs the first mile slower than the second', async () => {
  const course = courseOf(42_195, SHAPE)
  const { messages } = await parsed(
    fileOf(planOf(SEED), 'fit-course', { ...OPTIONS, course }).bytes,
  )
  const rows = messages['record'] ?? []
  const passS = (m: number): number => {
    const row = rows.find((one) => (one.distance ?? 0) >= m) ?? {}
    return secondOf(row)
  }
  const [startS, oneS, twoS] = [passS(0), passS(1609), passS(3219)]
  assert.ok(oneS - startS > twoS - oneS)
})

test('GPX is valid, and each waypoint has the very digits of a track point', async () => {
  await fc.assert(
    fc.asyncProperty(
      planArbitrary,
      courseShapeArbitrary,
      stationsArbitrary,
      async (plan, shape, stations) => {
        const course = courseOf(plan.run.distanceM, { ...shape, stepM: Math.max(shape.stepM, 120) })
        const { text = '' } = fileOf(plan, 'gpx', { ...OPTIONS, course, stations })
        const result = await validateXML({ xml: text, schema: GPX_SCHEMA })
        assert.deepEqual(result.errors, [])
        const times = [...text.matchAll(/<time>([^<]+)<\/time>/g)].map(([, time]) =>
          Date.parse(time ?? ''),
        )
        const points = [...text.matchAll(/<trkpt /g)].length
        assert.equal(times.length, plan.run.startAtMs === undefined ? 0 : points)
        if (times.length > 0) assert.equal(times[0], plan.run.startAtMs)
        assert.ok(times.every((time, at) => at === 0 || time > (times[at - 1] ?? 0)))
        for (const [, at] of text.matchAll(/<wpt (lat="[^"]+" lon="[^"]+")>/g))
          assert.ok(text.includes(`<trkpt ${at ?? ''}>`))
        assert.equal(
          [...text.matchAll(/<name>\d+ml (?:DRINK|SPORT|\+SALT)<\/name>/g)].length,
          carriedRun(plan).drinks.length,
        )
      },
    ),
    { numRuns: 15 },
  )
})

test('a calendar holds each drink before the run and lists those on the way', () => {
  const plan = planOf(SEED)
  const { text = '' } = fileOf(plan, 'ics')
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  const told = events.map((event) => {
    const { summary, startDate, description } = new ICAL.Event(event)
    return { summary, atMs: startDate.toJSDate().getTime(), description }
  })
  assert.ok(
    told.some(
      ({ summary, atMs }) =>
        summary === 'Drink 420 ml water' && atMs === 1_791_093_600_000 - 7_200_000,
    ),
  )
  const run = told.find(({ summary }) => summary === 'Start of the run')
  assert.equal(run?.atMs, 1_791_093_600_000)
  for (const { fluidMl } of carriedRun(plan).drinks)
    assert.match(run?.description ?? '', new RegExp(`${fluidMl} ml`))
})

test('what cannot be written is refused with its reason', () => {
  const plan = planOf(SEED)
  const { startAtMs: _start, ...untimed } = SEED
  const timeless = planOf(untimed)
  const course = courseOf(42_195, SHAPE)
  const bare: Course = { ...course, latitudeDeg: [], longitudeDeg: [] }
  const offEarth: Course = { ...course, latitudeDeg: course.latitudeDeg.map(() => 91) }
  const deep: Course = { ...course, altitudeM: course.altitudeM.map(() => -501) }
  const cases = [
    [timeless, 'ics', {}, 'start_time_unknown'],
    [plan, 'fit-course', {}, 'course_missing'],
    [plan, 'gpx', { course: bare }, 'course_without_positions'],
    [plan, 'fit-course', { course: offEarth }, 'position_out_of_range'],
    [plan, 'fit-course', { course: deep }, 'field_out_of_range'],
    [plan, 'gpx', { course: courseOf(10_000, SHAPE) }, 'course_does_not_fit'],
    [plan, 'gpx', { course: { ...course, atM: [0], distanceM: 0 } }, 'course_empty'],
  ] as const
  for (const [asked, format, extra, code] of cases) {
    const file = encodePlan(asked, format, { ...OPTIONS, ...extra })
    assert.equal(!file.ok && file.error.code, code)
  }
})

test('a plan without times of day still makes every file but the calendar', () => {
  const { startAtMs: _start, ...untimed } = SEED
  const plan = planOf(untimed)
  const course = courseOf(42_195, SHAPE)
  for (const format of [
    'fit-workout',
    'fit-course',
    'gpx',
    'apple-workout',
    'intervals-text',
  ] as const)
    assert.ok(fileOf(plan, format, { ...OPTIONS, course }).bytes.length > 100)
})

test('duplicate points, no altitude and the antimeridian do not break a course', async () => {
  const plan = planOf(SEED)
  const course = courseOf(42_195, { ...SHAPE, longitudeDeg: 179.9, hasAltitude: false })
  const doubled: Course = {
    ...course,
    atM: course.atM.flatMap((m) => [m, m]),
    altitudeM: course.altitudeM.flatMap((m) => [m, m]),
    latitudeDeg: course.latitudeDeg.flatMap((deg) => [deg, deg]),
    longitudeDeg: course.longitudeDeg.flatMap((deg) => [deg, deg]),
  }
  const file = fileOf(plan, 'fit-course', { ...OPTIONS, course: doubled })
  assert.deepEqual(file.bytes, fileOf(plan, 'fit-course', { ...OPTIONS, course }).bytes)
  assert.ok(file.notices.some(({ code }) => code === 'altitude_unknown'))
  const { messages } = await parsed(file.bytes)
  for (const row of messages['course_point'] ?? [])
    assert.ok(Math.abs(row.position_long ?? 0) > 179)
})

/** `serial_number` stands behind header, definition (21 bytes), row header, type, maker and product. */
function serialOf(bytes: Uint8Array): number {
  return new DataView(Uint8Array.from(bytes).buffer).getUint32(14 + 21 + 1 + 5, true)
}

test('equal plan and clock give equal bytes, another plan another identity on the watch', () => {
  const one = fileOf(planOf(SEED), 'fit-workout').bytes
  const same = fileOf(planOf(SEED), 'fit-workout').bytes
  const other = fileOf(planOf({ ...SEED, drinkMl: 151 }), 'fit-workout').bytes
  assert.deepEqual(one, same)
  assert.notEqual(serialOf(one), serialOf(other))
  const [fileId] = readFitMessages(one).messages
  assert.equal(fileId?.globalMessageNumber, 0)
})

test('GPX of a course there and back says that FIT knows the pass', () => {
  const course = courseOf(42_195, SHAPE)
  const { notices } = fileOf(planOf(SEED), 'gpx', { ...OPTIONS, course })
  assert.ok(notices.some(({ code }) => code === 'course_passes_twice'))
})

test('intervals.icu text: sections, amounts before lengths, absolute paces', () => {
  const { text = '' } = fileOf(planOf({ ...SEED, hasEat: false, hasSalt: false }), 'intervals-text')
  assert.match(text, /^Warmup\n- WARM UP 10m\n/)
  assert.match(text, /\n\nMain\n- MILE 1 EASY 8m50s \d:\d\d-\d:\d\d\/km Pace\n/)
  assert.match(text, /\n- DRINK 150 ml 20m \d:\d\d-\d:\d\d\/km Pace\n/)
  assert.match(text, /\n- SPORT 150 ml press lap [\dhms]+ \d:\d\d-\d:\d\d\/km Pace\n\nCooldown\n/)
})

test('where fluid is refused no file holds a drink', async () => {
  const plan = planOf({ ...SEED, isRefused: true })
  const course = courseOf(42_195, SHAPE)
  const { messages } = await parsed(fileOf(plan, 'fit-workout').bytes)
  assert.doesNotMatch(JSON.stringify(messages['workout_step']), /DRINK|SPORT|SALT|\d ml/)
  for (const format of ['gpx', 'ics', 'intervals-text'] as const) {
    const { text = '' } = fileOf(plan, format, { ...OPTIONS, course })
    assert.doesNotMatch(text, /\d ?ml\b|DRINK/)
  }
})
