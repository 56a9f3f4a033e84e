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
