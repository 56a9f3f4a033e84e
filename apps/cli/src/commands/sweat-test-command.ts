import type { Command } from 'commander'

import { collect } from '../flags/collect.ts'
import { lazily } from './lazily.ts'
import type { SweatTestFlags } from './sweat-test.ts'
import { withVoice } from './voice-options.ts'

const EXAMPLES = `
Examples:
  $ uncramp sweat-test --before 70.4kg --after 69.3kg --drunk 500ml --urine 0ml --duration 1:02:00
  $ uncramp sweat-test --before 154.3lb --after 152.1lb --drunk 16floz --duration 1:00:00 \\
                       --distance 6.5mi --temp 72F --humidity 70% --units imperial
Weigh yourself dry, with as little on as you can, after the toilet; a run of 45 to 90 minutes tells most.`

/** Adds `uncramp sweat-test`. */
export function addSweatTest(program: Command): void {
  const command = program
    .command('sweat-test')
    .description('your own sweat rate from one weighed run, and what it changes')
    .option('--before <mass>', 'weight before, 70.4kg or 155lb')
    .option('--after <mass>', 'weight after, towelled dry')
    .option('--drunk <volume>', 'what you drank on the run, 500ml or 16floz')
    .option('--urine <volume>', 'what you passed in between, 0ml')
    .option('--duration <time>', 'time on your feet, 1:02:00')
    .option('--distance <distance>', 'how far, 11km or 7mi')
    .option('--start <local time>', 'when it began, 2026-10-04T08:00')
    .option('--zone <zone>', 'its time zone, Europe/Amsterdam (default: this machine’s)')
    .option('--temp <temperature>', 'air temperature, 18C or 64F')
    .option('--humidity <humidity>', 'relative humidity, 60%')
    .option('--wind <wind>', 'wind, 2m/s')
    .option('--sun <sun>', 'night, overcast, light-cloud, part or full')
    .option('--condition <code>', 'a condition; repeat for more', collect, [])
    .option('--medicine <code>', 'a medicine; repeat for more', collect, [])
    .option('--profile <file>', 'parts of you as JSON')
  withVoice(command)
    .addHelpText('after', EXAMPLES)
    .action(
      lazily('sweat-test', async (flags: SweatTestFlags) =>
        (await import('./sweat-test.ts')).sweatTest(flags),
      ),
    )
}
