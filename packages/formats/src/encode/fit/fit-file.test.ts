import assert from 'node:assert/strict'
import { test } from 'node:test'

import { encodeFit, type FitBlock } from './fit-file.ts'
import { encodeFitWorkout } from './workout-file.ts'

const GOLDEN = `
0e10e152b00000002e464954d80140000000000500010001028402028403048c
0404860005ff0000000100000060f556444100001a0003040100060284081007
01010100506c616e0000000000000000000000004200001b000afe0284001007
0101000204860301000404860504860604860701000820070200004452494e4b
203230306d6c000000000000804f12000000000000670c0000050d0000005761
74657220323030206d6c000000000000000000000000000000000000000086c7`.replaceAll(/\s/g, '')

test('a one-step workout has the bytes that three independent readers accepted', () => {
  const file = encodeFitWorkout({
    name: 'Plan',
    createdAtMs: Date.parse('2026-05-01T06:00:00Z'),
    serialNumber: 1,
    sizes: { nameBytes: 16, stepNameBytes: 16, noteBytes: 32 },
    steps: [
      {
        name: 'DRINK 200ml',
        note: 'Water 200 ml',
        length: { by: 'time', durationS: 1200 },
        pace: { slowSPerKm: 315, fastSPerKm: 300 },
        intensity: 'active',
      },
    ],
  })
  assert.ok(file.ok)
  assert.equal(file.value.length, 192)
  assert.equal(Buffer.from(file.value).toString('hex'), GOLDEN)
})

function block(type: 'uint16' | 'uint32z' | 'sint32' | 'enum', value: number): FitBlock {
  return { local: 0, message: 20, fields: [[5, type]], rows: [[value]] }
}

test('a number its field cannot hold is refused and never wrapped', () => {
  const refused = [
    block('uint16', -1),
    block('uint16', 65_535),
    block('enum', 256),
    block('uint32z', 0),
    block('sint32', 2_147_483_647),
  ]
  for (const one of refused) {
    const result = encodeFit([one])
    assert.equal(!result.ok && result.error.code, 'field_out_of_range')
  }
})

test('a fraction, NaN or infinity is refused and never rounded', () => {
  for (const value of [1.5, NaN, Infinity]) {
    const result = encodeFit([block('uint16', value)])
    assert.deepEqual(
      !result.ok && [result.error.code, result.error.messageIndex, result.error.fieldIndex],
      ['field_not_integer', 20, 5],
    )
  }
})

test('the largest legal longitude is written and the unknown value is kept for what is unknown', () => {
  const file = encodeFit([
    {
      local: 3,
      message: 20,
      fields: [
        [1, 'sint32'],
        [2, 'uint16'],
      ],
      rows: [[2_147_483_646, undefined]],
    },
  ])
  assert.ok(file.ok)
  assert.equal(Buffer.from(file.value.subarray(27, 33)).toString('hex'), 'feffff7fffff')
})

test('a text is cut between letters, and its closing zero stays', () => {
  const file = encodeFit([
    { local: 0, message: 31, fields: [[5, 'string', 6]], rows: [['añoñ🥤']] },
  ])
  assert.ok(file.ok)
  assert.equal(Buffer.from(file.value.subarray(24, 30)).toString('utf8'), 'año\0\0'.padEnd(5, '\0'))
})

test('a definition is written again only when it changed', () => {
  const start: FitBlock = { local: 3, message: 21, fields: [[1, 'enum']], rows: [[0]] }
  const once = encodeFit([start])
  const twice = encodeFit([start, start])
  assert.ok(once.ok && twice.ok)
  assert.equal(twice.value.length - once.value.length, 2)
})
