import { Command } from 'commander'

import { addPlan } from './commands/plan-command.ts'
import { addSources } from './commands/sources-command.ts'

/** The whole command line. Usage errors throw `CommanderError`, so that `main` sets the exit status. */
export function buildProgram(): Command {
  const program = new Command('uncramp')
    .description('A runner’s cramp companion. General information, not a medical device.')
    .version('0.1.0')
    .exitOverride()
    .showHelpAfterError('("uncramp <command> --help" shows examples)')
  addPlan(program)
  addSources(program)
  return program
}
