import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync, gzipSync } from 'node:zlib'

import { feed } from './testing/feed.ts'
import { cutEverywhere, fuzz } from './testing/fuzz.ts'
import { ownSeeds } from './testing/seeds.ts'
import { torments } from './testing/torments.ts'
import { zipOf } from './testing/zip-bytes.ts'

const MB = 1024 * 1024

function pack(bytes: Uint8Array, how: number): Uint8Array {
  if (how === 0) return new Uint8Array(gzipSync(bytes))
  const data = new Uint8Array(deflateRawSync(bytes))
  return zipOf([{ name: 'run.fit', data, method: 8 }], how === 3)
}

/** Of this process, all its threads: holds on a busy machine too. */
function spentMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const host = {
  seeds: ownSeeds(),
  spentMs,
  peakBytes: () => process.resourceUsage().maxRSS * 1024,
  pack,
}

test('every own file is good before it is broken', async () => {
  for (const { name, bytes } of ownSeeds()) assert.ok(await feed(bytes, name), name)
})

test('three seconds of broken files: none throws, hangs or swells', async () => {
  const report = await fuzz({
    ...host,
    seed: 2026,
    forMs: 3000,
    nowMs: () => performance.now(),
  })
  assert.deepEqual(report.failures, [])
  assert.ok(report.executionsCount > 100)
  assert.ok(report.acceptedCount > 10)
})

test('files cut off at every 1/64, packed or not: none throws, hangs or swells', async () => {
  const report = await cutEverywhere(host)
  assert.deepEqual(report.failures, [])
  assert.equal(report.executionsCount, host.seeds.length * 128)
})

test('files made to hurt take less than a second a megabyte in every reader', async () => {
  for (const { name, make } of torments()) {
    const bytes = make()
    const fromMs = spentMs()
    await feed(bytes, name)
    const tookMs = spentMs() - fromMs
    assert.ok(tookMs < 1000 + (1000 * bytes.length) / MB, `${name}: ${tookMs} ms`)
  }
})
