// Written by tools/gen-fit-profile.ts from tools/fit-profile.json. Do not edit.

/** Field number, scale and offset: value = raw / scale − offset. */
export type FitField = readonly [number: number, scale: number, offset: number]
export type FitFields = Readonly<Record<string, FitField>>

/** Global message numbers. */
export const MESSAGE = {
  fileId: 0,
  sport: 12,
  session: 18,
  lap: 19,
  record: 20,
  event: 21,
  deviceInfo: 23,
  workout: 26,
  workoutStep: 27,
  weightScale: 30,
  course: 31,
  coursePoint: 32,
  activity: 34,
  fieldDescription: 206,
} as const

/** Fields of `fileId`: number, scale, offset. */
export const FILE_ID_FIELDS = {
  type: [0, 1, 0],
  manufacturer: [1, 1, 0],
  product: [2, 1, 0],
  serialNumber: [3, 1, 0],
  timeCreated: [4, 1, 0],
  productName: [8, 1, 0],
} as const satisfies FitFields

/** Fields of `sport`: number, scale, offset. */
export const SPORT_FIELDS = {
  sport: [0, 1, 0],
  subSport: [1, 1, 0],
  name: [3, 1, 0],
} as const satisfies FitFields

/** Fields of `session`: number, scale, offset. */
export const SESSION_FIELDS = {
  timestamp: [253, 1, 0],
  startTime: [2, 1, 0],
  sport: [5, 1, 0],
  subSport: [6, 1, 0],
  totalElapsedTime: [7, 1000, 0],
  totalTimerTime: [8, 1000, 0],
  totalDistance: [9, 100, 0],
  totalCalories: [11, 1, 0],
  averageSpeed: [14, 1000, 0],
  averageHeartRate: [16, 1, 0],
  maxHeartRate: [17, 1, 0],
  averageCadence: [18, 1, 0],
  averagePower: [20, 1, 0],
  totalAscent: [22, 1, 0],
  totalDescent: [23, 1, 0],
  averageTemperature: [57, 1, 0],
  totalMovingTime: [59, 1000, 0],
  averageFractionalCadence: [92, 128, 0],
  sportProfileName: [110, 1, 0],
  enhancedAverageSpeed: [124, 1000, 0],
} as const satisfies FitFields

/** Fields of `lap`: number, scale, offset. */
export const LAP_FIELDS = {
  timestamp: [253, 1, 0],
  startTime: [2, 1, 0],
  totalElapsedTime: [7, 1000, 0],
  totalTimerTime: [8, 1000, 0],
  totalDistance: [9, 100, 0],
  totalCalories: [11, 1, 0],
  averageSpeed: [13, 1000, 0],
  averageHeartRate: [15, 1, 0],
  maxHeartRate: [16, 1, 0],
  averageCadence: [17, 1, 0],
  averagePower: [19, 1, 0],
  totalAscent: [21, 1, 0],
  totalDescent: [22, 1, 0],
  intensity: [23, 1, 0],
  lapTrigger: [24, 1, 0],
  sport: [25, 1, 0],
  averageTemperature: [50, 1, 0],
  totalMovingTime: [52, 1000, 0],
  workoutStepIndex: [71, 1, 0],
  averageFractionalCadence: [80, 128, 0],
  enhancedAverageSpeed: [110, 1000, 0],
} as const satisfies FitFields

/** Fields of `record`: number, scale, offset. */
export const RECORD_FIELDS = {
  timestamp: [253, 1, 0],
  positionLat: [0, 1, 0],
  positionLong: [1, 1, 0],
  altitude: [2, 5, 500],
  heartRate: [3, 1, 0],
  cadence: [4, 1, 0],
  distance: [5, 100, 0],
  speed: [6, 1000, 0],
  power: [7, 1, 0],
  compressedSpeedDistance: [8, 1, 0],
  temperature: [13, 1, 0],
  cadence256: [52, 256, 0],
  fractionalCadence: [53, 128, 0],
  enhancedSpeed: [73, 1000, 0],
  enhancedAltitude: [78, 5, 500],
} as const satisfies FitFields

