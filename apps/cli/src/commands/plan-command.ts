import type { Command } from 'commander'

import { collect } from '../flags/collect.ts'
import type { PlanFlags } from '../flags/plan-flags.ts'
import { lazily } from './lazily.ts'
import { withVoice } from './voice-options.ts'

const EXAMPLES = `
Examples:
  $ uncramp plan --distance marathon --goal 3:45:00 --mass 70kg --temp 18C --humidity 60% \\
                 --start 2026-10-04T08:00 --zone Europe/Amsterdam
  $ uncramp plan --distance half --recent-race 10k=48:30 --mass 134lb --units imperial
  $ uncramp plan --course race.gpx --stations stations.json --weather forecast.json --goal 4:10:00 \\
                 --mass 61kg --start 2026-10-04T09:00 --zone Europe/Madrid --lang es
  $ uncramp plan --distance marathon --goal 3:45:00 --mass 70kg --format fit-workout --out race.fit`

/** Adds `uncramp plan`. */
export function addPlan(program: Command): void {
  withVoice(addPlanOptions(program.command('plan')))
    .addHelpText('after', EXAMPLES)
    .action(lazily('plan', async (flags: PlanFlags) => (await import('./plan.ts')).plan(flags)))
}

function addPlanOptions(command: Command): Command {
  return command
    .description('plan a run: drinks under your caps, pace, warm-up, corral, and the hours after')
    .option('--distance <distance>', 'marathon, half, 10k, 5k, 15km or 10mi')
    .option('--goal <time>', 'the time you want, 3:45:00')
    .option('--recent-race <race>', 'a result to predict from, half=1:45:00')
    .option('--start <local time>', 'the gun, 2026-10-04T08:00')
    .option('--zone <zone>', 'its time zone, Europe/Amsterdam (default: this machine’s)')
    .option('--mass <mass>', 'body mass, 70kg or 154lb')
    .option('--height <height>', `height, 175cm or 5'9"`)
    .option('--sex <sex>', 'f or m')
    .option('--age <years>', 'age')
    .option('--acclimatised', 'used to this heat')
    .option('--trained <level>', 'novice, regular or well')
    .option('--temp <temperature>', 'air temperature, 18C or 64F')
    .option('--humidity <humidity>', 'relative humidity, 60%')
    .option('--wind <wind>', 'wind, 2m/s, 8km/h or 5mph')
    .option('--sun <sun>', 'night, overcast, light-cloud, part or full')
    .option(
      '--weather <file>',
      'a forecast, from "uncramp weather --out" or in the shape of Open-Meteo',
    )
    .option('--course <file>', 'the way, as GPX, TCX or FIT')
    .option('--stations <file>', 'aid stations, JSON')
    .option('--sweat-rate <rate>', 'your own, 1.1L/h')
    .option('--sweat-sodium <sodium>', 'measured, 900mg/L')
    .option('--salt-shot', 'plan a salt shot, if nothing speaks against it')
    .option('--pantry <file>', 'what you have to drink, JSON')
    .option('--condition <code>', 'a condition; repeat for more', collect, [])
    .option('--medicine <code>', 'a medicine; repeat for more', collect, [])
    .option('--cramp-history <often>', 'none, some or often')
    .option('--cramp-muscle <muscle>', 'where it usually cramps; repeat for more', collect, [])
    .option('--shape <shape>', 'even or negative split (default: what suits the distance)')
    .option('--wake-before <time>', 'how long before the gun you get up, 1:30:00')
    .option('--method <method>', 'personal or rule-of-thumb')
    .option('--profile <file>', 'parts of you as JSON; flags overrule it')
    .option(
      '--format <format>',
      'text, json, html, pdf, ics, fit-workout, fit-course, gpx, apple-workout or intervals-text',
    )
    .option('--out <file>', 'write to a file instead of the terminal')
}
