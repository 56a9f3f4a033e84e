import { EXIT } from './edge/exit-status.ts'
import { run } from './run.ts'

// A pipe that closes early (`uncramp plan | head`) is not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done)
  throw error
})
await run(process.argv.slice(2))
