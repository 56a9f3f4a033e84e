import { utf8 } from '../encode/utf8.ts'
import { FIT, FitBytes, TEST_FIT_S, TEST_UNIX_S, testRun } from './fit-bytes.ts'
import { madeFit, madeGpx, madeTcx } from './made-files.ts'
import { madeTrack } from './made-track.ts'
import { singleLineGpx } from './torments.ts'
import { zipOf } from './zip-bytes.ts'

/** A good file to break. Its name is what an archive's reader goes by. */
export type Seed = Readonly<{ name: string; bytes: Uint8Array }>

const HOUR_S = 3600

/** One small good file of every kind that we read, all made by our own encoders. */
export function ownSeeds(): Seed[] {
  const track = madeTrack({ seed: 3, durationS: 240, stops: { everyS: 90, restS: 20 } })
  const made = { track, startS: TEST_UNIX_S, sport: 'running' } as const
  const inner = zipOf([{ name: 'run.fit', data: testRun(50).bytes() }], true)
  const run = testRun(300).bytes()
  return [
    { name: 'run.fit', bytes: run },
    { name: 'long.fit', bytes: madeFit(made) },
    { name: 'course.fit', bytes: courseFit() },
    { name: 'scale.fit', bytes: scaleFit() },
    { name: 'run.gpx', bytes: madeGpx(made) },
    { name: 'line.gpx', bytes: singleLineGpx(20_000) },
    { name: 'course.gpx', bytes: courseGpx() },
    { name: 'run.tcx', bytes: madeTcx(made) },
    { name: 'export.zip', bytes: inner },
    {
      name: 'nested.zip',
      bytes: zipOf([
        {
          name: 'DI_CONNECT/UploadedFiles_0-_Part1.zip',
          data: zipOf([{ name: 'a.zip', data: inner }]),
        },
        { name: 'DI_CONNECT/1_userBioMetrics.json', data: bodyMassJson() },
        { name: 'activities.csv', data: titlesCsv() },
      ]),
    },
    { name: 'activities.csv', bytes: titlesCsv() },
    { name: '1_userBioMetrics.json', bytes: bodyMassJson() },
    { name: 'open-meteo.json', bytes: weatherJson() },
    { name: 'results.csv', bytes: resultsCsv() },
    { name: 'entrants.csv', bytes: entrantsCsv() },
  ]
}

function courseFit(): Uint8Array {
  const file = new FitBytes()
    .define(0, 0, { fields: [[0, FIT.enum]] })
    .data(0, [6])
    .define(1, 31, { fields: [[5, FIT.text, 16]] })
    .data(1, ['Loop'])
    .define(2, 20, {
      fields: [
        [253, FIT.uint32],
        [0, FIT.sint32],
        [1, FIT.sint32],
        [5, FIT.uint32],
      ],
    })
  for (let index = 0; index < 100; index += 1)
    file.data(2, [TEST_FIT_S + index * 10, 620_384_165 + index * 3200, 58_000_000, index * 3000])
  return file
    .define(3, 32, {
      fields: [
        [2, FIT.sint32],
        [3, FIT.sint32],
        [4, FIT.uint32],
        [5, FIT.enum],
        [6, FIT.text, 16],
      ],
    })
    .data(3, [620_400_165, 58_000_000, 50_000, 3, 'Water'])
    .bytes()
}

function scaleFit(): Uint8Array {
  return new FitBytes()
    .define(0, 0, { fields: [[0, FIT.enum]] })
    .data(0, [9])
    .define(1, 30, {
      fields: [
        [253, FIT.uint32],
        [0, FIT.uint16],
      ],
    })
    .data(1, [TEST_FIT_S, 7042])
    .bytes()
}

function courseGpx(): Uint8Array {
  const points = Array.from(
    { length: 60 },
    (_, n) => `<rtept lat="${52 + n * 1e-3}" lon="5"><ele>${n % 9}</ele></rtept>`,
  )
  return utf8(
    `<?xml version="1.0"?><gpx><wpt lat="52.01" lon="5"><name>Water 1</name><type>WATER</type></wpt><rte><name>R</name>${points.join('')}</rte></gpx>`,
  )
}

function titlesCsv(): Uint8Array {
  return utf8(
    'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Activity Gear,Filename\n' +
      '1,"May 1, 2026, 6:00:00 AM","Long, ""easy"" run",Run,"two\nlines",Old shoes,activities/1.fit.gz\n'.repeat(
        9,
      ),
  )
}

function bodyMassJson(): Uint8Array {
  const entry = { metaData: {}, weight: { weight: 70_400, timestampGMT: '2026-05-01T06:00:00.0' } }
  return utf8(JSON.stringify(Array.from({ length: 20 }, () => entry)))
}

function weatherJson(): Uint8Array {
  const hours = Array.from({ length: 8 }, (_, n) => 1_782_000_000 + (n - 1) * HOUR_S)
  const each = (value: number): number[] => hours.map((_, n) => value + n)
  return utf8(
    JSON.stringify({
      latitude: 52.374,
      longitude: 4.9,
      utc_offset_seconds: 0,
      hourly_units: {
        time: 'unixtime',
        temperature_2m: '°C',
        relative_humidity_2m: '%',
        surface_pressure: 'hPa',
        wind_speed_10m: 'm/s',
        shortwave_radiation: 'W/m²',
        direct_radiation: 'W/m²',
      },
      hourly: {
        time: hours,
        temperature_2m: each(12),
        relative_humidity_2m: each(60),
        surface_pressure: each(1010),
        wind_speed_10m: each(3),
        shortwave_radiation: each(500),
        direct_radiation: each(250),
      },
    }),
  )
}

function resultsCsv(): Uint8Array {
  const rows = Array.from({ length: 80 }, (_, n) => {
    const times = [5, 10, 21.0975, 30, 42.195].map((km) => Math.round(km * (280 + n)))
    return `${n % 2 === 0 ? 'F' : 'M'},${20 + n},${n % 9 === 0 ? 'W' : ''}${n},${times.join(',')}${n % 7 === 0 ? ',DNF' : ',"ok"'}`
  })
  return utf8(`Some race\nsex,age,bib,5k,10k,half,30k,finish,status\n${rows.join('\r\n')}\n`)
}

function entrantsCsv(): Uint8Array {
  const rows = Array.from(
    { length: 80 },
    (_, n) => `M40-44;3:${10 + (n % 49)}:0${n % 9};"Wave ${n % 5}";7${n % 9},5`,
  )
  return utf8(`AgeGroup;Predicted;Wave;Weight (kg)\n${rows.join('\n')}`)
}
