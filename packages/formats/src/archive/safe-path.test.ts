import assert from 'node:assert/strict'
import { test } from 'node:test'

import { safePath } from './safe-path.ts'

/** Every character from one to another. */
function range(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))
}

test('no control character, end of line or turned direction stays in a path', () => {
  const controls = [
    ...range(0x00, 0x1f),
    ...range(0x7f, 0x9f),
    ...range(0x2028, 0x2029),
    ...range(0x202a, 0x202e),
    ...range(0x2066, 0x2069),
  ]
  assert.equal(controls.length, 32 + 33 + 2 + 5 + 4)
  for (const control of controls) {
    const path = `runs/mon${control}day.fit`
    assert.equal(safePath(path), 'runs/monday.fit', JSON.stringify(path))
  }
})

test('letters of every script, spaces and signs stay as they are', () => {
  const path = 'Läufe/año 2026/日本 – «10 km» 🏃‍♀️.fit'
  assert.equal(safePath(path), path)
})

test('a control hides no way up, and no ending', () => {
  assert.equal(safePath('.\u0000./.\n./etc/run.fit'), 'etc/run.fit')
  assert.equal(safePath('C\u202E:\\runs\\..\\run.gpx\r\n'), 'runs/run.gpx')
})
