import type { Err, Result } from '@uncramp/core'
import { phrase, quantities, type Locale } from '@uncramp/text'
import type { CliRefusal } from '@uncramp/text/en/cli'
import type { ParseError } from '@uncramp/text/parse'
import { WORDS } from '@uncramp/text/words'

import { refuse, type Refused } from '../edge/outcome.ts'
import { refuseCli } from '../edge/refuse-cli.ts'

/** Nothing longer than this is repeated back. */
const EXCERPT_COUNT = 24

/**
 * Reads flags one after the other and remembers the first that is wrong, so that a command can be
 * written as a list of fields and refuse once at the end.
 */
export class FlagReader {
  readonly #locale: Locale
  #refused: Err<Refused> | undefined

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
    this.noteParse(flag, parsed.error)
    return undefined
  }

  /** The same, for a flag that must be there; `example` says how to write it. */
  need<T>(
    flag: string,
    text: string | undefined,
    how: Readonly<{ parse: (text: string) => Result<T, ParseError>; example: string }>,
  ): T | undefined {
    if (text === undefined) this.note(flag, { code: 'flag_needed', example: how.example })
    return this.read(flag, text, how.parse)
  }

  /** One of a list of codes; another is refused with the whole list. */
  oneOf<C extends string>(
    flag: string,
    text: string | undefined,
    codes: readonly C[],
  ): C | undefined {
    if (text === undefined) return undefined
    const found = codes.find((code) => code === text.trim().toLowerCase().replaceAll('-', '_'))
    if (found !== undefined) return found
    const shown = codes.map((code) => code.replaceAll('_', '-'))
    this.note(flag, { code: 'not_one_of', given: text.slice(0, EXCERPT_COUNT), codes: shown })
    return undefined
  }

  /** A whole number in a range. */
  count(
    flag: string,
    text: string | undefined,
    range: Readonly<{ low: number; high: number }>,
  ): number | undefined {
    if (text === undefined) return undefined
    const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN
    if (value >= range.low && value <= range.high) return value
    this.note(flag, { code: 'not_a_count', given: text.slice(0, EXCERPT_COUNT), ...range })
    return undefined
  }

  /** Notes a quantity that could not be read. */
  noteParse(where: string, error: ParseError): void {
    const says = phrase(WORDS[this.#locale].parse, error, quantities(this.#locale, 'metric'))
    this.#refused ??= refuse(where, says, error)
  }

  /** Notes a refusal of the command line itself; the first one wins. */
  note(where: string, refusal: CliRefusal): void {
    this.#refused ??= refuseCli(where, refusal, this.#locale)
  }

  get refused(): Err<Refused> | undefined {
    return this.#refused
  }
}
