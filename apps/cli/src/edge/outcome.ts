import { err, type Err, type Result } from '@uncramp/core'

/** A refusal as the person at the terminal sees it: the flag or file, what is wrong with it, and its code. */
export type Refused = Readonly<{
  where: string
  says: string
  error?: Readonly<{ code: string }> | undefined
}>

/** What a command comes to: text for standard output, or a refusal. */
export type Outcome = Result<string, Refused>

/** Refuses, naming the flag or file. */
export function refuse(
  where: string,
  says: string,
  error?: Readonly<{ code: string }>,
): Err<Refused> {
  return err({ where, says, error })
}
