import type { CoursePoint, CoursePointKind } from '@uncramp/core/carry'

import type { TimedSample } from '../timed-course.ts'
import { xmlText } from './xml-text.ts'

const MS_PER_S = 1000
const MS_PER_MIN = 60_000
/** Seven digits behind the point: a centimetre at the equator. */
const STEPS_PER_DEG = 10_000_000

/** Importers pick the symbol by `type` in FIT's spelling; phone maps by `sym`. */
const POINT_WORDS: Readonly<Record<CoursePointKind, Readonly<{ type: string; sym: string }>>> = {
  water: { type: 'WATER', sym: 'Drinking Water' },
  sports_drink: { type: 'SPORTS_DRINK', sym: 'Drinking Water' },
  food: { type: 'FOOD', sym: 'Restaurant' },
  aid_station: { type: 'AID_STATION', sym: 'Drinking Water' },
  toilet: { type: 'TOILET', sym: 'Restroom' },
}

/** A course as GPX knows it. Without a start the track has no times. */
export type GpxCourse = Readonly<{
  name: string
  note: string
  samples: readonly TimedSample[]
  points: readonly Readonly<{
    point: CoursePoint
    name: string
    note: string
    sample: TimedSample
  }>[]
  startAtMs?: number
}>

/**
 * A GPX 1.1 file: the track, timed when the start is known, and one waypoint per point of the plan,
 * at coordinates that are digit for digit those of a track point.
 *
 * @source uncramp_engineering
 */
export function encodeGpx(course: GpxCourse): string {
  const { name, note, samples, points, startAtMs } = course
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="uncramp" xmlns="http://www.topografix.com/GPX/1/1">',
    `<metadata><name>${xmlText(name)}</name><desc>${xmlText(note)}</desc></metadata>`,
    ...points.map(waypoint),
    `<trk><name>${xmlText(name)}</name><type>running</type><trkseg>`,
    ...trackPoints(samples, startAtMs),
    '</trkseg></trk>',
    '</gpx>',
    '',
  ].join('\n')
}

function waypoint({ point, name, note, sample }: GpxCourse['points'][number]): string {
  const { type, sym } = POINT_WORDS[point.kind]
  const words = `<name>${xmlText(name)}</name><cmt>${xmlText(note)}</cmt><desc>${xmlText(note)}</desc>`
  return `<wpt ${coordinates(sample)}>${altitude(sample)}${words}<sym>${sym}</sym><type>${type}</type></wpt>`
}

function trackPoints(
  samples: readonly TimedSample[],
  startAtMs: number | undefined,
): readonly string[] {
  // Writing a date is dear and a minute holds many samples: its beginning is written once.
  let minuteAtMs = NaN
  let minute = ''
  const timeOf = (atMs: number): string => {
    const fromAtMs = atMs - (((atMs % MS_PER_MIN) + MS_PER_MIN) % MS_PER_MIN)
    if (fromAtMs !== minuteAtMs) {
      minuteAtMs = fromAtMs
      minute = new Date(fromAtMs).toISOString().slice(0, -7)
    }
    return `${minute}${String(Math.floor((atMs - fromAtMs) / MS_PER_S)).padStart(2, '0')}Z`
  }
  return samples.map((sample) => {
    const time =
      startAtMs === undefined ? '' : `<time>${timeOf(startAtMs + sample.atS * MS_PER_S)}</time>`
    return `<trkpt ${coordinates(sample)}>${altitude(sample)}${time}</trkpt>`
  })
}

function coordinates({ latitudeDeg, longitudeDeg }: TimedSample): string {
  const lon = degrees(longitudeDeg)
  // The schema ends just under +180; the same meridian has another name.
  return `lat="${degrees(latitudeDeg)}" lon="${lon === '180.0000000' ? '-180.0000000' : lon}"`
}

/** `toFixed(7)` by whole numbers, several times as fast, and without its "-0.0000000". */
function degrees(angleDeg: number): string {
  const steps = Math.round(angleDeg * STEPS_PER_DEG)
  const size = Math.abs(steps)
  const whole = Math.trunc(size / STEPS_PER_DEG)
  // The leading 1 keeps the zeros of the fraction.
  const fraction = String(STEPS_PER_DEG + size - whole * STEPS_PER_DEG).slice(1)
  return `${steps < 0 ? '-' : ''}${whole}.${fraction}`
}

function altitude({ altitudeM }: TimedSample): string {
  return altitudeM === undefined ? '' : `<ele>${altitudeM.toFixed(1)}</ele>`
}
