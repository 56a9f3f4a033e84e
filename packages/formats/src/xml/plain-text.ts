const LT = 0x3c
const MAX_TEXT_BYTES = 4096
const CDATA_OPEN = '<![CDATA['
const CDATA_CLOSE = ']]>'
const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

/**
 * The text that begins at a byte and goes to the next tag, CDATA sections included, trimmed.
 * Resolves the five entities of XML and numeric ones; others stay as they are written.
 */
export function plainText(
  bytes: Uint8Array,
  fromByte: number,
  decode: (bytes: Uint8Array) => string,
): string {
  const window = decode(bytes.subarray(fromByte, fromByte + MAX_TEXT_BYTES))
  let text = ''
  let at = 0
  while (at < window.length) {
    if (window.startsWith(CDATA_OPEN, at)) {
      const closeAt = window.indexOf(CDATA_CLOSE, at)
      const toAt = closeAt < 0 ? window.length : closeAt
      text += window.slice(at + CDATA_OPEN.length, toAt)
      at = toAt + CDATA_CLOSE.length
      continue
    }
    if (window.charCodeAt(at) === LT) break
    const nextAt = window.indexOf('<', at)
    const toAt = nextAt < 0 ? window.length : nextAt
    text += withoutEntities(window.slice(at, toAt))
    at = toAt
  }
  return text.trim()
}

/** Attribute values and plain text with their entities resolved. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED.get(name) ?? whole
    const point = name[1] === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
    const isText = point >= 0x20 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    return isText ? String.fromCodePoint(point) : ''
  })
}
