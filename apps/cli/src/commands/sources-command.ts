import type { Command } from 'commander'

import type { VoiceFlags } from '../flags/voice.ts'
import { lazily } from './lazily.ts'
import { withVoice } from './voice-options.ts'

const EXAMPLES = `
Examples:
  $ uncramp sources
  $ uncramp sources acsm2007
  $ uncramp sources --json`

/** Adds `uncramp sources`. */
export function addSources(program: Command): void {
  withVoice(program.command('sources [key]'))
    .description('the evidence behind the numbers')
    .addHelpText('after', EXAMPLES)
    .action(
      lazily('sources', async (key: string | undefined, flags: VoiceFlags) =>
        (await import('./sources.ts')).sources(key, flags),
      ),
    )
}
