import { z } from 'zod'

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const CLOCK = /^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{12}$/
const SHA256_HEX = /^[0-9a-f]{64}$/

/** A client-made identifier: UUID version 7, lower case. */
export const uuid = z
  .string()
  .regex(UUID_V7)
  .meta({ id: 'Uuid', examples: ['0199f3a2-7c1e-7b3a-9a51-0242ac120002'] })
/** SHA-256 of a file's bytes, in hexadecimal. */
export const sha256 = z.string().regex(SHA256_HEX).meta({ id: 'Sha256' })
/** Milliseconds since 1970. */
export const instantMs = z.int().min(0).max(8_640_000_000_000_000).meta({ id: 'InstantMs' })

/** An instant that a runner's log may hold: up to the year 2100, whole or not. */
export const loggedAtMs = z.number().min(0).max(4_102_444_800_000).meta({ id: 'LoggedAtMs' })

/**
 * A hybrid logical clock as text: milliseconds, a tick for what happened within one, and the device
 * that wrote it, all of fixed width.
 */
export const clock = z
  .string()
  .regex(CLOCK)
  .meta({ id: 'Clock', examples: ['0199f3a27c1e-0000-4f1c0a92be31'] })

/**
 * Text that every store keeps as it came: PostgreSQL takes no null character, and half of a surrogate
 * pair would come back as another character.
 */
export function keepsAsItIs(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed()
}
