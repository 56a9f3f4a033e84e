/** What a marked place on a course offers, where its type or name tells. */
export type CoursePlaceKind =
  | 'water'
  | 'sports_drink'
  | 'food'
  | 'aid_station'
  | 'first_aid'
  | 'toilet'
  | 'other'

/** A marked place of a course file. */
export type CoursePlace = Readonly<{
  kind: CoursePlaceKind
  name: string | undefined
  latitudeDeg: number
  longitudeDeg: number
  /** Along the course, where the file says so; NaN otherwise. */
  distanceM: number
}>

/** A course as its file has it: columns of equal length, in running order, every point with a position. */
export type CourseTrack = Readonly<{
  name: string | undefined
  latitudeDeg: Float64Array
  longitudeDeg: Float64Array
  /** NaN = not known. */
  altitudeM: Float64Array
  places: readonly CoursePlace[]
}>

const PATTERNS: readonly (readonly [RegExp, CoursePlaceKind])[] = [
  [/toilet|restroom|wc\b|porta|baños?/, 'toilet'],
  [/sports?.?drink|isoton|gatorade|electrolyte/, 'sports_drink'],
  [/first.?aid|medical|primeros auxilios/, 'first_aid'],
  [/aid.?station|refreshment|avituallamiento|verpflegung|ravito/, 'aid_station'],
  [/water|drink|agua|wasser|fountain/, 'water'],
  [/food|gel|feed|comida/, 'food'],
]

/** The kind that the words of a file mean: GPX and TCX types, symbols and names. */
export function placeKind(...words: readonly (string | undefined)[]): CoursePlaceKind {
  for (const word of words) {
    const text = word?.toLowerCase() ?? ''
    const found = PATTERNS.find(([pattern]) => pattern.test(text))
    if (found !== undefined) return found[1]
  }
  return 'other'
}