/** Fields of `event`: number, scale, offset. */
export const EVENT_FIELDS = {
  timestamp: [253, 1, 0],
  event: [0, 1, 0],
  eventType: [1, 1, 0],
  data16: [2, 1, 0],
  data: [3, 1, 0],
} as const satisfies FitFields

/** Fields of `deviceInfo`: number, scale, offset. */
export const DEVICE_INFO_FIELDS = {
  deviceIndex: [0, 1, 0],
  manufacturer: [2, 1, 0],
  serialNumber: [3, 1, 0],
  product: [4, 1, 0],
  softwareVersion: [5, 100, 0],
  productName: [27, 1, 0],
} as const satisfies FitFields

/** Fields of `workout`: number, scale, offset. */
export const WORKOUT_FIELDS = {
  name: [8, 1, 0],
} as const satisfies FitFields

/** Fields of `workoutStep`: number, scale, offset. */
export const WORKOUT_STEP_FIELDS = {
  messageIndex: [254, 1, 0],
  name: [0, 1, 0],
  notes: [8, 1, 0],
} as const satisfies FitFields

/** Fields of `weightScale`: number, scale, offset. */
export const WEIGHT_SCALE_FIELDS = {
  timestamp: [253, 1, 0],
  weight: [0, 100, 0],
} as const satisfies FitFields

/** Fields of `course`: number, scale, offset. */
export const COURSE_FIELDS = {
  sport: [4, 1, 0],
  name: [5, 1, 0],
} as const satisfies FitFields

/** Fields of `coursePoint`: number, scale, offset. */
export const COURSE_POINT_FIELDS = {
  positionLat: [2, 1, 0],
  positionLong: [3, 1, 0],
  distance: [4, 100, 0],
  type: [5, 1, 0],
  name: [6, 1, 0],
} as const satisfies FitFields

/** Fields of `activity`: number, scale, offset. */
export const ACTIVITY_FIELDS = {
  timestamp: [253, 1, 0],
  localTimestamp: [5, 1, 0],
} as const satisfies FitFields

/** Fields of `fieldDescription`: number, scale, offset. */
export const FIELD_DESCRIPTION_FIELDS = {
  developerDataIndex: [0, 1, 0],
  fieldDefinitionNumber: [1, 1, 0],
  baseType: [2, 1, 0],
  fieldName: [3, 1, 0],
  scale: [6, 1, 0],
  offset: [7, 1, 0],
  units: [8, 1, 0],
  nativeMessageNumber: [14, 1, 0],
  nativeFieldNumber: [15, 1, 0],
} as const satisfies FitFields

/** Names of the values of `sport` that we tell apart. */
export const SPORT_NAMES: ReadonlyMap<number, 'running' | 'cycling' | 'transition' | 'training' | 'swimming' | 'walking' | 'skiing' | 'rowing' | 'hiking' | 'multisport'> = new Map([
  [1, 'running'],
  [2, 'cycling'],
  [3, 'transition'],
  [4, 'training'],
  [5, 'swimming'],
  [10, 'training'],
  [11, 'walking'],
  [12, 'skiing'],
  [13, 'skiing'],
  [15, 'rowing'],
  [17, 'hiking'],
  [18, 'multisport'],
  [21, 'cycling'],
  [35, 'hiking'],
  [62, 'training'],
])

/** Names of the values of `subSport` that we tell apart. */
export const SUB_SPORT_NAMES: ReadonlyMap<number, 'generic' | 'treadmill' | 'street' | 'trail' | 'track' | 'indoor' | 'virtual' | 'obstacle' | 'ultra'> = new Map([
  [0, 'generic'],
  [1, 'treadmill'],
  [2, 'street'],
  [3, 'trail'],
  [4, 'track'],
  [6, 'indoor'],
  [14, 'indoor'],
  [27, 'indoor'],
  [45, 'indoor'],
  [58, 'virtual'],
  [59, 'obstacle'],
  [67, 'ultra'],
])

