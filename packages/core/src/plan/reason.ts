import type { SourceId } from '../evidence/index.ts'

/** Why an item is as it is: a code with words in `text`, its facts in units, and what it rests on. */
export type Reason = Readonly<{
  code: string
  sources: readonly SourceId[]
  [fact: string]: unknown
}>
