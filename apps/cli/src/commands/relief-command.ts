import type { Command } from 'commander'

import { collect } from '../flags/collect.ts'
import { lazily } from './lazily.ts'
import type { ReliefFlags } from './relief.ts'
import { withVoice } from './voice-options.ts'

const EXAMPLES = `
Examples:
  $ uncramp relief calf                  plays the steps with a timer
  $ uncramp relief hamstring --side left --again 1
  $ uncramp relief side-stitch --json    the steps as a list
Keys: s still cramping, e it has let go, d next, ! I feel unwell, q stop.`

/** Adds `uncramp relief`. */
export function addRelief(program: Command): void {
  const command = program
    .command('relief <muscle>')
    .description(
      'the minute a cramp strikes: calf, hamstring, quad, foot, adductor, glute, hip-flexor, side-stitch',
    )
    .option('--side <side>', 'left, right or both')
    .option('--again <count>', 'how many cramps came before this one in the last half hour')
    .option('--condition <code>', 'a condition; repeat for more', collect, [])
    .option('--medicine <code>', 'a medicine; repeat for more', collect, [])
    .option('--profile <file>', 'parts of you as JSON')
  withVoice(command)
    .addHelpText('after', EXAMPLES)
    .action(
      lazily('relief', async (muscle: string, flags: ReliefFlags) =>
        (await import('./relief.ts')).relief(muscle, flags),
      ),
    )
}
