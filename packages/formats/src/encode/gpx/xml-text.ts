/**
 * A text for the inside of an XML element or a quoted attribute: markup escaped, and what XML 1.0
 * cannot hold at all (control characters, lone surrogates, U+FFFE) dropped.
 */
export function xmlText(text: string): string {
  let safe = ''
  for (const letter of text) safe += ESCAPES[letter] ?? (isXmlLetter(letter) ? letter : '')
  return safe
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function isXmlLetter(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}
