/** A day of the calendar. `null` in a week: a day of another month. */
export type MonthDay = Readonly<{
  dayAtMs: number
  date: number
  runsM: number
  runsCount: number
  crampsCount: number
  isToday: boolean
}>

export type MonthOf = Readonly<{ year: number; month: number }>
export type Happened = Readonly<{
  runs: readonly Readonly<{ startAtMs: number; distanceM: number }>[]
  cramps: readonly Readonly<{ crampAtMs: number }>[]
  nowAtMs: number
}>

const NOON_H = 12

/** The month an instant lies in, on the clock of this device. */
export function monthOf(atMs: number): MonthOf {
  const day = new Date(atMs)
  return { year: day.getFullYear(), month: day.getMonth() }
}

/** The month some months later, or earlier. */
export function monthAfter({ year, month }: MonthOf, count: number): MonthOf {
  return monthOf(new Date(year, month + count, 15, NOON_H).getTime())
}

/** A month as weeks from Monday on, with what happened on each day. */
export function monthWeeks(
  of: MonthOf,
  happened: Happened,
): readonly (readonly (MonthDay | null)[])[] {
  const first = new Date(of.year, of.month, 1, NOON_H)
  const daysCount = new Date(of.year, of.month + 1, 0, NOON_H).getDate()
  const blanks = (first.getDay() + 6) % 7
  const days = Array.from({ length: daysCount }, (_, index) => dayOf(of, index + 1, happened))
  const cells: (MonthDay | null)[] = [...Array.from({ length: blanks }, () => null), ...days]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

function dayOf({ year, month }: MonthOf, date: number, happened: Happened): MonthDay {
  const fromMs = new Date(year, month, date).getTime()
  const toMs = new Date(year, month, date + 1).getTime()
  const isIn = (atMs: number): boolean => atMs >= fromMs && atMs < toMs
  const runs = happened.runs.filter(({ startAtMs }) => isIn(startAtMs))
  return {
    dayAtMs: new Date(year, month, date, NOON_H).getTime(),
    date,
    runsM: runs.reduce((sumM, { distanceM }) => sumM + distanceM, 0),
    runsCount: runs.length,
    crampsCount: happened.cramps.filter(({ crampAtMs }) => isIn(crampAtMs)).length,
    isToday: isIn(happened.nowAtMs),
  }
}
