import type { Command } from 'commander'

import { finish } from '../edge/finish.ts'
import { sources } from './sources.ts'

const EXAMPLES = `
Examples:
  $ uncramp sources
  $ uncramp sources acsm2007
  $ uncramp sources --json`

/** Adds `uncramp sources`. */
export function addSources(program: Command): void {
  program
    .command('sources [key]')
    .description('the evidence behind the numbers')
    .option('--json', 'as JSON')
    .addHelpText('after', EXAMPLES)
    .action((key: string | undefined, flags: Readonly<{ json?: boolean }>) => {
      finish('sources', sources(key, flags.json === true))
    })
}
