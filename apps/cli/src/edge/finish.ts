import { EXIT } from './exit-status.ts'
import type { Outcome } from './outcome.ts'

/** Prints what a command came to: text on standard output, a refusal as one line on standard error. */
export function finish(command: string, outcome: Outcome): void {
  if (outcome.ok) {
    process.stdout.write(outcome.value.endsWith('\n') ? outcome.value : `${outcome.value}\n`)
    return
  }
  const says = outcome.error.says.replaceAll('\n', ' ')
  process.stderr.write(`uncramp ${command}: ${outcome.error.where}: ${says}\n`)
  process.exitCode = EXIT.refused
}
