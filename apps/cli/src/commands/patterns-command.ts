import type { Command } from 'commander'

import { collect } from '../flags/collect.ts'
import { lazily } from './lazily.ts'
import type { PatternsFlags } from './patterns.ts'
import { withVoice } from './voice-options.ts'

const EXAMPLES = `
Examples:
  $ uncramp patterns
  $ uncramp patterns --data ~/uncramp --cramps cramps.json
  $ uncramp patterns --json
Runs come from "uncramp import". Cramps come from marks in the recordings, and from a file:
[{"crampAtMs": 1791093600000, "muscle": "calf"}]; "uncramp schema cramps" describes it.
A cramps.json in the data folder is read by itself.`

/** Adds `uncramp patterns`. */
export function addPatterns(program: Command): void {
  const command = program
    .command('patterns')
    .description('what went before your cramps, or not enough yet')
    .option('--data <folder>', 'where runs are kept (default: where this system keeps such things)')
    .option('--cramps <file>', 'your cramps as JSON')
    .option('--profile <file>', 'parts of you as JSON: they decide what may be suggested')
    .option('--condition <code>', 'a condition; repeat for more', collect, [])
    .option('--medicine <code>', 'a medicine; repeat for more', collect, [])
  withVoice(command)
    .addHelpText('after', EXAMPLES)
    .action(
      lazily('patterns', async (flags: PatternsFlags) =>
        (await import('./patterns.ts')).patterns(flags),
      ),
    )
}
