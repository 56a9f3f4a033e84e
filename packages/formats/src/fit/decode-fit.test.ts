import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import type { ActivityIssue, DecodedActivity } from '@uncramp/core/activity'
import fc from 'fast-check'

import { FIT, FitBytes, TEST_FIT_S, TEST_UNIX_S, testRun } from '../testing/fit-bytes.ts'
import { decodeFit } from './decode-fit.ts'

function decoded(bytes: Uint8Array): DecodedActivity {
  const result = decodeFit(bytes)
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

const codes = (issues: readonly ActivityIssue[]) => issues.map(({ code }) => code)

describe('a sound recording', () => {
  const { activity, issues } = decoded(testRun(60).bytes())

  test('has nothing to complain about', () => {
    assert.deepEqual(issues, [])
  })

  test('has one sample per record, in the units of the core', () => {
    const { track } = activity
    assert.equal(track.atS.length, 60)
    assert.equal(activity.startAtMs, TEST_UNIX_S * 1000)
    assert.equal(track.atS[59], 59)
    assert.ok(Math.abs((track.latitudeDeg[0] ?? 0) - 52) < 1e-7)
    assert.equal(track.distanceM[10], 30)
    assert.equal(track.altitudeM[0], 10)
    assert.equal(track.speedMps[0], 3)
    assert.equal(track.heartRateBpm[0], 150)
    assert.equal(track.temperatureC[0], 21)
  })

  test('counts both feet', () => {
    assert.equal(activity.track.cadenceSpm[0], 170)
    assert.equal(activity.totals.averageCadenceSpm, 170)
  })

  test('knows sport, lap, totals and device', () => {
    assert.equal(activity.sport, 'running')
    assert.equal(activity.subSport, 'trail')
    assert.equal(activity.laps.length, 1)
    assert.equal(activity.laps[0]?.trigger, 'session_end')
    assert.equal(activity.totals.distanceM, 180)
    assert.equal(activity.totals.elapsedS, 60)
    assert.deepEqual(activity.device, {
      maker: 'garmin',
      model: '2697',
      serial: '12345',
      firmware: undefined,
    })
  })

  test('leaves a channel that nobody recorded blank', () => {
    assert.ok(activity.track.powerW.every((value) => Number.isNaN(value)))
    assert.equal(activity.track.powerW.length, 60)
  })

  test('reads the same with the short header of 12 bytes', () => {
    assert.deepEqual(decoded(testRun(60).bytes({ headerBytes: 12 })), { activity, issues })
  })
})

const powerIn = (typeByte: number, value: number | undefined, isBig = false) =>
  decoded(
    new FitBytes()
      .define(0, 20, {
        fields: [
          [253, FIT.uint32],
          [7, typeByte],
        ],
        isBig,
      })
      .data(0, [TEST_FIT_S, value])
      .bytes(),
  ).activity.track.powerW[0]

const withDeveloperPower = (hasNative: boolean) =>
  new FitBytes()
    .define(1, 206, {
      fields: [
        [0, FIT.uint8],
        [1, FIT.uint8],
        [2, FIT.uint8],
        [3, FIT.text, 8],
        [14, FIT.uint16],
        [15, FIT.uint8],
      ],
    })
    .data(1, [0, 5, FIT.uint16, 'Power', 20, 7])
    .define(0, 20, {
      fields: hasNative
        ? [
            [253, FIT.uint32],
            [7, FIT.uint16],
          ]
        : [[253, FIT.uint32]],
      developer: [[5, FIT.uint16]],
    })
    .data(0, hasNative ? [TEST_FIT_S, 200, 231] : [TEST_FIT_S, 231])
    .bytes()

describe('fields', () => {
  test('are read in whatever width the file declares, little- or big-endian', () => {
    for (const typeByte of [
      FIT.uint8,
      FIT.uint16,
      FIT.uint32,
      FIT.sint16,
      FIT.sint32,
      FIT.float32,
    ]) {
      assert.equal(powerIn(typeByte, 120), 120)
      assert.equal(powerIn(typeByte, 120, true), 120)
    }
  })

  test('that were not recorded are gaps', () => {
    for (const typeByte of [
      FIT.uint8,
      FIT.uint16,
      FIT.uint32,
      FIT.sint16,
      FIT.sint32,
      FIT.float32,
    ]) {
      assert.ok(Number.isNaN(powerIn(typeByte, undefined)))
    }
  })

  test('a negative temperature stays negative', () => {
    const file = new FitBytes()
      .define(0, 20, {
        fields: [
          [253, FIT.uint32],
          [13, FIT.sint8],
        ],
      })
      .data(0, [TEST_FIT_S, -12])
    assert.equal(decoded(file.bytes()).activity.track.temperatureC[0], -12)
  })

  test('enhanced speed and altitude win over the short ones', () => {
    const file = new FitBytes()
      .define(0, 20, {
        fields: [
          [253, FIT.uint32],
          [73, FIT.uint32],
          [6, FIT.uint16],
          [78, FIT.uint32],
          [2, FIT.uint16],
        ],
      })
      .data(0, [TEST_FIT_S, 3210, 3000, 2600, 2500])
      .data(0, [TEST_FIT_S + 1, undefined, 3000, undefined, 2500])
    const { track } = decoded(file.bytes()).activity
    assert.deepEqual([...track.speedMps], [3.21, 3])
    assert.deepEqual([...track.altitudeM], [20, 0])
  })

  test('a heart rate of 0 is none', () => {
    const file = new FitBytes()
      .define(0, 20, {
        fields: [
          [253, FIT.uint32],
          [3, FIT.uint8],
        ],
      })
      .data(0, [TEST_FIT_S, 0])
      .data(0, [TEST_FIT_S + 1, 140])
    assert.deepEqual([...decoded(file.bytes()).activity.track.heartRateBpm], [NaN, 140])
  })

  test('fractional cadence is added before both feet are counted', () => {
    const file = new FitBytes()
      .define(1, 12, { fields: [[0, FIT.enum]] })
      .data(1, [1])
      .define(0, 20, {
        fields: [
          [253, FIT.uint32],
          [4, FIT.uint8],
          [53, FIT.uint8],
        ],
      })
      .data(0, [TEST_FIT_S, 85, 64])
    assert.equal(decoded(file.bytes()).activity.track.cadenceSpm[0], 171)
  })

  test('a developer field stands in for a channel the watch lacks, and never for one it has', () => {
    assert.equal(decoded(withDeveloperPower(false)).activity.track.powerW[0], 231)
    assert.equal(decoded(withDeveloperPower(true)).activity.track.powerW[0], 200)
  })

  test('a size that fits no whole value is an issue, and only its field is lost', () => {
    const file = new FitBytes()
      .define(0, 20, {
        fields: [
          [253, FIT.uint32],
          [7, FIT.uint16, 3],
          [3, FIT.uint8],
        ],
      })
      .data(0, [TEST_FIT_S, 7, 150])
    const { activity, issues } = decoded(file.bytes())
    assert.deepEqual(codes(issues), ['bad_definition'])
    assert.equal(activity.track.heartRateBpm[0], 150)
    assert.ok(Number.isNaN(activity.track.powerW[0]))
  })
})

const timed = (...seconds: readonly (number | undefined)[]) => {
  const file = new FitBytes().define(0, 20, {
    fields: [
      [253, FIT.uint32],
      [7, FIT.uint16],
    ],
  })
  seconds.forEach((second, index) =>
    file.data(0, [second === undefined ? undefined : TEST_FIT_S + second, index]),
  )
  return decoded(file.bytes())
}

describe('time', () => {
  test('in compressed headers counts on from the last full timestamp, over the edge of 32 s', () => {
    const from = TEST_FIT_S - (TEST_FIT_S & 31) + 30
    const file = new FitBytes()
      .define(0, 20, {
        fields: [
          [253, FIT.uint32],
          [3, FIT.uint8],
        ],
      })
      .data(0, [from, 140])
      .define(1, 20, { fields: [[3, FIT.uint8]] })
      .compressed(1, 31, [141])
      .compressed(1, 2, [142])
      .compressed(1, 1, [143])
    const { track } = decoded(file.bytes()).activity
    assert.deepEqual([...track.atS], [0, 1, 4, 35])
    assert.deepEqual([...track.heartRateBpm], [140, 141, 142, 143])
  })

  test('a record without a time is left out and said', () => {
    const { activity, issues } = timed(0, undefined, 2)
    assert.deepEqual([...activity.track.powerW], [0, 2])
    assert.deepEqual(codes(issues), ['time_missing'])
  })

  test('a record a little late is sorted in', () => {
    const { activity, issues } = timed(0, 1, 3, 2, 4)
    assert.deepEqual([...activity.track.powerW], [0, 1, 3, 2, 4])
    assert.deepEqual(codes(issues), ['time_backwards'])
  })

  test('a leap of twenty years is left out, wherever it stands', () => {
    for (const at of [0, 2, 4]) {
      const seconds = [0, 1, 2, 3]
      seconds.splice(at, 0, 631_000_000)
      const { activity, issues } = timed(...seconds)
      assert.deepEqual([...activity.track.atS], [0, 1, 2, 3])
      assert.deepEqual(codes(issues), ['time_implausible'])
    }
  })

  test('the same second twice stays twice', () => {
    const { activity, issues } = timed(0, 1, 1, 2)
    assert.deepEqual([...activity.track.atS], [0, 1, 1, 2])
    assert.deepEqual(issues, [])
  })
})

const packed = (counter: number) => 300 | (counter << 12)

describe('foot pods of old', () => {
  test('speed and distance come out of three bytes, and the distance counter runs over', () => {
    const file = new FitBytes().define(0, 20, {
      fields: [
        [253, FIT.uint32],
        [8, FIT.byte, 3],
      ],
    })
    // 300 cm/s; counter at 4,090/16 m, then 10/16 m after running over.
    file.data(0, [TEST_FIT_S, packed(4090)]).data(0, [TEST_FIT_S + 1, packed(10)])
    const { track } = decoded(file.bytes()).activity
    assert.deepEqual([...track.speedMps], [3, 3])
    assert.deepEqual([...track.distanceM], [4090 / 16, 4106 / 16])
  })
})

describe('timer', () => {
  test('stops are intervals with a cause; the last stop of a file is none', () => {
    const file = new FitBytes()
      .define(1, 21, {
        fields: [
          [253, FIT.uint32],
          [0, FIT.enum],
          [1, FIT.enum],
          [3, FIT.uint32],
        ],
      })
      .define(0, 20, { fields: [[253, FIT.uint32]] })
      .data(1, [TEST_FIT_S, 0, 0, 0])
    for (let second = 0; second <= 100; second += 10) file.data(0, [TEST_FIT_S + second])
    file
      .data(1, [TEST_FIT_S + 20, 0, 4, 0])
      .data(1, [TEST_FIT_S + 35, 0, 0, 0])
      .data(1, [TEST_FIT_S + 60, 0, 1, 1])
      .data(1, [TEST_FIT_S + 61, 0, 0, 1])
      .data(1, [TEST_FIT_S + 100, 0, 9, 0])
    assert.deepEqual(decoded(file.bytes()).activity.stops, [
      { fromS: 20, toS: 35, cause: 'button' },
      { fromS: 60, toS: 61, cause: 'auto_pause' },
    ])
  })
})

describe('sessions', () => {
  test('of several sports are all there, sorted, and the run names the activity', () => {
    const file = new FitBytes()
      .define(0, 20, {
        fields: [
          [253, FIT.uint32],
          [4, FIT.uint8],
        ],
      })
      .define(1, 18, {
        fields: [
          [2, FIT.uint32],
          [7, FIT.uint32],
          [5, FIT.enum],
        ],
      })
      .data(1, [TEST_FIT_S + 50, 50_000, 1])
      .data(1, [TEST_FIT_S, 49_000, 2])
    for (let second = 0; second <= 100; second += 10) file.data(0, [TEST_FIT_S + second, 80])
    const { activity } = decoded(file.bytes())
    assert.deepEqual(
      activity.sessions.map(({ sport, fromS, toS }) => [sport, fromS, toS]),
      [
        ['cycling', 0, 49],
        ['running', 50, 100],
      ],
    )
    assert.equal(activity.sport, 'running')
    assert.equal(activity.track.cadenceSpm[1], 80)
    assert.equal(activity.track.cadenceSpm[9], 160)
  })

  test('a lap run after a workout step bears its name', () => {
    const file = new FitBytes()
      .define(0, 20, { fields: [[253, FIT.uint32]] })
      .data(0, [TEST_FIT_S])
      .define(1, 26, { fields: [[8, FIT.text, 16]] })
      .data(1, ['Long run'])
      .define(2, 27, {
        fields: [
          [254, FIT.uint16],
          [0, FIT.text, 16],
        ],
      })
      .data(2, [3, 'DRINK 200ml'])
      .define(3, 19, {
        fields: [
          [253, FIT.uint32],
          [2, FIT.uint32],
          [7, FIT.uint32],
          [71, FIT.uint16],
        ],
      })
      .data(3, [TEST_FIT_S + 9, TEST_FIT_S, 9000, 3])
    const { activity } = decoded(file.bytes())
    assert.equal(activity.workoutName, 'Long run')
    assert.equal(activity.laps[0]?.name, 'DRINK 200ml')
  })
})

describe('damage', () => {
  const whole = testRun(60).bytes()

  test('a wrong check sum is an issue at its place', () => {
    const { activity, issues } = decoded(testRun(60).bytes({ crc: 1 }))
    assert.deepEqual(issues, [{ code: 'crc_mismatch', atByte: whole.length - 2, timesCount: 1 }])
    assert.equal(activity.track.atS.length, 60)
  })

  test('a header that claims less, nothing, or four gigabytes is not believed', () => {
    for (const dataBytes of [0, 100, 0xffff_ffff]) {
      const { activity, issues } = decoded(testRun(60).bytes({ dataBytes }))
      assert.equal(activity.track.atS.length, 60, `${dataBytes}`)
      assert.ok(issues.length > 0)
    }
  })

  test('a file cut off anywhere keeps all records before the cut', () => {
    const recordBytes = 24
    for (let toByte = 14; toByte < whole.length; toByte += 7) {
      const result = decodeFit(whole.subarray(0, toByte))
      if (!result.ok) {
        assert.ok(toByte < 200)
        continue
      }
      const { activity, issues } = result.value
      const expected = Math.min(60, Math.floor((toByte - 140) / recordBytes))
      assert.ok(activity.track.atS.length >= expected, `${toByte}: ${activity.track.atS.length}`)
      assert.ok(issues.length > 0)
    }
  })

  test('a byte lost in the middle costs a few records, not the rest', () => {
    const lost = new Uint8Array(whole.length - 1)
    lost.set(whole.subarray(0, 800))
    lost.set(whole.subarray(801), 800)
    const { activity, issues } = decoded(lost)
    assert.ok(activity.track.atS.length >= 57, `${activity.track.atS.length}`)
    assert.ok(codes(issues).includes('undefined_record'))
    assert.equal(activity.totals.distanceM, 180)
  })

  test('two chained recordings of the same time are one', () => {
    const twice = new Uint8Array(whole.length * 2)
    twice.set(whole)
    twice.set(whole, whole.length)
    const { activity, issues } = decoded(twice)
    assert.equal(activity.track.atS.length, 60)
    assert.equal(activity.laps.length, 1)
    assert.deepEqual(codes(issues), ['second_recording'])
  })

  test('rubbish behind the end is an issue', () => {
    const longer = new Uint8Array(whole.length + 9)
    longer.set(whole)
    assert.deepEqual(decoded(longer).issues, [
      { code: 'trailing_bytes', atByte: whole.length, timesCount: 9 },
    ])
  })

  test('nothing that is done to the bytes makes it throw', () => {
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = whole.slice()
        for (const { at, to } of changes) bytes[at] = to
        const result = decodeFit(bytes)
        if (result.ok) assertSound(result.value)
      }),
      { numRuns: 400 },
    )
  })
})

