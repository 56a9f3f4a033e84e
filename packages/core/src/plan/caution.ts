import type { SourceId } from '../evidence/index.ts'

/** `stop`: do not run, or no numbers; `warn`: read before running; `info`: good to know. */
export type CautionLevel = 'info' | 'warn' | 'stop'

/** Something the runner must know: a code with words in `text`, facts in units. */
export type Caution = Readonly<{
  code: string
  level: CautionLevel
  sources: readonly SourceId[]
  [fact: string]: unknown
}>
