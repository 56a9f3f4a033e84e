import assert from 'node:assert/strict'
import { test } from 'node:test'

import { crampTold, runsToAsk } from './told-cramp.ts'

test('title and description are both read, also the second time', () => {
  const run = { name: 'Long run', description: 'cramp in my left calf' }
  assert.deepEqual(crampTold(run), { muscle: 'calf', side: 'left' })
  assert.equal(crampTold(run), crampTold({ ...run }))
  assert.deepEqual(crampTold({ name: 'Krampf' }), { muscle: null, side: null })
  assert.equal(crampTold({ description: 'No cramp at all' }), null)
  assert.equal(crampTold({}), null)
})

test('only runs without a cramp, and not ruled out, are asked about', () => {
  const told = { name: 'Cramped again' }
  const runs = [
    { id: 'a', ...told },
    { id: 'b', ...told },
    { id: 'c', ...told, isRuledOut: true },
    { id: 'd', name: 'Easy' },
  ]
  assert.deepEqual(
    runsToAsk(runs, new Set(['b'])).map(({ id }) => id),
    ['a'],
  )
})
