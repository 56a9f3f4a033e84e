import { enableCompileCache } from 'node:module'

/** Runs the server's command line; the wiring is in `server.ts`. */
async function main(): Promise<void> {
  // Compiled code and stripped types are kept between starts: less waiting, less memory.
  enableCompileCache()
  const { runCommand } = await import('./command.ts')
  process.exitCode = await runCommand(process.argv.slice(2), process.env)
}

if (import.meta.main) await main()
