import type { Track } from '@uncramp/core/activity'

import { utf8 } from '../encode/utf8.ts'
import { FIT, FitBytes, TEST_FIT_S, TEST_UNIX_S, type TestField } from './fit-bytes.ts'

/** A recording to write in any of the three formats; positions and distance must be in the track. */
export type MadeFile = Readonly<{
  track: Track
  /** Seconds since 1970 UTC of `atS` = 0. */
  startS: number
  sport: 'running' | 'cycling'
  /** A GPX file need not say its sport, nor its name. */
  isUnnamed?: boolean
}>

const SEMICIRCLES_PER_DEG = 2 ** 31 / 180
const FIT_SPORT = { running: 1, cycling: 2 } as const
const TCX_SPORT = { running: 'Running', cycling: 'Biking' } as const

const RECORD: readonly TestField[] = [
  [253, FIT.uint32],
  [0, FIT.sint32],
  [1, FIT.sint32],
  [5, FIT.uint32],
  [2, FIT.uint16],
  [3, FIT.uint8],
  [4, FIT.uint8],
]

/** `undefined` for what was not recorded, else a whole number as FIT keeps it. */
const whole = (value = NaN) => (Number.isFinite(value) ? Math.round(value) : undefined)

/** The recording as a FIT file: centimetres, fifths of a metre of altitude, one foot of cadence. */
export function madeFit({ track, startS, sport }: MadeFile): Uint8Array {
  const startFitS = Math.round(startS - TEST_UNIX_S + TEST_FIT_S)
  const file = new FitBytes()
    .define(0, 0, { fields: [[0, FIT.enum]] })
    .data(0, [4])
    .define(2, 20, { fields: RECORD })
  const footFrac = sport === 'running' ? 0.5 : 1
  for (let index = 0; index < track.atS.length; index += 1) {
    file.data(2, [
      startFitS + Math.round(track.atS[index] ?? 0),
      whole((track.latitudeDeg[index] ?? NaN) * SEMICIRCLES_PER_DEG),
      whole((track.longitudeDeg[index] ?? NaN) * SEMICIRCLES_PER_DEG),
      whole((track.distanceM[index] ?? NaN) * 100),
      whole(((track.altitudeM[index] ?? NaN) + 500) * 5),
      whole(track.heartRateBpm[index]),
      whole((track.cadenceSpm[index] ?? NaN) * footFrac),
    ])
  }
  const tookS = track.atS.at(-1) ?? 0
  return file
    .define(4, 18, {
      fields: [
        [253, FIT.uint32],
        [2, FIT.uint32],
        [7, FIT.uint32],
        [8, FIT.uint32],
        [9, FIT.uint32],
        [5, FIT.enum],
      ],
    })
    .data(4, [
      startFitS + Math.round(tookS),
      startFitS,
      Math.round(tookS * 1000),
      Math.round(tookS * 1000),
      whole((track.distanceM.at(-1) ?? NaN) * 100),
      FIT_SPORT[sport],
    ])
    .bytes()
}

const isoOf = (timeS: number) => new Date(timeS * 1000).toISOString().replace('.000Z', 'Z')

function pointsOf(made: MadeFile, write: (index: number, time: string) => string): string {
  const { track, startS } = made
  let text = ''
  for (let index = 0; index < track.atS.length; index += 1) {
    text += write(index, isoOf(startS + (track.atS[index] ?? 0)))
  }
  return text
}

/** The recording as a GPX file, as Strava writes them: no distance, cadence of one foot. */
export function madeGpx(made: MadeFile): Uint8Array {
  const { latitudeDeg, longitudeDeg, altitudeM, heartRateBpm, cadenceSpm } = made.track
  const points = pointsOf(made, (index, time) => {
    const place = `lat="${latitudeDeg[index]?.toFixed(7)}" lon="${longitudeDeg[index]?.toFixed(7)}"`
    const beats = `<gpxtpx:hr>${Math.round(heartRateBpm[index] ?? 0)}</gpxtpx:hr>`
    const steps = `<gpxtpx:cad>${Math.round((cadenceSpm[index] ?? 0) / 2)}</gpxtpx:cad>`
    return `<trkpt ${place}><ele>${altitudeM[index]?.toFixed(1)}</ele><time>${time}</time><extensions><gpxtpx:TrackPointExtension>${beats}${steps}</gpxtpx:TrackPointExtension></extensions></trkpt>\n`
  })
  return utf8(
    `<?xml version="1.0" encoding="UTF-8"?>
<gpx creator="made" version="1.1" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">
<trk>${made.isUnnamed === true ? '' : `<name>Made</name><type>${made.sport}</type>`}<trkseg>
${points}</trkseg></trk></gpx>`,
  )
}

/** The recording as a TCX file of one lap, after the ten spaces with which Strava's begin. */
export function madeTcx(made: MadeFile): Uint8Array {
  const { atS, latitudeDeg, longitudeDeg, altitudeM, distanceM, heartRateBpm, cadenceSpm } =
    made.track
  const points = pointsOf(made, (index, time) => {
    const place = `<Position><LatitudeDegrees>${latitudeDeg[index]?.toFixed(7)}</LatitudeDegrees><LongitudeDegrees>${longitudeDeg[index]?.toFixed(7)}</LongitudeDegrees></Position>`
    const way = `<AltitudeMeters>${altitudeM[index]?.toFixed(1)}</AltitudeMeters><DistanceMeters>${distanceM[index]?.toFixed(2)}</DistanceMeters>`
    const beats = `<HeartRateBpm><Value>${Math.round(heartRateBpm[index] ?? 0)}</Value></HeartRateBpm>`
    const steps = `<Cadence>${Math.round((cadenceSpm[index] ?? 0) / 2)}</Cadence>`
    return `<Trackpoint><Time>${time}</Time>${place}${way}${beats}${steps}</Trackpoint>\n`
  })
  const start = isoOf(made.startS)
  return utf8(
    `          <?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">
<Activities><Activity Sport="${TCX_SPORT[made.sport]}"><Id>${start}</Id>
<Lap StartTime="${start}"><TotalTimeSeconds>${atS.at(-1)}</TotalTimeSeconds><DistanceMeters>${distanceM.at(-1)?.toFixed(2)}</DistanceMeters><Intensity>Active</Intensity><TriggerMethod>Manual</TriggerMethod>
<Track>
${points}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`,
  )
}
