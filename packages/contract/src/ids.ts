import { z } from 'zod'

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
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

const VARIANT = ['8', '9', 'a', 'b'] as const

/**
 * UUID version 7 from an instant and 80 bits of hexadecimal: chance for a new record, a digest for
 * one that must come out the same on every device.
 *
 * @param at  `nowAtMs` 0 or later; `bits` at least 20 hexadecimal digits
 */
export function uuidV7(at: Readonly<{ nowAtMs: number; bits: string }>): string {
  const time = Math.max(0, Math.floor(at.nowAtMs)).toString(16).padStart(12, '0').slice(-12)
  const variant = VARIANT[Number.parseInt(at.bits[3] ?? '0', 16) % 4] ?? '8'
  const rest = at.bits.slice(4, 19)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${at.bits.slice(0, 3)}-${variant}${rest.slice(0, 3)}-${rest.slice(3, 15)}`
}

/** A fresh identifier. The host gives the chance: `crypto.randomUUID` exists in browsers and Node. */
export function newId(nowAtMs: number, chance: string): string {
  return uuidV7({ nowAtMs, bits: chance.replaceAll('-', '').slice(0, 12) + chance.slice(-12) })
}

/**
 * The record that belongs to a recorded run: made of its start and its bytes, so a phone and the
 * server that import the same file make one activity, not two.
 */
export function activityIdOf(file: Readonly<{ sha256: string; startAtMs: number }>): string {
  return uuidV7({ nowAtMs: file.startAtMs, bits: file.sha256 })
}
