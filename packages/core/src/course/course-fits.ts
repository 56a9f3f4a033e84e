/**
 * A receiver's track of a measured course comes out 1-2 % long or short; what differs more is another race.
 *
 * @source uncramp_engineering
 */
const MOST_OFF_FRAC = 0.03

/** Whether a course is as long as the distance somebody named, as far as a recording can tell. */
export function courseFits(courseM: number, namedM: number): boolean {
  return Math.abs(courseM - namedM) <= MOST_OFF_FRAC * namedM
}
