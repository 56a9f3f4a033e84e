import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'

import { decodeActivity } from './decode-activity.ts'
import { sniff } from './sniff.ts'
import { testRun } from './testing/fit-bytes.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const gpx = bytesOf(
  '\ufeff\n<!-- made by hand --><x:gpx><trk><trkseg><trkpt lat="1" lon="2"><time>2026-05-01T06:00:00Z</time></trkpt></trkseg></trk></x:gpx>',
)

test('the content decides, not the name', () => {
  for (const [bytes, format] of [
    [testRun(5).bytes(), 'fit'],
    [new Uint8Array(gzipSync(testRun(5).bytes())), 'fit'],
    [gpx, 'gpx'],
  ] as const) {
    const result = decodeActivity(bytes, 'run.tcx')
    assert.ok(result.ok)
    assert.equal(result.value.activity.format, format)
  }
})

test('a picture named .fit is refused as the picture it is', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  assert.deepEqual(decodeActivity(png, 'run.fit'), {
    ok: false,
    error: { code: 'unknown_format', name: 'run.fit', looksLike: 'png' },
  })
})

test('an empty file and a gzipped gzip are refused', () => {
  assert.deepEqual(decodeActivity(new Uint8Array(0), 'a'), {
    ok: false,
    error: { code: 'empty_file', name: 'a' },
  })
  const twice = new Uint8Array(gzipSync(gzipSync(testRun(5).bytes())))
  assert.deepEqual(decodeActivity(twice, 'a'), {
    ok: false,
    error: { code: 'unknown_format', name: 'a', looksLike: 'gzip' },
  })
})

test('a gzipped recording cut off keeps its first half', () => {
  const packed = new Uint8Array(gzipSync(testRun(2000).bytes()))
  const result = decodeActivity(packed.subarray(0, packed.length >> 1), 'run.fit.gz')
  assert.ok(result.ok)
  assert.ok(result.value.activity.track.atS.length > 100)
  assert.ok(result.value.issues.some(({ code }) => code === 'truncated'))
})

test('kinds of files are told by their first bytes', () => {
  for (const [text, kind] of [
    ['', 'empty'],
    ['hello', 'unknown'],
    ['{"a":1}', 'json'],
    ['<html><body>', 'html'],
    ['<?xml version="1.0"?><kml/>', 'xml'],
    ['<TrainingCenterDatabase xmlns="x">', 'tcx'],
    ['%PDF-1.7', 'pdf'],
    ['PK\u0003\u0004', 'zip'],
  ] as const) {
    assert.equal(sniff(bytesOf(text)), kind, text)
  }
})
