import { CommanderError } from 'commander'

import { EXIT } from './edge/exit-status.ts'
import { buildProgram } from './program.ts'

/** The only place where a refusal or a fault becomes an exit status. */
async function main(): Promise<void> {
  try {
    await buildProgram().parseAsync(process.argv)
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

// A pipe that closes early (`uncramp plan | head`) is not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done)
  throw error
})
await main()
