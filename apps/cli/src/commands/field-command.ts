import type { Command } from 'commander'

import type { FieldFlags } from './field.ts'
import { lazily } from './lazily.ts'
import { withVoice } from './voice-options.ts'

const EXAMPLES = `
Examples:
  $ uncramp field --entrants entrants.csv --stations stations.json --temp 19C --humidity 70%
  $ uncramp field --entrants entrants.csv --results last-year.csv --stations stations.json \\
                  --weather forecast.json --start 2026-10-04T09:00 --zone Europe/Madrid \\
                  --waves waves.json --format html --out race-water.html
  $ uncramp field --results last-year.csv --stations stations.json --format csv --out arrivals.csv
  $ uncramp field --evidence --results last-year.csv
Entrants: CSV with predicted (or goal, qualifying), and if known wave, sex, age, mass. Results: sex,
age, 5k … 40k, half, finish; how they are spelled matters little.`

/** Adds `uncramp field`. */
export function addField(program: Command): void {
  const command = program
    .command('field')
    .description('plan water, ice, heat and medical posts for a whole race')
    .option('--entrants <file>', 'who will run, CSV')
    .option('--results <file>', 'last year’s results with splits, CSV: how your race spreads out')
    .option('--stations <file>', 'aid stations, JSON')
    .option('--distance <distance>', 'marathon, half, 10k … (default: the course, or marathon)')
    .option('--course <file>', 'the way, as GPX, TCX or FIT: hills shift arrivals')
    .option('--start <local time>', 'the gun, 2026-10-04T09:00')
    .option('--zone <zone>', 'its time zone, Europe/Amsterdam (default: this machine’s)')
    .option('--waves <file>', 'starting groups, JSON: [{"name": "A", "startAtS": 0}]')
    .option('--temp <temperature>', 'air temperature, 18C or 64F')
    .option('--humidity <humidity>', 'relative humidity, 60%')
    .option('--wind <wind>', 'wind, 2m/s')
    .option('--sun <sun>', 'night, overcast, light-cloud, part or full')
    .option(
      '--weather <file>',
      'a forecast, from "uncramp weather --out" or in the shape of Open-Meteo (needs --start)',
    )
    .option('--posts <count>', 'medical posts on the course, beside the one at the finish')
    .option('--cup <volume>', 'what is filled into a cup, 150ml')
    .option('--draws <count>', 'possible race days to try (default: 200)')
    .option('--seed <count>', 'another seed, other days (default: 1)')
    .option('--evidence', 'instead: what the results say about fast starts and walls')
    .option('--format <format>', 'text, json, csv or html (one printable page)')
    .option('--out <file>', 'write to a file instead of the terminal')
  withVoice(command)
    .addHelpText('after', EXAMPLES)
    .action(lazily('field', async (flags: FieldFlags) => (await import('./field.ts')).field(flags)))
}