/** Names of the values of `fileType` that we tell apart. */
export const FILE_TYPE_NAMES: ReadonlyMap<number, 'device' | 'settings' | 'activity' | 'workout' | 'course' | 'schedule' | 'weight' | 'totals' | 'goals' | 'blood_pressure' | 'monitoring' | 'segment'> = new Map([
  [1, 'device'],
  [2, 'settings'],
  [3, 'settings'],
  [4, 'activity'],
  [5, 'workout'],
  [6, 'course'],
  [7, 'schedule'],
  [9, 'weight'],
  [10, 'totals'],
  [11, 'goals'],
  [14, 'blood_pressure'],
  [15, 'monitoring'],
  [20, 'activity'],
  [28, 'monitoring'],
  [32, 'monitoring'],
  [34, 'segment'],
  [35, 'segment'],
])

/** Names of the values of `maker` that we tell apart. */
export const MAKER_NAMES: ReadonlyMap<number, 'garmin' | 'srm' | 'dynastream' | 'suunto' | 'wahoo' | 'specialized' | 'sigmasport' | 'tomtom' | 'wattbike' | 'moxy' | 'elite' | 'tacx' | 'stryd' | 'bryton' | 'igpsport' | 'polar' | 'coros' | 'decathlon' | 'development' | 'lezyne' | 'zwift' | 'strava' | 'the_sufferfest' | 'hammerhead' | 'onelap' | 'zepp' | 'huawei'> = new Map([
  [1, 'garmin'],
  [6, 'srm'],
  [15, 'dynastream'],
  [23, 'suunto'],
  [32, 'wahoo'],
  [63, 'specialized'],
  [70, 'sigmasport'],
  [71, 'tomtom'],
  [73, 'wattbike'],
  [76, 'moxy'],
  [86, 'elite'],
  [89, 'tacx'],
  [95, 'stryd'],
  [112, 'bryton'],
  [115, 'igpsport'],
  [123, 'polar'],
  [129, 'coros'],
  [140, 'decathlon'],
  [255, 'development'],
  [258, 'lezyne'],
  [260, 'zwift'],
  [265, 'strava'],
  [267, 'bryton'],
  [282, 'the_sufferfest'],
  [289, 'hammerhead'],
  [294, 'coros'],
  [307, 'onelap'],
  [310, 'decathlon'],
  [339, 'zepp'],
  [348, 'huawei'],
])

/** Names of the values of `lapTrigger` that we tell apart. */
export const LAP_TRIGGER_NAMES: ReadonlyMap<number, 'button' | 'time' | 'distance' | 'position' | 'session_end' | 'equipment'> = new Map([
  [0, 'button'],
  [1, 'time'],
  [2, 'distance'],
  [3, 'position'],
  [4, 'position'],
  [5, 'position'],
  [6, 'position'],
  [7, 'session_end'],
  [8, 'equipment'],
])

/** Names of the values of `intensity` that we tell apart. */
export const INTENSITY_NAMES: ReadonlyMap<number, 'active' | 'rest' | 'warm_up' | 'cool_down' | 'recovery' | 'interval' | 'other'> = new Map([
  [0, 'active'],
  [1, 'rest'],
  [2, 'warm_up'],
  [3, 'cool_down'],
  [4, 'recovery'],
  [5, 'interval'],
  [6, 'other'],
])

/** Names of the values of `event` that we tell apart. */
export const EVENT_NAMES: ReadonlyMap<number, 'timer' | 'workout_step' | 'course_point' | 'alert' | 'marker'> = new Map([
  [0, 'timer'],
  [4, 'workout_step'],
  [10, 'course_point'],
  [13, 'alert'],
  [14, 'alert'],
  [15, 'alert'],
  [16, 'alert'],
  [17, 'alert'],
  [18, 'alert'],
  [19, 'alert'],
  [20, 'alert'],
  [23, 'alert'],
  [24, 'alert'],
  [25, 'alert'],
  [32, 'marker'],
  [45, 'alert'],
  [46, 'alert'],
])

/** Names of the values of `coursePoint` that we tell apart. */
export const COURSE_POINT_NAMES: ReadonlyMap<number, 'water' | 'food' | 'first_aid' | 'aid_station' | 'sports_drink' | 'toilet'> = new Map([
  [3, 'water'],
  [4, 'food'],
  [9, 'first_aid'],
  [28, 'aid_station'],
  [32, 'food'],
  [33, 'sports_drink'],
  [39, 'toilet'],
])
