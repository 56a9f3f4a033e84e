import type { Command } from 'commander'

import { collect } from '../flags/collect.ts'
import type { VoiceFlags } from '../flags/voice.ts'
import type { FirstMileFlags } from './first-mile.ts'
import { lazily } from './lazily.ts'
import type { RepairFlags } from './repair.ts'
import { withVoice } from './voice-options.ts'

const COMPARE = `
Examples:
  $ uncramp plan … --temp 18C --json > monday.json
  $ uncramp plan … --temp 24C --json > friday.json
  $ uncramp compare monday.json friday.json
  $ uncramp compare monday.json friday.json --json`

const FIRST_MILE = `
Examples:
  $ uncramp first-mile --plan plan.json --time 8:31
  $ uncramp first-mile --plan plan.json --time 8:31 --units imperial --lang es
The plan comes from "uncramp plan --json". Take off what you stood still.`

const REPAIR = `
Examples:
  $ uncramp repair --plan plan.json --time 2:41:00 --at 30km
  $ uncramp repair --plan plan.json --time 3:05:00 --at 33km --cramps 2 \\
                   --drunk 0:40:00=150ml --drunk 1:20:00=150ml
Drinks are only moved or made smaller, never added; what was drunk counts against your limit.`

/** Adds `uncramp compare`, `first-mile` and `repair`: what follows from a plan once it is made. */
export function addOfPlan(program: Command): void {
  withVoice(program.command('compare <before> <after>'))
    .description('what changed between two plans, and why: a new forecast, a delayed start')
    .addHelpText('after', COMPARE)
    .action(
      lazily('compare', async (before: string, after: string, flags: VoiceFlags) =>
        (await import('./compare.ts')).compare(before, after, flags),
      ),
    )
  const firstMile = program
    .command('first-mile')
    .description('the verdict at the first mile marker, with the way back to the plan')
    .option('--plan <file>', 'the plan, from "uncramp plan --json"')
    .option('--time <time>', 'what the watch shows at the first mile, 8:31')
  withVoice(firstMile)
    .addHelpText('after', FIRST_MILE)
    .action(
      lazily('first-mile', async (flags: FirstMileFlags) =>
        (await import('./first-mile.ts')).firstMile(flags),
      ),
    )
  const repair = program
    .command('repair')
    .description('the rest of a plan after a cramp: slower, drinks moved or made smaller')
    .option('--plan <file>', 'the plan, from "uncramp plan --json"')
    .option('--time <time>', 'time since the gun, 2:41:00')
    .option('--at <distance>', 'where you are, 30km or 18.6mi')
    .option('--cramps <count>', 'cramps so far in this run (default: 1)')
    .option('--drunk <time=amount>', 'a drink you had, 0:40:00=150ml; repeat for more', collect, [])
  withVoice(repair)
    .addHelpText('after', REPAIR)
    .action(
      lazily('repair', async (flags: RepairFlags) => (await import('./repair.ts')).repair(flags)),
    )
}
