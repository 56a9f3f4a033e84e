/** What was wrong in a file that could still be read. */
export const ACTIVITY_ISSUES = [
  /** The file's own check sum does not fit its bytes. */
  'crc_mismatch',
  /** The header claims another length than the file has. */
  'size_mismatch',
  /** The file ends in the middle of something. */
  'truncated',
  /** Bytes after the end that belong to nothing. */
  'trailing_bytes',
  /** A record of a kind never defined: the rest of that part of the file cannot be read. */
  'undefined_record',
  /** A definition that cannot be (a field of no size, a type of the wrong width). */
  'bad_definition',
  /** A second recording in the same file, of another time or the same time again, left out. */
  'second_recording',
  /** More than one run, each told on its own. */
  'several_runs',
  /** Samples without a time, left out. */
  'time_missing',
  /** Samples out of order, sorted. */
  'time_backwards',
  /** Samples days away from the rest, left out. */
  'time_implausible',
  /** A latitude beyond ±90 or a longitude beyond ±180, taken as not recorded. */
  'position_implausible',
  /** Text where a number or a time should be, taken as not recorded. */
  'value_unreadable',
  /** Characters that are not of the declared encoding. */
  'bad_encoding',
  /** Tags that do not nest, or markup that is not XML. */
  'bad_markup',
  /** A document type with its own entities; they are not expanded. */
  'doctype_ignored',
  /** More laps, marks or definitions than any recording has; the rest are left out. */
  'limit_reached',
] as const

export type ActivityIssueCode = (typeof ACTIVITY_ISSUES)[number]

/** One code per file at most: where it was met first, and how often. */
export type ActivityIssue = Readonly<{
  code: ActivityIssueCode
  /** Offset of the first one, in the file after unpacking. */
  atByte: number
  timesCount: number
}>
