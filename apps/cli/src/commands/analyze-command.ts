import type { Command } from 'commander'

import { collect } from '../flags/collect.ts'
import type { AnalyzeFlags } from './analyze.ts'
import { lazily } from './lazily.ts'
import { withVoice } from './voice-options.ts'

const EXAMPLES = `
Examples:
  $ uncramp analyze sunday.fit
  $ uncramp analyze race.fit.gz --plan plan.json --mass 70kg
  $ uncramp analyze *.gpx --units imperial
  $ uncramp analyze race.tcx --json > race.json`

/** Adds `uncramp analyze`. */
export function addAnalyze(program: Command): void {
  const command = program
    .command('analyze <file...>')
    .description('what recorded runs say: start, fade, heart, stops, cramps, sweat')
    .option('--plan <file>', 'the plan it was run by, from "uncramp plan --json"')
    .option('--mass <mass>', 'body mass, 70kg or 154lb; needed for the sweat you lost')
    .option('--profile <file>', 'parts of you as JSON')
    .option('--condition <code>', 'a condition; repeat for more', collect, [])
    .option('--medicine <code>', 'a medicine; repeat for more', collect, [])
    .option('--temp <temperature>', 'air temperature, 18C or 64F')
    .option('--humidity <humidity>', 'relative humidity, 60%')
    .option('--wind <wind>', 'wind, 2m/s')
    .option('--sun <sun>', 'night, overcast, light-cloud, part or full')
    .option('--zone <zone>', 'time zone for clock times (default: the file’s, else this machine’s)')
  withVoice(command)
    .addHelpText('after', EXAMPLES)
    .action(
      lazily('analyze', async (files: readonly string[], flags: AnalyzeFlags) =>
        (await import('./analyze.ts')).analyze(files, flags),
      ),
    )
}
