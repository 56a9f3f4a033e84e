import { utf8 } from '../encode/utf8.ts'
import { decodeUtf8 } from '../text/decode-text.ts'
import type { Draw } from './mutate.ts'

/** What no reader expects where it expects something. */
const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  0.1,
  '',
  'x'.repeat(5000),
  '2026-05-01T06:00:00.0',
  [],
  {},
  [[[[[]]]]],
  { length: 2 ** 31 },
  Array.from({ length: 2000 }, () => -1e9),
]

/** A JSON document with some of its values, keys or lists made odd; `undefined` for what is none. */
export function mutatedJson(bytes: Uint8Array, draw: Draw): Uint8Array | undefined {
  if (bytes[0] !== 0x7b && bytes[0] !== 0x5b) return undefined
  let value: unknown
  try {
    value = JSON.parse(decodeUtf8(bytes))
  } catch {
    return undefined
  }
  for (let times = 1 + Math.floor(draw() * 4); times > 0; times -= 1) value = changed(value, draw)
  return utf8(JSON.stringify(value))
}

function changed(value: unknown, draw: Draw): unknown {
  const odd = ODD[Math.floor(draw() * ODD.length)]
  if (typeof value !== 'object' || value === null || draw() < 0.1) return odd
  if (Array.isArray(value)) {
    const at = Math.floor(draw() * (value.length + 1))
    if (draw() < 0.2) return [...value.slice(0, at), ...value.slice(at + 1)]
    return value.length === 0 ? [odd] : value.with(at % value.length, changed(value[at], draw))
  }
  const entries = Object.entries(value)
  const at = Math.floor(draw() * entries.length)
  const [key, inner] = entries[at] ?? ['a', undefined]
  const others = entries.filter((_, index) => index !== at)
  if (draw() < 0.15) return Object.fromEntries(others)
  return Object.fromEntries([...others, [key, changed(inner, draw)]])
}
