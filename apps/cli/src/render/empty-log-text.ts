import type { Locale } from '@uncramp/text'

import type { FolderLog } from '../data-folder/kept-log.ts'
import type { LogFlags } from '../data-folder/log-flags.ts'
import { terminalInk } from './ink.ts'
import { LOG_WORDS } from './log-words.ts'
import { paragraph } from './page.ts'

/** Where a log was looked for, and whether the command has a use for runs. */
type Looked = Readonly<{
  flags: Pick<LogFlags, 'data' | 'records'>
  locale: Locale
  needsRuns: boolean
}>

/** Why a log says nothing yet and how to begin one; nothing to say of a log that holds something. */
export function emptyLogText(
  { lacks, path }: Pick<FolderLog, 'lacks' | 'path'>,
  { flags, locale, needsRuns }: Looked,
): string {
  if (lacks === undefined || (lacks !== 'folder' && !needsRuns)) return ''
  const { empty } = LOG_WORDS[locale].says
  const ink = terminalInk()
  const why = paragraph(empty.lacks[lacks](flags.records ?? path), ink)
  if (lacks === 'app_runs') return why
  // Commands stand on lines of their own, whatever the width: they are there to be copied.
  const at = flags.data === undefined ? '' : ` --data ${flags.data}`
  return [
    why,
    empty.bringRuns,
    `  uncramp import PATH${at}`,
    empty.noteCramps,
    `  uncramp cramp calf${at}`,
  ].join('\n')
}
