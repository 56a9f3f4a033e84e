const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Bytes as letters that need no escaping in a URL, without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (let atByte = 0; atByte < bytes.length; atByte += 3) {
    const leftBytes = Math.min(3, bytes.length - atByte)
    const group =
      ((bytes[atByte] ?? 0) << 16) | ((bytes[atByte + 1] ?? 0) << 8) | (bytes[atByte + 2] ?? 0)
    for (let index = 0; index <= leftBytes; index += 1)
      text += LETTERS.charAt((group >>> (18 - 6 * index)) & 0x3f)
  }
  return text
}

/** The bytes again; undefined for a text that `toBase64Url` cannot have written. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let atByte = 0
  for (let from = 0; from < text.length; from += 4) {
    const letters = text.slice(from, from + 4)
    let group = 0
    for (let index = 0; index < 4; index += 1) {
      const letter = letters.charAt(index)
      const value = letter === '' ? 0 : LETTERS.indexOf(letter)
      if (value < 0) return undefined
      group = (group << 6) | value
    }
    for (let index = 0; index < letters.length - 1; index += 1)
      bytes[atByte++] = (group >>> (16 - 8 * index)) & 0xff
  }
  return bytes
}
