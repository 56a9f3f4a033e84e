import { Command } from 'commander'

import { addAnalyze } from './commands/analyze-command.ts'
import { addBody } from './commands/body-commands.ts'
import { addClinician } from './commands/clinician-command.ts'
import { addField } from './commands/field-command.ts'
import { addImport } from './commands/import-command.ts'
import { addPatterns } from './commands/patterns-command.ts'
import { addPlan } from './commands/plan-command.ts'
import { addOfPlan } from './commands/plan-commands.ts'
import { addPractice } from './commands/practice-command.ts'
import { addRelief } from './commands/relief-command.ts'
import { addSchema } from './commands/schema-command.ts'
import { addSeeSomeone } from './commands/see-someone-command.ts'
import { addServerCommands } from './commands/server-commands.ts'
import { addSources } from './commands/sources-command.ts'
import { addSweatTest } from './commands/sweat-test-command.ts'
import { addTriage } from './commands/triage-command.ts'
import { addTrial } from './commands/trial-command.ts'
import { addWeather } from './commands/weather-command.ts'
import { addWorks } from './commands/works-commands.ts'

/** The whole command line. Usage errors throw `CommanderError`, so that `main` sets the exit status. */
export function buildProgram(): Command {
  const program = new Command('uncramp')
    .description('A runner’s cramp companion. General information, not a medical device.')
    .version('0.1.0')
    .exitOverride()
    .showHelpAfterError('("uncramp <command> --help" shows examples)')
  addPlan(program)
  addOfPlan(program)
  addWeather(program)
  addAnalyze(program)
  addImport(program)
  addSweatTest(program)
  addBody(program)
  addRelief(program)
  addTriage(program)
  addPatterns(program)
  addTrial(program)
  addWorks(program)
  addPractice(program)
  addSeeSomeone(program)
  addClinician(program)
  addField(program)
  addServerCommands(program)
  addSources(program)
  addSchema(program)
  return program
}
