import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Client } from '@uncramp/contract/client'
import type { StoredRecord } from '@uncramp/contract/records'

import { readShared } from './shared-records.ts'

const field = (value: never): StoredRecord['fields'][string] => ({ value, clock: 'c' })

function record(id: string, kind: StoredRecord['kind'], values: object): StoredRecord {
  const entries = Object.entries(values).map(([name, value]) => [name, field(value as never)])
  return { id, kind, version: 1, changeIndex: 1, fields: Object.fromEntries(entries) }
}

const PAGES = [
  [
    record('a', 'activity', { startAtMs: 1, distanceM: 10_000, elapsedS: 3000 }),
    record('b', 'activity', { startAtMs: 2, distanceM: 5000, elapsedS: 1500, deleted: true }),
  ],
  [
    record('c', 'cramp', { atMs: 3, muscle: 'calf', side: 'left' }),
    record('d', 'plan', { draft: { distanceM: 42_195, goalS: 14_400, date: '2026-10-04' } }),
  ],
]

function clientOf(pages: readonly (readonly StoredRecord[])[]): Client {
  return {
    call: (_: string, { query }: { query: { since?: string } }) => {
      const index = Number(query.since ?? 0)
      const hasMore = index + 1 < pages.length
      const value = { records: pages[index], cursor: String(index + 1), hasMore, label: 'L' }
      return Promise.resolve({ ok: true, value: { ...value, expiresAtMs: 9 } })
    },
  } as unknown as Client
}

test('a link is read to its last page, without what was deleted', async () => {
  const page = await readShared(clientOf(PAGES), { token: 't' })
  assert.ok(page.ok)
  assert.deepEqual(
    page.records.runs.map(({ id }) => id),
    ['a'],
  )
  assert.equal(page.records.cramps[0]?.muscle, 'calf')
  assert.deepEqual(page.records.plans, [
    { id: 'd', distanceM: 42_195, goalS: 14_400, date: '2026-10-04' },
  ])
  assert.equal(page.label, 'L')
})

test('a refused link says why', async () => {
  const client = {
    call: () => Promise.resolve({ ok: false, error: { code: 'link_expired' } }),
  } as unknown as Client
  assert.deepEqual(await readShared(client, { token: 't' }), { ok: false, code: 'link_expired' })
})
