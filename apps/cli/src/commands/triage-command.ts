import type { Command } from 'commander'

import { collect } from '../flags/collect.ts'
import { lazily } from './lazily.ts'
import type { TriageFlags } from './triage.ts'
import { withVoice } from './voice-options.ts'

const EXAMPLES = `
Examples:
  $ uncramp triage                                asks you, emergencies first
  $ uncramp triage --sign nausea --sign puffy_hands
  $ uncramp triage --save answers.json            for the page of "uncramp clinician"
  $ uncramp triage --answers answers.json --json
  $ uncramp triage --list                         every code, its question and its level`

/** Adds `uncramp triage`. */
export function addTriage(program: Command): void {
  const command = program
    .command('triage')
    .description('carry on, see someone, or call now: red flags first')
    .option('--list', 'every sign with its question and how soon to get help with it alone')
    .option('--sign <code>', 'something you notice; repeat for more', collect, [])
    .option('--unsure <code>', 'something you are not sure about; repeat for more', collect, [])
    .option('--answers <file>', 'answers as JSON; "uncramp schema triage-answers" describes it')
    .option('--profile <file>', 'parts of you as JSON: conditions and medicines may matter')
    .option('--save <file>', 'keep the answers as JSON: "uncramp clinician" reads them')
    .option('--region <country>', 'two letters, to name the emergency number: GB, ES, US')
  withVoice(command)
    .addHelpText('after', EXAMPLES)
    .action(
      lazily('triage', async (flags: TriageFlags) =>
        (await import('./triage.ts')).triageCommand(flags),
      ),
    )
}
