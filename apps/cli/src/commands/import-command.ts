import type { Command } from 'commander'

import type { ImportFlags } from './import.ts'
import { lazily } from './lazily.ts'
import { withVoice } from './voice-options.ts'

const EXAMPLES = `
Examples:
  $ uncramp import export_12345678.zip              a whole Strava or Garmin export
  $ uncramp import ~/runs monday.fit.gz --data ~/uncramp
  $ uncramp import ~/runs --server http://127.0.0.1:4747
  $ uncramp import ~/runs --json > import.ndjson    a line of JSON for each file
Runs are kept in a folder: runs.ndjson, and every original byte for byte under originals/.
The same bytes twice are one run. Ctrl-C keeps what is done; the same command goes on from there.
Exit status: 0 even if some files were refused, 1 if some were and there was no run, new or known.`

/** Adds `uncramp import`. */
export function addImport(program: Command): void {
  const command = program
    .command('import <path...>')
    .description('bring in runs: FIT, GPX, TCX, folders, Strava and Garmin exports')
    .option('--data <folder>', 'where runs are kept (default: where this system keeps such things)')
    .option('--server <address>', 'also hand the kept runs to a running "uncramp serve"')
  withVoice(command)
    .addHelpText('after', EXAMPLES)
    .action(
      lazily('import', async (paths: readonly string[], flags: ImportFlags) =>
        (await import('./import.ts')).importCommand(paths, flags),
      ),
    )
}
