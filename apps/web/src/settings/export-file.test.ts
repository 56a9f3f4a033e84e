import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import type { Doc } from '../store/doc.ts'
import { EXPORT_SCHEMA, exportLines, packed, readExportLine, unpacked } from './export-file.ts'

const DOC: Doc = {
  id: '0199f3a2-7c1e-7b3a-9a51-0242ac120002',
  kind: 'cramp',
  version: 2,
  fields: { muscle: { value: 'calf', clock: 'c1' }, lastedS: { value: null, clock: 'c2' } },
}
const HEAD = { schema: EXPORT_SCHEMA, exportedAtMs: 5, preferences: { theme: 'dark' } } as const

const line = (doc: object): string => JSON.stringify({ doc })

test('an export reads back as it was, recordings byte for byte', async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7919) % 256)
  const files = [{ id: DOC.id, name: 'läuf.fit', bytes }]
  const blob = await packed(exportLines({ head: HEAD, docs: [DOC], files }))
  const lines = (await Array.fromAsync(unpacked(blob))).map(readExportLine)
  assert.deepEqual(
    lines.map(({ kind }) => kind),
    ['head', 'doc', 'file', 'end'],
  )
  assert.deepEqual(lines[0], { kind: 'head', head: HEAD })
  assert.deepEqual(lines[1], { kind: 'doc', doc: DOC })
  assert.deepEqual(lines[2], { kind: 'file', file: files[0] })
})

test('whatever stands in a line, it never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      assert.ok(typeof readExportLine(text).kind === 'string')
    }),
    { numRuns: 300 },
  )
})

test('a newer export is told from a foreign file', () => {
  assert.equal(readExportLine('{"schema":"uncramp.device/2"}').kind, 'newer')
  assert.equal(readExportLine('{"schema":"other/1"}').kind, 'unreadable')
})

test('a record of an unknown kind or with odd field names is not taken in', () => {
  assert.equal(readExportLine(line({ ...DOC, kind: 'secret' })).kind, 'unreadable')
  assert.equal(
    readExportLine(line({ ...DOC, fields: { 'a b': { value: 1, clock: 'c' } } })).kind,
    'unreadable',
  )
})
