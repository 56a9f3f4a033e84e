import type { Command } from 'commander'

import { collect } from '../flags/collect.ts'
import { lazily } from './lazily.ts'
import type { RehydrateFlags } from './rehydrate.ts'
import type { SweatRecordFlags } from './sweat-record.ts'
import type { UrineFlags } from './urine.ts'
import { withVoice } from './voice-options.ts'

const URINE = `
Examples:
  $ uncramp urine dark-yellow --mass 70kg
  $ uncramp urine amber --before 70.4kg --after 69.3kg --duration 3:50:00 --ended 2:00:00
  $ uncramp urine light-lemonade --profile me.json --json
  $ uncramp urine brown                         in your own words, English or Spanish
  $ uncramp urine --list                        every colour
After a long run a dark colour alone says little: give the weighings. Brown goes to triage.`

const REHYDRATE = `
Examples:
  $ uncramp rehydrate --before 70.4kg --after 69.3kg
  $ uncramp rehydrate --before 70.4kg --after 69.0kg --next 20:00:00     a hard run tomorrow
  $ uncramp rehydrate --mass 70kg --sign nausea --sign puffy_hands --duration 4:10:00
Signs are those of "uncramp triage --list". Who is as heavy as before is not told to drink.`

const SWEAT_RECORD = `
Examples:
  $ uncramp sweat-record --profile me.json
  $ uncramp sweat-record --profile me.json --temp 24C --effort race      what a coming race asks for
  $ uncramp sweat-record --records uncramp-2026-10-04.json.gz
  $ uncramp sweat-record --profile me.json --units imperial --json
Tests stand in weighIns of the profile; "uncramp sweat-test --json" prints one.`

function withAfterRun(command: Command): Command {
  return command
    .option('--mass <mass>', 'body mass, 70kg or 154lb (default: --before, or your profile)')
    .option('--before <mass>', 'weight before the run, 70.4kg')
    .option('--after <mass>', 'weight after it, towelled dry')
    .option('--duration <time>', 'how long the run was, 3:50:00')
    .option('--ended <time>', 'how long ago it ended, 1:30:00 (default: just now)')
    .option('--sign <code>', 'something you notice; repeat for more', collect, [])
    .option('--unsure <code>', 'something you are not sure about; repeat for more', collect, [])
    .option('--age <years>', 'age')
    .option('--condition <code>', 'a condition; repeat for more', collect, [])
    .option('--medicine <code>', 'a medicine; repeat for more', collect, [])
    .option('--profile <file>', 'parts of you as JSON')
    .option('--region <country>', 'two letters, to name the emergency number: GB, ES, US')
}

/** Adds `uncramp urine`, `rehydrate` and `sweat-record`: the body after and over the runs. */
export function addBody(program: Command): void {
  const urine = withAfterRun(program.command('urine [colour]'))
    .description('what a urine colour asks for, or why nothing is said')
    .option('--list', 'every colour with its code')
    .option('--muted', 'vitamins, beetroot or medicines may have coloured it')
    .option('--dim', 'the light here is dim')
    .option('--plan <file>', 'your plan, for its limit on drinking')
  withVoice(urine)
    .addHelpText('after', URINE)
    .action(
      lazily('urine', async (colour: string | undefined, flags: UrineFlags) =>
        (await import('./urine.ts')).urine(colour, flags),
      ),
    )
  const rehydrate = withAfterRun(program.command('rehydrate'))
    .description('what to drink after a run, from the scale and how you feel')
    .option('--next <time>', 'until your next hard run, 20:00:00')
  withVoice(rehydrate)
    .addHelpText('after', REHYDRATE)
    .action(
      lazily('rehydrate', async (flags: RehydrateFlags) =>
        (await import('./rehydrate.ts')).rehydrate(flags),
      ),
    )
  const record = program
    .command('sweat-record')
    .description('all your sweat tests: what they cover, and the next one to make')
    .option('--profile <file>', 'you as JSON, with your tests in weighIns')
    .option('--records <file>', 'instead: all your data as the app saves it in Settings')
    .option('--mass <mass>', 'body mass, 70kg or 154lb (default: from your profile)')
    .option('--temp <temperature>', 'air on a coming race, 24C or 75F')
    .option('--effort <effort>', 'effort of it: easy, steady or race')
  withVoice(record)
    .addHelpText('after', SWEAT_RECORD)
    .action(
      lazily('sweat-record', async (flags: SweatRecordFlags) =>
        (await import('./sweat-record.ts')).sweatRecordCommand(flags),
      ),
    )
}
