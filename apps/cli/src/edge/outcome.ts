import { err, type Err, type Result } from '@uncramp/core'

/** A refusal as the person at the terminal sees it: the flag or file, and what is wrong with it. */
export type Refused = Readonly<{ where: string; says: string }>

/** What a command comes to: text for standard output, or a refusal. */
export type Outcome = Result<string, Refused>

/** Refuses, naming the flag or file. */
export function refuse(where: string, says: string): Err<Refused> {
  return err({ where, says })
}
