import { runCommand } from './command.ts'

/** Runs the server's command line; the wiring is in `server.ts`, the way in is `bin/server.mjs`. */
export async function main(): Promise<void> {
  process.exitCode = await runCommand(process.argv.slice(2), process.env)
}
