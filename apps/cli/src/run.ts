import { CommanderError } from 'commander'

import { EXIT } from './edge/exit-status.ts'
import { buildProgram } from './program.ts'

/** Runs one command line; the only place where a usage error or a fault becomes an exit status. */
export async function run(argv: readonly string[]): Promise<void> {
  try {
    await buildProgram().parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage
      return
    }
    const says = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.stderr.write(`uncramp: a fault in uncramp itself, please report it\n${says}\n`)
    process.exitCode = EXIT.fault
  }
}
