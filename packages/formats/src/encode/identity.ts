const FNV_OFFSET = 0x811c_9dc5
const FNV_PRIME = 0x0100_0193
/** Stands in a hash where a row leaves a value out. */
const NOT_KNOWN = 0x7fff_ffff

/**
 * 32-bit FNV-1a over a text's code units: the same content gives the same number on every machine.
 * Never 0, which FIT reads as "no serial number".
 *
 * @param salt  another start gives another, unrelated hash of the same text
 */
export function contentHash(text: string, salt = 0): number {
  let hash = (FNV_OFFSET ^ salt) >>> 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME)
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME)
  }
  return hash >>> 0 || 1
}

/**
 * A hash carried on over rows of whole numbers (each by its lowest 32 bits, one not known by a value
 * of its own): for content too long to be made a text first.
 */
export function hashOfRows(begun: number, rows: readonly (readonly unknown[])[]): number {
  let hash = begun
  for (const row of rows) {
    for (const value of row) {
      const bits = typeof value === 'number' ? value | 0 : NOT_KNOWN
      hash = Math.imul(hash ^ (bits & 0xffff), FNV_PRIME)
      hash = Math.imul(hash ^ (bits >>> 16), FNV_PRIME)
    }
  }
  return hash >>> 0 || 1
}

/** A UUID of version 8 (own scheme) made of four hashes of the content, in upper case. */
export function contentUuid(text: string): string {
  const hex = [1, 2, 3, 4]
    .map((salt) => contentHash(text, salt).toString(16).padStart(8, '0'))
    .join('')
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
  return parts.join('-').toUpperCase()
}
