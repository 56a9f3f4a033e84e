import assert from 'node:assert/strict'
import { test } from 'node:test'

import { decodeTcx } from './decode-tcx.ts'

const point = (second: number, inside = '') =>
  `<Trackpoint><Time>2026-05-01T06:00:${String(second).padStart(2, '0')}Z</Time>` +
  `<Position><LatitudeDegrees>52.${second}</LatitudeDegrees><LongitudeDegrees>4.5</LongitudeDegrees></Position>` +
  `<AltitudeMeters>7</AltitudeMeters><DistanceMeters>${second * 3}</DistanceMeters>` +
  `<HeartRateBpm><Value>${150 + second}</Value></HeartRateBpm>${inside}</Trackpoint>`

const lap = (start: number, inside: string) =>
  `<Lap StartTime="2026-05-01T06:00:${String(start).padStart(2, '0')}Z"><TotalTimeSeconds>10</TotalTimeSeconds>` +
  `<DistanceMeters>30</DistanceMeters><Calories>5</Calories><AverageHeartRateBpm><Value>151</Value></AverageHeartRateBpm>` +
  `<MaximumHeartRateBpm><Value>160</Value></MaximumHeartRateBpm><Intensity>Resting</Intensity><TriggerMethod>Manual</TriggerMethod>` +
  `${inside}<Notes>cramp</Notes><Extensions><ns3:LX><ns3:AvgRunCadence>84</ns3:AvgRunCadence></ns3:LX></Extensions></Lap>`

const tcx = (laps: string) =>
  `<?xml version="1.0"?><TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>2026-05-01T06:00:00Z</Id>${laps}` +
  `<Notes>Sunday</Notes><Creator><Name>Forerunner 945</Name><UnitId>77</UnitId><ProductID>3113</ProductID><Version><VersionMajor>5</VersionMajor><VersionMinor>30</VersionMinor></Version></Creator>` +
  `</Activity></Activities><Author><Name>Garmin Connect API</Name></Author></TrainingCenterDatabase>`

const bytes = (text: string) => new TextEncoder().encode(text)

const decoded = (text: string) => {
  const result = decodeTcx(bytes(text))
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

const TPX =
  '<Extensions><ns3:TPX><ns3:Speed>3.1</ns3:Speed><ns3:RunCadence>85</ns3:RunCadence><ns3:Watts>240</ns3:Watts></ns3:TPX></Extensions>'

test('samples, extensions and device are all read', () => {
  const { activity, issues } = decoded(
    tcx(lap(0, `<Track>${point(0, TPX)}${point(5, TPX)}</Track>`)),
  )
  assert.deepEqual(issues, [])
  const { track } = activity
  assert.deepEqual([...track.atS], [0, 5])
  assert.deepEqual([...track.distanceM], [0, 15])
  assert.deepEqual([...track.heartRateBpm], [150, 155])
  assert.deepEqual([...track.speedMps], [3.1, 3.1])
  assert.deepEqual([...track.cadenceSpm], [170, 170])
  assert.deepEqual([...track.powerW], [240, 240])
  assert.equal(activity.sport, 'running')
  assert.equal(activity.name, 'Sunday')
  assert.deepEqual(activity.device, {
    maker: 'garmin',
    model: 'Forerunner 945',
    serial: '77',
    firmware: '5.30',
  })
})

test('laps keep their totals, trigger and notes, and sum to the activity', () => {
  const { activity } = decoded(
    tcx(
      lap(0, `<Track>${point(0, TPX)}</Track>`) +
        lap(10, `<Track>${point(10, TPX)}${point(20, TPX)}</Track>`),
    ),
  )
  const [first, second] = activity.laps
  assert.deepEqual([first?.fromS, first?.toS, second?.fromS, second?.toS], [0, 10, 10, 20])
  assert.equal(first?.name, 'cramp')
  assert.deepEqual([first?.trigger, first?.intensity], ['button', 'rest'])
  assert.equal(first?.totals.averageHeartRateBpm, 151)
  assert.equal(first?.totals.averageCadenceSpm, 168)
  assert.equal(activity.totals.distanceM, 60)
  assert.equal(activity.totals.timerS, 20)
})

test('times written on a local clock tell its zone', () => {
  const utc = tcx(lap(0, `<Track>${point(0)}${point(5)}</Track>`))
  assert.equal(decoded(utc).activity.utcOffsetS, undefined)
  const { activity } = decoded(utc.replaceAll('Z<', '+09:00<').replaceAll('Z"', '+09:00"'))
  assert.equal(activity.utcOffsetS, 32_400)
  assert.equal(activity.startAtMs, Date.UTC(2026, 3, 30, 21))
})

test('a run that was typed in has laps and no track', () => {
  const { activity } = decoded(tcx(lap(10, '') + lap(20, '')))
  assert.equal(activity.track.atS.length, 0)
  assert.equal(activity.startAtMs, Date.UTC(2026, 4, 1, 6, 0, 10))
  assert.deepEqual(
    activity.laps.map(({ fromS, toS }) => [fromS, toS]),
    [
      [0, 10],
      [10, 20],
    ],
  )
  assert.deepEqual([activity.totals.distanceM, activity.totals.timerS], [60, 20])
  // A lap that took no time tells of nothing.
  const none = '<Lap StartTime="2026-05-01T06:00:00Z"><TotalTimeSeconds>0</TotalTimeSeconds></Lap>'
  assert.deepEqual(decodeTcx(bytes(tcx(none))), {
    ok: false,
    error: { code: 'no_activity', holds: 'nothing' },
  })
})

test('a new track inside a lap is a stop, a new lap is none', () => {
  const { activity } = decoded(
    tcx(
      lap(0, `<Track>${point(0)}${point(5)}</Track><Track>${point(15)}${point(20)}</Track>`) +
        lap(20, `<Track>${point(21)}${point(30)}</Track>`),
    ),
  )
  assert.deepEqual(activity.stops, [{ fromS: 5, toS: 15, cause: 'segment' }])
})

test('a lap whose timer ran shorter than its clock has its pause in the longest gap', () => {
  const points = [0, 1, 2, 11, 12, 42, 43].map((second) => point(second)).join('')
  const { activity } = decoded(tcx(lap(0, `<Track>${points}</Track>`)))
  assert.deepEqual(activity.stops, [{ fromS: 12, toS: 42, cause: 'segment' }])
})

test('a course is refused as one, and other XML as no TCX', () => {
  const course =
    '<TrainingCenterDatabase><Courses><Course><Name>C</Name></Course></Courses></TrainingCenterDatabase>'
  assert.deepEqual(decodeTcx(bytes(course)), {
    ok: false,
    error: { code: 'no_activity', holds: 'course' },
  })
  assert.deepEqual(decodeTcx(bytes('<gpx/>')), { ok: false, error: { code: 'not_tcx' } })
})
