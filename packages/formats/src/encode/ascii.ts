/** Letters that do not fall apart into a base and an accent. */
const SPELT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
  '–': '-',
  '—': '-',
  '−': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '…': '...',
  '×': 'x',
  '·': '.',
  '→': '>',
  '\u00a0': ' ',
  '\u202f': ' ',
}

/**
 * A text in printable ASCII, for watches that draw a box for anything else: accents are taken off,
 * a few letters are spelt out, the rest is dropped.
 */
export function asciiFold(text: string): string {
  let folded = ''
  for (const letter of text.normalize('NFKD')) folded += SPELT[letter] ?? plainLetter(letter)
  return folded.replaceAll(/ {2,}/g, ' ').trim()
}

function plainLetter(letter: string): string {
  if (letter >= ' ' && letter <= '~') return letter
  return /\s/.test(letter) ? ' ' : ''
}
