import { EXIT } from './exit-status.ts'
import type { Outcome, Refused } from './outcome.ts'

/** One line for a refusal: a sentence, or with `--json` the coded document that it was made from. */
export function refusalLine(command: string, refused: Refused, asJson: boolean): string {
  const { where, error } = refused
  const says = refused.says.replaceAll(/\s+/g, ' ').trim()
  if (asJson) return JSON.stringify({ code: 'refused', ...error, where, says })
  return `uncramp ${command}: ${where}: ${says}`
}

/** Prints what a command came to: text on standard output, a refusal as one line on standard error. */
export function finish(command: string, outcome: Outcome, asJson = false): void {
  if (!outcome.ok) {
    process.stderr.write(`${refusalLine(command, outcome.error, asJson)}\n`)
    process.exitCode = EXIT.refused
    return
  }
  if (outcome.value === '') return
  process.stdout.write(outcome.value.endsWith('\n') ? outcome.value : `${outcome.value}\n`)
}
