import type { Command } from 'commander'

import { FILES_OF, logHelp, withLog } from '../data-folder/log-flags.ts'
import type { HelpedFlags } from './helped.ts'
import { lazily } from './lazily.ts'
import { withVoice } from './voice-options.ts'
import type { WhatWorksFlags } from './what-works.ts'

const WORKS = `
Examples:
  $ uncramp what-works
  $ uncramp what-works --data ~/uncramp --json
  $ uncramp what-works --records uncramp-2026-10-04.json.gz
  $ uncramp what-works --feedback feedback.json --lang es
"uncramp helped" adds an answer.${logHelp(FILES_OF['what-works'])}`

const HELPED = `
Examples:
  $ uncramp helped relief yes --option calf           the relief of a calf cramp helped
  $ uncramp helped drink-plan no --option gatorade    the plan with that drink did not
  $ uncramp helped warm-up yes
  $ uncramp helped stretching no --option hip-flexor
What: relief, drink-plan, warm-up, stretching or massage. "uncramp what-works" shows what comes of it.`

/** Adds `uncramp what-works` and `uncramp helped`. */
export function addWorks(program: Command): void {
  const works = withLog(program.command('what-works'), FILES_OF['what-works']).description(
    'what helped you so far: shares with their range, best first',
  )
  withVoice(works)
    .addHelpText('after', WORKS)
    .action(
      lazily('what-works', async (flags: WhatWorksFlags) =>
        (await import('./what-works.ts')).whatWorksCommand(flags),
      ),
    )
  const helped = withLog(program.command('helped <what> <yes-or-no>'), FILES_OF.helped)
    .description('note whether something helped, in one line')
    .option('--option <code>', 'which: the muscle, the drink or the stretch')
  withVoice(helped)
    .addHelpText('after', HELPED)
    .action(
      lazily('helped', async (what: string, answer: string, flags: HelpedFlags) =>
        (await import('./helped.ts')).helped(what, answer, flags),
      ),
    )
}
