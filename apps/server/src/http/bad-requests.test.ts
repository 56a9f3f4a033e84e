import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Endpoint } from '@uncramp/contract/endpoint'
import { problem } from '@uncramp/contract/problem'

import { ENDPOINTS, freshId, openDoor, type Asked, type Door } from '../testing/door.ts'

type Bad = Readonly<{ what: string; method: string; path: string; asked: Asked }>

const JSON_TYPE = { 'content-type': 'application/json' }
const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text))

/** A well-formed address of things that are not there. */
function goodPath(endpoint: Endpoint, door: Door): string {
  const query = endpoint.path.endsWith('/chunks')
    ? '?at=0'
    : endpoint.path.endsWith('/weather')
      ? '?latitudeDeg=52&longitudeDeg=5'
      : ''
  return (
    endpoint.path
      .replace('{runnerId}', door.soloRunnerId ?? '')
      .replace('{sha256}', 'ab'.repeat(32))
      .replace('{token}', `${'0'.repeat(32)}.${'0'.repeat(40)}`)
      .replaceAll(/\{\w+\}/g, () => freshId()) + query
  )
}

/** Ten ways to ask a route wrongly. */
function badRequests(endpoint: Endpoint, door: Door): readonly Bad[] {
  const { method, bodyForm } = endpoint
  const path = goodPath(endpoint, door)
  const hasParams = endpoint.path.includes('{')
  const otherMethod = method === 'DELETE' ? 'PUT' : 'DELETE'
  const ask = (what: string, asked: Asked, over: Partial<Bad> = {}): Bad => ({
    what,
    method,
    path,
    asked,
    ...over,
  })
  const headers = JSON_TYPE
  const wrongPath = endpoint.path.replaceAll(/\{\w+\}/g, '..%2f..%2fetc%2fpasswd')
  const everywhere = [
    ask('a method that is not offered', {}, { method: 'PATCH' }),
    ask(
      'another method that is not offered',
      {},
      { method: otherMethod === method ? 'PUT' : 'PROPFIND' },
    ),
    ask('a query nobody knows', {}, { path: `${path}${path.includes('?') ? '&' : '?'}nonsense=1` }),
    ask(
      'a page of another origin',
      { headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } },
      { method: method === 'GET' ? 'POST' : method },
    ),
    ask('a host that is not this one', { headers: { host: 'evil.example' } }),
    ask('an address that goes on', {}, { path: `${path.split('?')[0]}/and/on` }),
  ]
  const inPath = hasParams
    ? [
        ask('a path parameter that climbs', {}, { path: wrongPath }),
        ask(
          'a path parameter with SQL',
          {},
          { path: endpoint.path.replaceAll(/\{\w+\}/g, "1'%20or%20'1'='1") },
        ),
        ask(
          'a path parameter of the wrong kind',
          {},
          { path: endpoint.path.replaceAll(/\{\w+\}/g, '42') },
        ),
        ask(
          'an endless path parameter',
          {},
          { path: endpoint.path.replaceAll(/\{\w+\}/g, 'a'.repeat(5000)) },
        ),
      ]
    : [
        ask('a query a thousand times', {}, { path: `${path}?${'a=1&'.repeat(1000)}` }),
        ask('a query with a null byte', {}, { path: `${path}?since=%00` }),
        ask('a negative cursor', {}, { path: `${path}?since=-1&limit=-5` }),
        ask('a limit beyond all limits', {}, { path: `${path}?limit=99999999999` }),
      ]
  const inBody =
    bodyForm === 'none'
      ? []
      : [
          ask('no body', {}),
          ask('a body that is no JSON', { headers, bytes: bytes('{"a":') }),
          ask('a body that is not UTF-8', {
            headers,
            bytes: new Uint8Array([0xff, 0xfe, 0x00, 0x80]),
          }),
          ask('an empty object', { json: {} }),
          ask('a list', { json: [1, 2, 3] }),
          ask('numbers as text', {
            json: { id: 5, distanceM: 'far', email: {}, runner: { massKg: '70' } },
          }),
          ask('null everywhere', { json: { id: null, changes: null, runner: null } }),
          ask('a prototype', {
            headers,
            bytes: bytes('{"__proto__":{"isAdmin":true},"constructor":1}'),
          }),
          ask('a form', {
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            bytes: bytes('a=1'),
          }),
          ask('a body larger than allowed', {
            headers: { ...headers, 'content-length': String(endpoint.maxBodyByte + 1) },
            bytes: bytes('{}'),
          }),
          ask('a body nested a thousand deep', {
            headers,
            bytes: bytes(`${'['.repeat(1000)}${']'.repeat(1000)}`),
          }),
        ]
  return [...everywhere, ...inPath, ...inBody]
}

test('ten and more bad requests to every route give a 4xx problem document, never a 5xx', async (t) => {
  const door = await openDoor(t)
  let askedCount = 0
  for (const [name, endpoint] of Object.entries<Endpoint>(ENDPOINTS)) {
    const bad = badRequests(endpoint, door)
    assert.ok(bad.length >= 10, name)
    for (const { what, method, path, asked } of bad) {
      askedCount += 1
      const answer = await door.ask(method, path, asked)
      const where = `${name}, ${what}: ${method} ${path.slice(0, 80)} → ${answer.status} ${answer.text.slice(0, 200)}`
      assert.ok(answer.status >= 400 && answer.status < 500, where)
      assert.equal(answer.headers.get('content-type'), 'application/problem+json', where)
      const parsed = problem.safeParse(answer.body)
      assert.ok(parsed.success && parsed.data.status === answer.status, where)
      assert.equal(parsed.data.type, `/errors/${parsed.data.code}`)
    }
  }
  assert.ok(askedCount > 10 * Object.keys(ENDPOINTS).length)
})

test("another runner's ids in a batch, and a batch replayed with other content, are refused or harmless", async (t) => {
  const door = await openDoor(t)
  const clock = `${door.clock.nowAtMs.toString(16).padStart(12, '0')}-0000-aaaaaaaaaaaa`
  const change = {
    id: freshId(),
    kind: 'cramp',
    baseVersion: 0,
    fields: { muscle: { value: 'calf', clock } },
  }
  const batch = { id: freshId(), changes: [change] }
  const post = (json: unknown) => door.ask('POST', '/api/v1/records/batches', { json })
  assert.equal((await post(batch)).status, 200)
  assert.equal((await post(batch)).status, 200)
  const reused = await post({ ...batch, changes: [{ ...change, id: freshId() }] })
  assert.equal(reused.status, 409)
  const twice = await post({ id: freshId(), changes: [change, change] })
  assert.equal(twice.status, 400)
  const ahead = {
    value: 1,
    clock: `${(door.clock.nowAtMs + 9e8).toString(16).padStart(12, '0')}-0000-aaaaaaaaaaaa`,
  }
  assert.equal(
    (await post({ id: freshId(), changes: [{ ...change, fields: { a: ahead } }] })).status,
    422,
  )
  const name = { ['a'.repeat(65)]: { value: 1, clock } }
  assert.equal((await post({ id: freshId(), changes: [{ ...change, fields: name }] })).status, 400)
})
