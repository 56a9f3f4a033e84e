import { crampInText, type CrampWord } from '@uncramp/core/analysis'

import type { LoggedRun } from './run-log.ts'

type Words = Pick<LoggedRun, 'name' | 'description'>

/** A history of years is asked again at every change; its words stay the same. */
const read = new Map<string, CrampWord | null>()

/** What a run's own title and description say of a cramp in it; `null` where they say nothing. */
export function crampTold({ name = '', description = '' }: Words): CrampWord | null {
  if (name === '' && description === '') return null
  const text = `${name}\n${description}`
  const known = read.get(text)
  if (known !== undefined) return known
  const word = crampInText(text)
  read.set(text, word)
  return word
}

/** Runs whose words tell of a cramp that nobody has written down or ruled out, newest first. */
export function runsToAsk<Run extends Words & Pick<LoggedRun, 'id' | 'isRuledOut'>>(
  runs: readonly Run[],
  crampedIds: ReadonlySet<string>,
): readonly Run[] {
  return runs.filter(
    (run) => run.isRuledOut !== true && !crampedIds.has(run.id) && crampTold(run) !== null,
  )
}
