import type { Command } from 'commander'

import { FILES_OF, logHelp, withLog } from '../data-folder/log-flags.ts'
import type { ClinicianFlags } from './clinician.ts'
import { lazily } from './lazily.ts'
import { withVoice } from './voice-options.ts'

const EXAMPLES = `
Examples:
  $ uncramp clinician --mass 70kg
  $ uncramp clinician --profile me.json --format pdf --out cramps.pdf --name "Ana Ruiz"
  $ uncramp clinician --mass 154lb --units imperial --format html --out cramps.html
  $ uncramp clinician --data ~/uncramp --json
The page is made when you ask for it and goes nowhere but to the file you name.
Answer "uncramp triage" first: the page says which red flags were asked and denied.${logHelp(FILES_OF.clinician)}`

/** Adds `uncramp clinician`. */
export function addClinician(program: Command): void {
  const command = withLog(program.command('clinician'), FILES_OF.clinician)
    .description('one page for a clinician: half a year of cramps, runs, medicines and red flags')
    .option('--mass <mass>', 'body mass, 70kg or 154lb (default: from your profile)')
    .option('--age <years>', 'age')
    .option('--sex <sex>', 'f or m')
    .option('--name <name>', 'your name on the page (default: a line to write it on)')
    .option('--zone <zone>', 'time zone of its dates (default: this machine’s)')
    .option('--format <format>', 'text, html, pdf or json')
    .option('--out <file>', 'write to a file instead of the terminal')
  withVoice(command)
    .addHelpText('after', EXAMPLES)
    .action(
      lazily('clinician', async (flags: ClinicianFlags) =>
        (await import('./clinician.ts')).clinician(flags),
      ),
    )
}
