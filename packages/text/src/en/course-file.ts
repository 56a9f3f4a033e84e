import type { Phrases } from '../phrases.ts'

/** Why a file gives no course; the reader's own type lives in `formats`, which words may not import. */
export type CourseFileRefusal =
  | Readonly<{ code: 'no_positions'; name: string }>
  | Readonly<{ code: 'unknown_format'; name: string; looksLike: string }>
  | Readonly<{ code: 'empty_file'; name: string }>
  | Readonly<{ code: 'too_large'; name: string }>

/** What is wrong with a course file, and what would be right. */
export const courseFile: Phrases<CourseFileRefusal> = {
  no_positions: () => 'has no positions; a course needs a track or a route',
  unknown_format: (e) =>
    e.looksLike === 'unknown'
      ? 'is no course; a course comes as GPX, TCX or FIT'
      : `looks like ${e.looksLike}; a course comes as GPX, TCX or FIT`,
  empty_file: () => 'is empty; export the course again',
  too_large: () => 'unpacks to more than any course needs',
}
