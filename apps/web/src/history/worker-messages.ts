import type { RunMatch, Sport } from '@uncramp/core/activity'
import type { Analysis, ToldCramp } from '@uncramp/core/analysis'
import type { Patterns, PatternsInput } from '@uncramp/core/learning'
import type { Plan } from '@uncramp/core/plan'
import type { Runner } from '@uncramp/core/runner'
import type { Weather } from '@uncramp/core/weather'

import type { ChartColumns } from './chart-columns.ts'
import type { ImportEvent } from './read-recordings.ts'

/**
 * Where the samples of a run are: in the file kept under its id, or in its own record. The sport is the
 * one it was taken for, whatever the file says.
 */
export type RunSource =
  | Readonly<{ id: string; startAtMs: number; sport?: Sport }>
  | Readonly<{ startAtMs: number; points: readonly (readonly [atS: number, atM: number])[] }>

/** What the page asks of the worker. */
export type WorkerRequest =
  | Readonly<{ kind: 'import'; files: readonly File[]; runner: Runner }>
  | Readonly<{
      kind: 'analyse'
      source: RunSource
      runner: Runner
      weather?: Weather
      plan?: Plan
      cramps: readonly ToldCramp[]
    }>
  | Readonly<{ kind: 'compare'; one: RunSource; other: RunSource }>
  | Readonly<{ kind: 'patterns'; input: PatternsInput }>

/** A run of an import, its recording kept already where the device has room. */
export type ImportedRun = Omit<Extract<ImportEvent, { kind: 'run' }>, 'bytes'>

/** What the worker answers; an import answers many times, the rest once. */
export type WorkerAnswer =
  | Readonly<{ kind: 'progress'; readBytes: number; totalBytes: number }>
  | ImportedRun
  | Exclude<ImportEvent, { kind: 'run' }>
  | Readonly<{ kind: 'imported' }>
  | Readonly<{ kind: 'analysed'; analysis: Analysis; columns: ChartColumns }>
  | Readonly<{ kind: 'compared'; match: RunMatch }>
  | Readonly<{ kind: 'patterns'; patterns: Patterns }>
  | Readonly<{ kind: 'missing' }>
  | Readonly<{ kind: 'failed'; fault: string }>

export type Numbered<T> = Readonly<{ callId: number; body: T }>
