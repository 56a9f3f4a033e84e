import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import type { DecodedActivity } from '@uncramp/core/activity'

import { decodeGpx } from './decode-gpx.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function decoded(bytes: Uint8Array | string): DecodedActivity {
  const result = decodeGpx(typeof bytes === 'string' ? utf8(bytes) : bytes)
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

const point = (second: number, inside = '') =>
  `<trkpt lat="52.${second}" lon="4.5"><ele>${second}.5</ele><time>2026-05-01T06:00:0${second}Z</time>${inside}</trkpt>`

const gpx = (inside: string) => `<?xml version="1.0"?><gpx creator="Garmin Connect">${inside}</gpx>`

const running = (inside: string) => gpx(`<trk><type>running</type><trkseg>${inside}</trkseg></trk>`)

/** A recording whose samples bear one zone each. */
const local = (zones: readonly string[]) =>
  decoded(running(zones.map((zone, n) => point(n + 1).replace('Z<', `${zone}<`)).join(''))).activity

describe('a GPX recording', () => {
  test('gives samples, sport, name and maker', () => {
    const { activity, issues } = decoded(
      gpx(
        `<metadata><name>file</name><time>2020-01-01T00:00:00Z</time></metadata>` +
          `<trk><name>Caf&#xe9; &amp; back</name><type>trail_running</type><trkseg>${point(1)}${point(3)}</trkseg></trk>`,
      ),
    )
    assert.deepEqual(issues, [])
    assert.equal(activity.startAtMs, Date.UTC(2026, 4, 1, 6, 0, 1))
    assert.deepEqual([...activity.track.atS], [0, 2])
    assert.deepEqual([...activity.track.latitudeDeg], [52.1, 52.3])
    assert.deepEqual([...activity.track.altitudeM], [1.5, 3.5])
    assert.equal(activity.name, 'Café & back')
    assert.deepEqual([activity.sport, activity.subSport], ['running', 'trail'])
    assert.equal(activity.device.maker, 'garmin')
  })

  for (const [maker, extension] of [
    [
      'Garmin',
      '<extensions><ns3:TrackPointExtension><ns3:atemp>21</ns3:atemp><ns3:hr>150</ns3:hr><ns3:cad>85</ns3:cad></ns3:TrackPointExtension><power>230</power></extensions>',
    ],
    [
      'Suunto',
      '<extensions><gpxdata:hr>150</gpxdata:hr><gpxdata:cadence>85</gpxdata:cadence><gpxdata:temp>21</gpxdata:temp><gpxdata:power>230</gpxdata:power></extensions>',
    ],
    [
      'a file without prefixes',
      '<extensions><heartrate>150</heartrate><cadence>85</cadence><temperature>21</temperature><PowerInWatts>230</PowerInWatts></extensions>',
    ],
    ['GPX 1.0', '<hr>150</hr><cad>85</cad><atemp>21</atemp><power>230</power>'],
  ] as const) {
    test(`has heart rate, cadence, temperature and power of ${maker}`, () => {
      const { track } = decoded(running(point(1, extension))).activity
      assert.deepEqual([...track.heartRateBpm], [150])
      assert.deepEqual([...track.cadenceSpm], [170])
      assert.deepEqual([...track.temperatureC], [21])
      assert.deepEqual([...track.powerW], [230])
    })
  }

  test('that counts steps already is not doubled', () => {
    assert.deepEqual(
      [...decoded(running(point(1, '<cad>172</cad>'))).activity.track.cadenceSpm],
      [172],
    )
  })

  test('with a break between segments has a stop there', () => {
    const { activity } = decoded(
      running(`${point(1)}${point(2)}</trkseg><trkseg>${point(6)}${point(7)}`),
    )
    assert.deepEqual(activity.stops, [{ fromS: 1, toS: 5, cause: 'segment' }])
  })

  test('has its timed waypoints as marks', () => {
    const { activity } = decoded(
      gpx(
        `<wpt lat="52" lon="4"><time>2026-05-01T06:00:02Z</time><name><![CDATA[cramp <left> calf]]></name></wpt>` +
          `<trk><trkseg>${point(1)}${point(3)}</trkseg></trk>`,
      ),
    )
    assert.deepEqual(activity.events, [{ atS: 1, kind: 'waypoint', name: 'cramp <left> calf' }])
  })

  test('written on a local clock tells its zone, if every sample has the same one', () => {
    assert.equal(local(['+02:00', '+02:00']).utcOffsetS, 7200)
    assert.equal(local(['+02:00', '+02:00']).startAtMs, Date.UTC(2026, 4, 1, 4, 0, 1))
    assert.equal(local(['.250-03:30']).utcOffsetS, -12_600)
    for (const zones of [
      ['Z'],
      [''],
      ['+00:00'],
      ['+02:00', 'Z'],
      ['+02:00', '+01:00'],
      ['+23:00'],
    ])
      assert.equal(local(zones).utcOffsetS, undefined, zones.join(' '))
  })

  test('without times is a course, and empty is nothing', () => {
    const course = decodeGpx(utf8(running('<trkpt lat="1" lon="2"/><trkpt lat="1" lon="3"/>')))
    assert.deepEqual(course, { ok: false, error: { code: 'no_activity', holds: 'course' } })
    const empty = decodeGpx(utf8(gpx('')))
    assert.deepEqual(empty, { ok: false, error: { code: 'no_activity', holds: 'nothing' } })
  })
})

