import { NameTable, hashOf } from '../xml/name-table.ts'

/** Elements of GPX and of the makers' extensions that are read; the code is the place, from 1 on. */
const NAMES = [
  'gpx',
  'trk',
  'trkseg',
  'trkpt',
  'rte',
  'rtept',
  'wpt',
  'name',
  'type',
  'time',
  'ele',
  'hr',
  'heartrate',
  'heartratebpm',
  'cad',
  'cadence',
  'runcadence',
  'atemp',
  'temp',
  'temperature',
  'power',
  'watts',
  'powerinwatts',
  'speed',
  'metadata',
  'desc',
] as const

export type GpxName = (typeof NAMES)[number]

export const GPX_NAMES = new NameTable(NAMES)

/** The name of a code; `undefined` for an element that is not read. */
export function gpxName(code: number): GpxName | undefined {
  return NAMES[code - 1]
}

export const LATITUDE = hashOf('lat')
export const LONGITUDE = hashOf('lon')
export const CREATOR = hashOf('creator')
