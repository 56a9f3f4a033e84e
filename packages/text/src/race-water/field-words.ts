import type { AnchorKind, FieldCaution, FieldError, FieldPlan } from '@uncramp/core/field'
import type { HeatBand } from '@uncramp/core/weather'

import type { Labels, Phrases } from '../phrases.ts'
import type { Quantities } from '../quantities.ts'

/** Why a list of runners or results cannot be used. */
export type FieldFileRefusal =
  | Readonly<{
      code: 'not_results'
      why: 'empty' | 'binary' | 'no_columns'
      seen: readonly string[]
    }>
  | Readonly<{ code: 'no_times' }>
  | Readonly<{ code: 'no_halves' }>
  | Readonly<{ code: 'waves_unknown'; names: readonly string[] }>
  | Readonly<{ code: 'files_needed' }>

/** What was found odd in rows of a file. */
export type FieldFileIssue =
  | 'row_short'
  | 'row_too_long'
  | 'time_unreadable'
  | 'split_estimated'
  | 'splits_not_rising'
  | 'read_as_hours'
  | 'no_finish'
  | 'wheeler'
  | 'did_not_finish'
  | 'did_not_start'
  | 'disqualified'
  | 'too_many_waves'

/** All words about a whole field of runners. */
export type FieldWords = Readonly<{
  language: string
  title: (runners: string, distance: string) => string
  based: Labels<AnchorKind>
  drawn: (days: string, low: string, high: string) => string
  cautions: Phrases<FieldCaution>
  errors: Phrases<FieldError>
  files: Phrases<FieldFileRefusal>
  issues: Labels<FieldFileIssue>
  issue: (what: string, rows: string, lines: string) => string
  bands: Labels<HeatBand>
  heads: Labels<
    | 'stations'
    | 'station'
    | 'at'
    | 'first'
    | 'peak'
    | 'last'
    | 'perFive'
    | 'water'
    | 'sports'
    | 'cups'
    | 'ice'
    | 'sodium'
    | 'waves'
    | 'wave'
    | 'start'
    | 'runners'
    | 'wbgt'
    | 'tooHot'
    | 'walls'
    | 'cramps'
    | 'posts'
    | 'post'
    | 'covers'
    | 'severe'
    | 'arrivals'
    | 'watch'
    | 'finish'
    | 'toilet'
    | 'total'
  >
  rule: string
  habits: string
  order: string
  howToRead: string
  habitsNote: string
  wallsLine: (low: string, mid: string, high: string) => string
  crampsLine: (low: string, high: string) => string
  sitesLine: (sites: string) => string
  muscles: Labels<'calf' | 'hamstring' | 'quad'>
  notDevice: string
  evidence: Readonly<{
    title: (clean: string, all: string) => string
    heads: readonly string[]
    byFinish: string
    byAge: string
    startAndWall: string
    startHeads: readonly string[]
    all: string
    sex: Labels<'all' | 'f' | 'm'>
    note: string
  }>
  /** The printable page, in these words. */
  page: (plan: FieldPlan, q: Quantities) => string
}>
