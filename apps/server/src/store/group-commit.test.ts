import assert from 'node:assert/strict'
import { test } from 'node:test'

import { openEmbeddedForTest } from '../testing/engines.ts'
import type { Tx } from './engine.ts'

const note = (key: string) => async (tx: Tx) => {
  await tx.insertInto('meta').values({ key, value: '' }).execute()
  return key
}

test('patient writers go with the first one in a hurry, each told only after the commit', async (t) => {
  const { engine } = await openEmbeddedForTest(t)
  const told: string[] = []
  const tell = (key: string): void => void told.push(key)
  const patient = ['a', 'b'].map((key) => engine.gather(note(key)).then(tell))
  await engine.transact(note('c')).then(tell)
  assert.deepEqual(told, ['a', 'b', 'c'])
  await Promise.all(patient)
})

test('patient writers do not wait for ever for company, and one that fails undoes only its own', async (t) => {
  const { engine } = await openEmbeddedForTest(t)
  const settled = await Promise.allSettled([
    engine.gather(note('a')),
    engine.gather(note('a')),
    engine.gather(note('b')),
  ])
  assert.deepEqual(
    settled.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  )
  const rows = await engine.db
    .selectFrom('meta')
    .select('key')
    .where('key', 'in', ['a', 'b'])
    .execute()
  assert.equal(rows.length, 2)
})
