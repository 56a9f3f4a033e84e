const QUOTE = '"'

/** Exports have under a hundred columns; what follows in a longer row is passed over. */
const MAX_FIELDS_COUNT = 1000

/**
 * Rows of a CSV text, one at a time (RFC 4180: quoted fields may hold commas, line ends and doubled
 * quotes).
 */
export function* csvRows(text: string): Generator<string[]> {
  let row: string[] = []
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < text.length) {
    const { field, endAt } = text[at] === QUOTE ? quotedField(text, at) : plainField(text, at)
    if (row.length < MAX_FIELDS_COUNT) row.push(field)
    at = endAt
    if (text[at] === ',') {
      at += 1
      if (at === text.length) row.push('')
      continue
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    yield row
    row = []
  }
  if (row.length > 0) yield row
}

type Field = { field: string; endAt: number }

function plainField(text: string, fromAt: number): Field {
  let endAt = fromAt
  while (endAt < text.length && !',\r\n'.includes(text[endAt] ?? '')) endAt += 1
  return { field: text.slice(fromAt, endAt), endAt }
}

function quotedField(text: string, fromAt: number): Field {
  let field = ''
  let at = fromAt + 1
  for (;;) {
    const quoteAt = text.indexOf(QUOTE, at)
    if (quoteAt < 0) return { field: field + text.slice(at), endAt: text.length }
    field += text.slice(at, quoteAt)
    if (text[quoteAt + 1] !== QUOTE) {
      const rest = plainField(text, quoteAt + 1)
      return { field: field + rest.field, endAt: rest.endAt }
    }
    field += QUOTE
    at = quoteAt + 2
  }
}
