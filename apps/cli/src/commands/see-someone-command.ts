import type { Command } from 'commander'

import { FILES_OF, logHelp, withLog } from '../data-folder/log-flags.ts'
import { lazily } from './lazily.ts'
import type { SeeSomeoneFlags } from './see-someone.ts'
import { withVoice } from './voice-options.ts'

const EXAMPLES = `
Examples:
  $ uncramp see-someone
  $ uncramp see-someone --cramps cramps.json --medicine-starts medicines.json
  $ uncramp see-someone --records uncramp-2026-10-04.json.gz
  $ uncramp see-someone --data ~/uncramp --json
For what you feel now there is "uncramp triage"; for the page to take along, "uncramp clinician".
Medicine starts: [{"medicine": "statin", "startedAtMs": 1791093600000}]${logHelp(FILES_OF['see-someone'])}`

/** Adds `uncramp see-someone`. */
export function addSeeSomeone(program: Command): void {
  const command = withLog(program.command('see-someone'), FILES_OF['see-someone']).description(
    'when your log says it is time to see someone, and how soon',
  )
  withVoice(command)
    .addHelpText('after', EXAMPLES)
    .action(
      lazily('see-someone', async (flags: SeeSomeoneFlags) =>
        (await import('./see-someone.ts')).seeSomeoneCommand(flags),
      ),
    )
}
