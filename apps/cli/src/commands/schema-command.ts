import type { Command } from 'commander'

import type { VoiceFlags } from '../flags/voice.ts'
import { lazily } from './lazily.ts'
import { withVoice } from './voice-options.ts'

const EXAMPLES = `
Examples:
  $ uncramp schema               the names
  $ uncramp schema plan          what "uncramp plan --json" prints
  $ uncramp schema profile       what a --profile file may hold`

/** Adds `uncramp schema`. */
export function addSchema(program: Command): void {
  withVoice(program.command('schema [name]'))
    .description('the JSON Schema of a document or file')
    .addHelpText('after', EXAMPLES)
    .action(
      lazily('schema', async (name: string | undefined, flags: VoiceFlags) =>
        (await import('./schema.ts')).schema(name, flags),
      ),
    )
}
