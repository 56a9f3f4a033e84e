import type { Command } from 'commander'

import { FILES_OF, logHelp, withLog } from '../data-folder/log-flags.ts'
import { collect } from '../flags/collect.ts'
import type { CrampFlags } from './cramp.ts'
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

const CRAMP = `
Examples:
  $ uncramp cramp calf                                              now
  $ uncramp cramp calf --side left --when 2026-10-04T10:41 --lasted 1:30 --strength 3
  $ uncramp cramp foot --night --when 2026-10-05T03:20 --helped stretch --helped walking
Strength: 1 a twinge, 2 had to slow, 3 had to stop. "uncramp patterns" and "uncramp see-someone" read it.`

/** Adds `uncramp cramp`, `what-works` and `helped`: a log, line by line, and what it says of help. */
export function addWorks(program: Command): void {
  const cramp = withLog(program.command('cramp <muscle>'), FILES_OF.cramp)
    .description('write down a cramp: which muscle, when, what helped')
    .option('--side <side>', 'left, right or both')
    .option('--when <local time>', '2026-10-04T10:41 (default: now)')
    .option('--zone <zone>', 'its time zone, Europe/Amsterdam (default: this machine’s)')
    .option('--strength <count>', '1 a twinge, 2 had to slow, 3 had to stop')
    .option('--lasted <time>', 'how long, 1:30')
    .option('--helped <what>', 'stretch, massage, walking …; repeat for more', collect, [])
    .option('--night', 'at night, not on a run')
    .option('--weakness', 'the muscle was weak afterwards')
  withVoice(cramp)
    .addHelpText('after', CRAMP)
    .action(
      lazily('cramp', async (muscle: string, flags: CrampFlags) =>
        (await import('./cramp.ts')).cramp(muscle, flags),
      ),
    )
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
