import type { SourceId } from './sources.ts'

/**
 * Advice carries its reasons as codes; a feature declares its own union of them and `text` has one
 * phrase per code. `Facts` are plain numbers in units, or further codes.
 */
export type ReasonOf<Code extends string, Facts extends object = object> = Readonly<
  { code: Code; sources: readonly SourceId[] } & Facts
>

/** A warning of a feature, with how much it matters; same rules as for reasons. */
export type CautionOf<Code extends string, Facts extends object = object> = Readonly<
  { code: Code; level: 'info' | 'warn' | 'stop'; sources: readonly SourceId[] } & Facts
>
