import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

import { concat, zipOf, type TestEntry } from '../testing/zip-bytes.ts'
import { readFiles } from './read-files.ts'
import type { ArchiveItem } from './zip-stream.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const deflated = (name: string, data: Uint8Array): TestEntry => ({
  name,
  data: new Uint8Array(deflateRawSync(data)),
  method: 8,
})

async function items(bytes: Uint8Array, pieceBytes = bytes.length): Promise<ArchiveItem[]> {
  const pieces: Uint8Array[] = []
  for (let atByte = 0; atByte < bytes.length; atByte += pieceBytes) {
    pieces.push(bytes.slice(atByte, atByte + pieceBytes))
  }
  return Array.fromAsync(readFiles({ path: 'export.zip', bytes: pieces }))
}

/** Processor time of this process: a busy machine is no fault of ours. */
function spentMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const hostInflate = (bytes: Uint8Array, maxBytes: number) =>
  inflateRawSync(bytes, { maxOutputLength: maxBytes })

/** `path=text`, or `path!code`. */
const told = (all: readonly ArchiveItem[]) =>
  all.map((item) => {
    if (item.kind === 'file') return `${item.path}=${new TextDecoder().decode(item.bytes)}`
    return item.kind === 'refused' ? `${item.path}!${item.code}` : `${item.path}-`
  })

describe('a zip', () => {
  const long = bytesOf('long '.repeat(5000))
  const entries = [
    { name: 'activities/', data: new Uint8Array(0) },
    deflated('activities/1.fit', bytesOf('one')),
    { name: 'activities/2.gpx', data: bytesOf('two') },
    { name: 'media/photo.jpg', data: bytesOf('picture') },
    deflated('3.tcx', long),
  ]
  const expected = [
    'activities/1.fit=one',
    'activities/2.gpx=two',
    'media/photo.jpg-',
    `3.tcx=${'long '.repeat(5000)}`,
  ]

  test('gives its files in order, whatever pieces it comes in', async () => {
    for (const hasDescriptor of [false, true]) {
      const zip = zipOf(entries, hasDescriptor)
      for (const pieceBytes of [zip.length, 1000, 64, 7, 1]) {
        assert.deepEqual(
          told(await items(zip, pieceBytes)),
          expected,
          `${hasDescriptor} ${pieceBytes}`,
        )
      }
    }
  })

  test('inside a zip is read too, stored or deflated, with or without sizes', async () => {
    const inner = zipOf([deflated('run.fit', bytesOf('run'))], true)
    for (const hasDescriptor of [false, true]) {
      const outer = [{ name: 'a.zip', data: inner }, deflated('b.zip', inner)]
      assert.deepEqual(told(await items(zipOf(outer, hasDescriptor), 50)), [
        'a.zip/run.fit=run',
        'b.zip/run.fit=run',
      ])
    }
  })

  test('nested deeper than any export is refused, and its neighbours are not', async () => {
    let zip = zipOf([{ name: 'deep.fit', data: bytesOf('x') }])
    for (let depth = 0; depth < 30; depth += 1) zip = zipOf([{ name: 'n.zip', data: zip }])
    const all = zipOf([
      { name: 'n.zip', data: zip },
      { name: 'near.fit', data: bytesOf('y') },
    ])
    assert.deepEqual(told(await items(all)), ['n.zip/n.zip/n.zip/n.zip!too_deep', 'near.fit=y'])
  })

  test('a thousand zips side by side are all read', async () => {
    const inner = zipOf([{ name: 'run.fit', data: bytesOf('r') }])
    const many = Array.from({ length: 1000 }, (_, n) => ({ name: `${n}.zip`, data: inner }))
    assert.equal((await items(zipOf(many), 4096)).length, 1000)
  })

  test('names never lead anywhere', async () => {
    const zip = zipOf([
      { name: '../../etc/run.fit', data: bytesOf('a') },
      { name: 'C:\\..\\run.gpx', data: bytesOf('b') },
      { name: '/abs/./run.tcx', data: bytesOf('c') },
    ])
    assert.deepEqual(told(await items(zip)), ['etc/run.fit=a', 'run.gpx=b', 'abs/run.tcx=c'])
  })

  test('a bomb is refused while it is small, and the rest goes on', async () => {
    const zeros = new Uint8Array(40 * 1024 * 1024)
    const zip = zipOf([deflated('bomb.fit', zeros), { name: 'run.fit', data: bytesOf('a') }])
    const fromMs = spentMs()
    assert.deepEqual(told(await items(zip)), ['bomb.fit!too_large', 'run.fit=a'])
    assert.ok(spentMs() - fromMs < 1000)
  })

  test('a bomb inside a nested zip is refused too', async () => {
    const inner = zipOf([{ name: 'zeros.fit', data: new Uint8Array(20 * 1024 * 1024) }])
    const zip = zipOf([deflated('bomb.zip', inner), { name: 'run.fit', data: bytesOf('a') }])
    assert.deepEqual(told(await items(zip)), ['bomb.zip!too_large', 'run.fit=a'])
  })

  test('a list or a scale of a size that none has is refused, alone and in an archive', async () => {
    const MB = 1024 * 1024
    for (const [name, sizeMb] of [
      ['activities.csv', 64],
      ['x_userBioMetrics.json', 16],
    ] as const) {
      const text = new Uint8Array(sizeMb * MB + 1).fill(44)
      const zip = zipOf([
        { name, data: text },
        { name: 'run.fit', data: bytesOf('a') },
      ])
      assert.deepEqual(told(await items(zip, 4 * MB)), [`${name}!too_large`, 'run.fit=a'])
      const alone = await Array.fromAsync(readFiles({ path: name, bytes: text }))
      assert.deepEqual(alone, [{ kind: 'refused', path: name, code: 'too_large' }])
    }
  })

  test('what is encrypted or packed in an unknown way is refused', async () => {
    const zip = zipOf([
      { name: 'a.fit', data: bytesOf('a'), flags: 1 },
      { name: 'b.fit', data: bytesOf('b'), method: 14 },
      { name: 'c.fit', data: bytesOf('c') },
    ])
    assert.deepEqual(told(await items(zip)), [
      'a.fit!encrypted',
      'b.fit!unsupported_compression',
      'c.fit=c',
    ])
  })

  test('cut off in the middle gives what came before', async () => {
    const zip = zipOf(entries)
    assert.deepEqual(told(await items(zip.subarray(0, 120))), [
      'activities/1.fit=one',
      'export.zip!broken_archive',
    ])
  })

  test('damaged inside loses one file', async () => {
    const bad = deflated('bad.fit', long)
    const zip = zipOf([
      { ...bad, data: bad.data.map((byte) => byte ^ 0x55) },
      deflated('good.fit', bytesOf('good')),
    ])
    assert.deepEqual(told(await items(zip)), ['bad.fit!broken_archive', 'good.fit=good'])
  })

  test("the host's own unpacker gives the same", async () => {
    const zip = zipOf(entries, true)
    const all = await Array.fromAsync(
      readFiles({ path: 'e.zip', bytes: zip }, { inflate: hostInflate }),
    )
    assert.deepEqual(told(all), expected)
  })
})

describe('a single file', () => {
  test('is itself, from any number of pieces', async () => {
    const pieces = ['one ', 'two ', 'three'].map(bytesOf)
    const all = await Array.fromAsync(readFiles({ path: 'dir/run.fit', bytes: pieces }))
    assert.deepEqual(told(all), ['dir/run.fit=one two three'])
  })

  test('of no bytes is an empty file', async () => {
    assert.deepEqual(told(await items(concat([]))), ['export.zip='])
  })
})
