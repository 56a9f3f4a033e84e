import { finish } from '../edge/finish.ts'
import type { Outcome } from '../edge/outcome.ts'

/**
 * The action of a command whose code is loaded when it runs, so that `--help` and short commands do
 * not wait for what they never use.
 */
export function lazily<A extends readonly unknown[]>(
  command: string,
  run: (...given: A) => Promise<Outcome>,
): (...given: A) => Promise<void> {
  return async (...given) => {
    const asJson = given.some(
      (one) => typeof one === 'object' && one !== null && 'json' in one && one.json === true,
    )
    finish(command, await run(...given), asJson)
  }
}
