const FNV_OFFSET = 0x811c_9dc5
const FNV_PRIME = 0x0100_0193

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
