import type { Command } from 'commander'

import { FILES_OF, logHelp, withLog } from '../data-folder/log-flags.ts'
import { lazily } from './lazily.ts'
import type { TrialFlags } from './trial.ts'
import { withVoice } from './voice-options.ts'

const EXAMPLES = `
Examples:
  $ uncramp trial                        the one change to try next, and what was tried
  $ uncramp trial start                  begin with that change: eight weeks, written to trials.json
  $ uncramp trial start sleep-more       or with another one
  $ uncramp trial verdict                how it stands; nothing is said of the outcome before its end
Changes: start-slower, build-up-longer, smooth-load, sleep-more, wait-out-soreness, cooler-hours,
train-hills, drink-as-planned, sodium-as-planned.${logHelp(FILES_OF.trial)}`

/** Adds `uncramp trial`. */
export function addTrial(program: Command): void {
  const command = withLog(program.command('trial [action] [change]'), FILES_OF.trial).description(
    'one change tried alone: next, start or verdict',
  )
  withVoice(command)
    .addHelpText('after', EXAMPLES)
    .action(
      lazily(
        'trial',
        async (action: string | undefined, change: string | undefined, flags: TrialFlags) =>
          (await import('./trial.ts')).trial(action, change, flags),
      ),
    )
}