function assertSound({ activity }: DecodedActivity): void {
  const { atS } = activity.track
  for (const column of Object.values(activity.track)) assert.equal(column.length, atS.length)
  atS.forEach((value, index) => assert.ok(value >= (atS[index - 1] ?? 0)))
  for (const { fromS, toS } of [...activity.stops, ...activity.laps, ...activity.sessions]) {
    assert.ok(fromS >= 0 && toS >= fromS)
  }
}

const ofType = (type: number) =>
  new FitBytes()
    .define(0, 0, { fields: [[0, FIT.enum]] })
    .data(0, [type])
    .bytes()

describe('what is no recording', () => {
  test('is refused with what it is', () => {
    assert.deepEqual(decodeFit(ofType(6)), {
      ok: false,
      error: { code: 'no_activity', holds: 'course' },
    })
    assert.deepEqual(decodeFit(ofType(2)), {
      ok: false,
      error: { code: 'no_activity', holds: 'settings' },
    })
    assert.deepEqual(decodeFit(ofType(4)), {
      ok: false,
      error: { code: 'no_activity', holds: 'nothing' },
    })
    assert.deepEqual(decodeFit(new Uint8Array(0)), { ok: false, error: { code: 'not_fit' } })
    assert.deepEqual(decodeFit(new Uint8Array(100)), { ok: false, error: { code: 'not_fit' } })
  })
})
