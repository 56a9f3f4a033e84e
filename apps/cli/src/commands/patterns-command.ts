import type { Command } from 'commander'

import { FILES_OF, logHelp, withLog } from '../data-folder/log-flags.ts'
import { lazily } from './lazily.ts'
import type { PatternsFlags } from './patterns.ts'
import { withVoice } from './voice-options.ts'

const EXAMPLES = `
Examples:
  $ uncramp patterns
  $ uncramp patterns --data ~/uncramp --cramps cramps.json
  $ uncramp patterns --json
Cramps come from marks in the recordings, and from a file:
[{"crampAtMs": 1791093600000, "muscle": "calf"}]${logHelp(FILES_OF.patterns)}`

/** Adds `uncramp patterns`. */
export function addPatterns(program: Command): void {
  const command = withLog(program.command('patterns'), FILES_OF.patterns).description(
    'what went before your cramps, or not enough yet',
  )
  withVoice(command)
    .addHelpText('after', EXAMPLES)
    .action(
      lazily('patterns', async (flags: PatternsFlags) =>
        (await import('./patterns.ts')).patterns(flags),
      ),
    )
}
