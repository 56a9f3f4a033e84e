import type { Result } from '@uncramp/core'
import { phrase, quantities, type Locale } from '@uncramp/text'
import type { ParseError } from '@uncramp/text/parse'
import { WORDS } from '@uncramp/text/words'

import { refuse, type Outcome, type Refused } from '../edge/outcome.ts'

/** Repeatable flag: `--condition a --condition b`. */
export function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value]
}

/**
 * Reads flags one after the other and remembers the first that is wrong, so that a command can be
 * written as a list of fields and refuse once at the end.
 */
export class FlagReader {
  readonly #locale: Locale
  #refused: Extract<Outcome, { ok: false }> | undefined

  constructor(locale: Locale) {
    this.#locale = locale
  }

  /** The parsed flag, or undefined when it was not given or was refused. */
  read<T>(
    flag: string,
    text: string | undefined,
    parse: (text: string) => Result<T, ParseError>,
  ): T | undefined {
    if (text === undefined) return undefined
    const parsed = parse(text)
    if (parsed.ok) return parsed.value
    this.#refused ??= refuse(
      flag,
      phrase(WORDS[this.#locale].parse, parsed.error, quantities(this.#locale, 'metric')),
    )
    return undefined
  }

  /** One of a list of codes; another is refused with the list, or the nearest when it is long. */
  oneOf<C extends string>(
    flag: string,
    text: string | undefined,
    codes: readonly C[],
  ): C | undefined {
    if (text === undefined) return undefined
    const found = codes.find((code) => code === text.trim().toLowerCase().replaceAll('-', '_'))
    if (found !== undefined) return found
    const shown = codes.map((code) => code.replaceAll('_', '-'))
    this.#refused ??= refuse(flag, `"${text.slice(0, 24)}" is not one of: ${shown.join(', ')}`)
    return undefined
  }

  /** Notes a refusal made elsewhere; the first one wins. */
  note(refused: Refused): void {
    this.#refused ??= refuse(refused.where, refused.says)
  }

  get refused(): Extract<Outcome, { ok: false }> | undefined {
    return this.#refused
  }
}
