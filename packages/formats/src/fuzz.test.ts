import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync, gzipSync } from 'node:zlib'

import { decodeActivity } from './decode-activity.ts'
import { testRun } from './testing/fit-bytes.ts'
import { fuzz } from './testing/fuzz.ts'
import { singleLineGpx, torments } from './testing/torments.ts'
import { zipOf } from './testing/zip-bytes.ts'

const MB = 1024 * 1024

function pack(bytes: Uint8Array, how: number): Uint8Array {
  if (how === 0) return new Uint8Array(gzipSync(bytes))
  const data = new Uint8Array(deflateRawSync(bytes))
  return zipOf([{ name: 'run.fit', data, method: 8 }], how === 3)
}

test('three seconds of broken files: none throws, hangs or swells', async () => {
  const report = await fuzz({
    seeds: [
      { name: 'run', bytes: testRun(200).bytes() },
      { name: 'zip', bytes: zipOf([{ name: 'run.fit', data: testRun(50).bytes() }], true) },
      { name: 'line', bytes: singleLineGpx(20_000) },
    ],
    seed: 2026,
    forMs: 3000,
    nowMs: () => performance.now(),
    memoryBytes: () => process.memoryUsage.rss(),
    pack,
  })
  assert.deepEqual(report.failures, [])
  assert.ok(report.executionsCount > 100)
  assert.ok(report.acceptedCount > 10)
})

test('files made to hurt take less than a second a megabyte', () => {
  for (const { name, bytes } of torments()) {
    const fromMs = performance.now()
    decodeActivity(bytes, name)
    const limitMs = 500 + (1000 * bytes.length) / MB
    assert.ok(performance.now() - fromMs < limitMs, `${name}: ${performance.now() - fromMs} ms`)
  }
})
