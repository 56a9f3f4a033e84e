import type { Command } from 'commander'

/** Adds the flags of every command: `--units`, `--lang` and `--json`. */
export function withVoice(command: Command): Command {
  return command
    .option('--units <units>', 'metric, imperial or uk')
    .option('--lang <language>', 'en or es (default: the language of your terminal)')
    .option('--json', 'as JSON')
}
