import assert from 'node:assert/strict'
import { test } from 'node:test'

import { encodeAppleWorkout } from './apple-workout.ts'

const GOLDEN = `
4a2430303030303030302d303030302d343030302d383030302d303030303030
3030303030315a29082510031a01502a200a1c080112180a0f0801120b080111
0000000000c092401a054452494e4b1001c03e01d03e05`.replaceAll(/\s/g, '')

test('a one-step workout has the bytes that the phone itself writes', () => {
  const bytes = encodeAppleWorkout({
    uuid: '00000000-0000-4000-8000-000000000001',
    name: 'P',
    blocks: [
      { purpose: 'work', steps: [{ name: 'DRINK', goal: { by: 'time', durationS: 1200 } }] },
    ],
  })
  assert.equal(bytes.length, 87)
  assert.equal(Buffer.from(bytes).toString('hex'), GOLDEN)
})

test('the slow pace is the lower end of the speed range', () => {
  const bytes = encodeAppleWorkout({
    uuid: '00000000-0000-4000-8000-000000000001',
    name: '🏃',
    blocks: [
      {
        purpose: 'work',
        steps: [{ name: 'x', goal: { by: 'lap' }, pace: { slowSPerKm: 360, fastSPerKm: 330 } }],
      },
    ],
  })
  const view = Buffer.from(bytes)
  const slow = Buffer.alloc(8)
  slow.writeDoubleLE(360)
  const fast = Buffer.alloc(8)
  fast.writeDoubleLE(330)
  assert.ok(view.indexOf(slow) > 0 && view.indexOf(slow) < view.indexOf(fast))
  assert.ok(view.includes(Buffer.from('🏃')))
})
