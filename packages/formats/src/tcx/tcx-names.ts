import { NameTable, hashOf } from '../xml/name-table.ts'

/** Elements of TCX and its extensions that are read; the code is the place, from 1 on. */
const NAMES = [
  'TrainingCenterDatabase',
  'Activity',
  'Course',
  'CoursePoint',
  'Lap',
  'Track',
  'Trackpoint',
  'Creator',
  'Author',
  'Plan',
  'Id',
  'Name',
  'Notes',
  'Time',
  'LatitudeDegrees',
  'LongitudeDegrees',
  'AltitudeMeters',
  'DistanceMeters',
  'HeartRateBpm',
  'Value',
  'Cadence',
  'RunCadence',
  'Watts',
  'Speed',
  'TotalTimeSeconds',
  'Calories',
  'AverageHeartRateBpm',
  'MaximumHeartRateBpm',
  'Intensity',
  'TriggerMethod',
  'AvgSpeed',
  'AvgRunCadence',
  'AvgWatts',
  'UnitId',
  'ProductID',
  'VersionMajor',
  'VersionMinor',
  'PointType',
] as const

export type TcxName = (typeof NAMES)[number]

export const TCX_NAMES = new NameTable(NAMES)

/** The name of a code; `undefined` for an element that is not read. */
export function tcxName(code: number): TcxName | undefined {
  return NAMES[code - 1]
}

export const SPORT = hashOf('Sport')
export const START_TIME = hashOf('StartTime')
