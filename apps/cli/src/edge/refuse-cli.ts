import type { Err } from '@uncramp/core'
import { phrase, quantities, type Locale } from '@uncramp/text'
import type { CliRefusal } from '@uncramp/text/en/cli'
import { WORDS } from '@uncramp/text/words'

import { refuse, type Refused } from './outcome.ts'

/** Refuses with a sentence of the command line itself. */
export function refuseCli(where: string, refusal: CliRefusal, locale: Locale): Err<Refused> {
  const says = phrase(WORDS[locale].cli.refusals, refusal, quantities(locale, 'metric'))
  return refuse(where, says, refusal)
}
