import assert from 'node:assert/strict'
import { test } from 'node:test'

import { CLOCK_ZERO, nextClock } from '@uncramp/contract/clock'
import { mergeFields, type Fields } from '@uncramp/contract/merge'
import { newId } from '@uncramp/contract/new-id'
import type { PushBatch } from '@uncramp/contract/records'
import fc from 'fast-check'

import { realBetween } from '../../../../packages/core/src/real.arbitrary.law.ts'
import { digestHex } from '../store/record-store.ts'
import { applyBatch, type KeptRecord } from './apply-batch.ts'

const NOW_AT_MS = Date.UTC(2026, 9, 4)
const RECORD = newId(NOW_AT_MS, crypto.randomUUID())
const NODES = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc']

const change = fc
  .record({
    node: fc.constantFrom(...NODES),
    offsetMs: fc.integer({ min: 0, max: 20 }),
    fields: fc.dictionary(
      fc.constantFrom('a', 'b', 'deleted'),
      fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 3 })),
      { minKeys: 1 },
    ),
    seenFrac: realBetween(0, 1),
  })
  .map(({ node, offsetMs, fields, seenFrac }) => {
    const clock = nextClock({ nowAtMs: NOW_AT_MS + offsetMs, last: CLOCK_ZERO, node })
    const written = Object.entries(fields).map(([name, value]) => [name, { value, clock }])
    return { seenFrac, fields: Object.fromEntries(written) as Fields }
  })

type Change = { seenFrac: number; fields: Fields }

function play(changes: readonly Change[]) {
  let kept: KeptRecord | undefined
  const lost: string[] = []
  for (const { seenFrac, fields } of changes) {
    const version = kept?.version ?? 0
    // Every version is as likely to be the last one seen, the newest among them.
    const baseVersion = Math.min(version, Math.floor((version + 1) * seenFrac))
    const batch: PushBatch = {
      id: newId(NOW_AT_MS, crypto.randomUUID()),
      changes: [{ id: RECORD, kind: 'cramp', baseVersion, fields }],
    }
    const existing = new Map(kept === undefined ? [] : [[RECORD, kept]])
    const applied = applyBatch({
      batch,
      existing,
      lastChangeIndex: 0,
      nowAtMs: NOW_AT_MS,
      digest: digestHex,
    })
    assert.ok(applied.ok)
    kept = applied.value.changed[0] ?? kept
    const ids = applied.value.conflicts.map((conflict) => conflict.id)
    assert.equal(new Set(ids).size, ids.length, 'conflicts have names of their own')
    for (const conflict of applied.value.conflicts)
      lost.push(`${conflict.field} ${conflict.lost.clock}`)
  }
  return { kept, lost }
}

test('the server ends in the state that merging all changes in any order gives', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const merged = changes.reduce<Fields>((sum, { fields }) => mergeFields(sum, fields), {})
      assert.deepEqual(play(changes).kept?.fields, merged)
      const backwards = play(changes.toReversed()).kept?.fields ?? {}
      assert.deepEqual(
        mergeFields(backwards, {}),
        Object.fromEntries(Object.keys(backwards).map((key) => [key, merged[key]])),
      )
    }),
    { numRuns: 200 },
  )
})

test('a word that no longer stands was seen by who overwrote it, or is kept as a conflict', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 2, maxLength: 8 }), (changes) => {
      const blind = changes.map(({ fields }) => ({ fields, seenFrac: 0 }))
      const { kept, lost } = play(blind)
      for (const { fields } of blind)
        for (const [name, word] of Object.entries(fields)) {
          const standing = kept?.fields[name]
          const isSame = standing?.clock === word.clock || standing?.value === word.value
          const isKept = lost.includes(`${name} ${word.clock}`)
          const isAgreed = blind.some(
            ({ fields: other }) =>
              other[name]?.value === word.value && lost.includes(`${name} ${other[name]?.clock}`),
          )
          assert.ok(isSame || isKept || isAgreed, `${name} ${JSON.stringify(word)} is gone`)
        }
    }),
    { numRuns: 200 },
  )
})
