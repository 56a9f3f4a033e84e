import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Validator } from '@seriousme/openapi-schema-validator'

import { openDoor } from '../testing/door.ts'

test('a validator that is not ours finds nothing wrong with the OpenAPI document', async (t) => {
  const door = await openDoor(t)
  const { body } = await door.ask('GET', '/api/v1/openapi.json')
  const verdict = await new Validator().validate(body as Record<string, unknown>)
  assert.deepEqual(verdict.errors ?? [], [])
  assert.equal(verdict.valid, true)
})