describe('encodings', () => {
  const text = running(point(1)).replace('<trkseg>', '<name>Århus ½</name><trkseg>')

  test('UTF-16 of both kinds, with and without a mark, reads as UTF-8 does', () => {
    const plain = decoded(text)
    assert.equal(plain.activity.name, 'Århus ½')
    for (const isBig of [false, true]) {
      for (const mark of ['\ufeff', ''])
        assert.deepEqual(decoded(utf16(mark + text, isBig)).activity, plain.activity)
    }
  })

  test('Latin-1 is read where declared', () => {
    const declared = text.replace('version="1.0"', 'version="1.0" encoding="ISO-8859-1"')
    const bytes = Uint8Array.from(declared, (letter) => letter.charCodeAt(0))
    assert.equal(decoded(bytes).activity.name, 'Århus ½')
  })

  test('an encoding nobody knows is an issue', () => {
    const declared = text.replace('version="1.0"', 'version="1.0" encoding="klingon-8"')
    assert.deepEqual(decoded(declared).issues, [{ code: 'bad_encoding', atByte: 0, timesCount: 1 }])
  })
})

function utf16(text: string, isBig: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), !isBig)
  }
  return new Uint8Array(view.buffer)
}

describe('bad markup', () => {
  test('billion laughs are not laughed at', () => {
    const laughs = Array.from(
      { length: 30 },
      (_, n) => `<!ENTITY l${n + 1} "&l${n};&l${n};&l${n};">`,
    )
    const bomb = `<!DOCTYPE gpx [<!ENTITY l0 "ha">${laughs.join('')}]>${running(point(1)).replace('<trkseg>', '<name>&l30;</name><trkseg>').replace('<?xml version="1.0"?>', '')}`
    const { activity, issues } = decoded(bomb)
    assert.equal(activity.name, '&l30;')
    assert.deepEqual(
      issues.map(({ code }) => code),
      ['doctype_ignored'],
    )
  })

  test('a tag never closed, or closed twice, costs nothing else', () => {
    const { activity, issues } = decoded(
      running(`${point(1)}<extensions><a></extensions></b>${point(2)}`),
    )
    assert.equal(activity.track.atS.length, 2)
    assert.ok(issues.some(({ code }) => code === 'bad_markup'))
  })

  test('a value that is no number is a gap, said with its place', () => {
    const text = running(`${point(1, '<hr>fast</hr>')}${point(2, '<hr>150</hr>')}`)
    const { activity, issues } = decoded(text)
    assert.deepEqual([...activity.track.heartRateBpm], [NaN, 150])
    assert.deepEqual(issues, [
      { code: 'value_unreadable', atByte: text.indexOf('fast'), timesCount: 1 },
    ])
  })

  test('a position off the globe is a gap', () => {
    const off = point(1).replace('lat="52.1"', 'lat="152.1"')
    const { activity, issues } = decoded(running(off + point(2)))
    assert.deepEqual([...activity.track.latitudeDeg], [NaN, 52.2])
    assert.deepEqual(
      issues.map(({ code }) => code),
      ['position_implausible'],
    )
  })

  test('comments and processing instructions anywhere are passed over', () => {
    const { activity } = decoded(running(`<!-- <trkpt> --><?x <y> ?>${point(1)}<!---->${point(2)}`))
    assert.equal(activity.track.atS.length, 2)
  })

  test('what is not GPX is refused', () => {
    for (const text of ['', 'gpx', '<gpx', '<html></html>', '<<<<', '<?xml?>']) {
      assert.deepEqual(decodeGpx(utf8(text)), { ok: false, error: { code: 'not_gpx' } }, text)
    }
  })
})
