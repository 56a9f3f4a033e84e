import type { Command } from 'commander'

import { FILES_OF, withLog } from '../data-folder/log-flags.ts'
import { lazily } from './lazily.ts'
import type { PracticeFlags } from './practice.ts'
import { withVoice } from './voice-options.ts'

const EXAMPLES = `
Examples:
  $ uncramp practice
  $ uncramp practice --distance marathon --goal 3:45:00     paces for that race
  $ uncramp practice --records uncramp-2026-10-04.json.gz
  $ uncramp practice --data ~/uncramp --json
Long runs come from "uncramp import": 12 km or more, at a steady pace, the latest eight of them.`

/** Adds `uncramp practice`. */
export function addPractice(program: Command): void {
  const command = withLog(program.command('practice'), FILES_OF.practice)
    .description('slow starts in your long runs: score, trend, the next one to practise')
    .option('--distance <distance>', 'the race to come: marathon, half, 10k … (with --goal)')
    .option('--goal <time>', 'the time you want there, 3:45:00')
  withVoice(command)
    .addHelpText('after', EXAMPLES)
    .action(
      lazily('practice', async (flags: PracticeFlags) =>
        (await import('./practice.ts')).practice(flags),
      ),
    )
}
