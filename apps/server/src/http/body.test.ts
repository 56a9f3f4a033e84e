import assert from 'node:assert/strict'
import { test } from 'node:test'

import { freshId, openDoor } from '../testing/door.ts'
import { parseJson, readBody } from './body.ts'

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
const nested = (count: number): string => `${'['.repeat(count)}${']'.repeat(count)}`

test('a value nested without end is refused wherever it stands, and never a fault', async (t) => {
  const door = await openDoor(t)
  const clock = '0199f3a27c1e-0000-4f1c0a92be31'
  for (const depthCount of [100, 3000, 9000]) {
    const fields = `{"v":{"value":${nested(depthCount)},"clock":"${clock}"}}`
    const change = `{"id":"${freshId()}","kind":"feedback","baseVersion":0,"fields":${fields}}`
    const answer = await door.ask('POST', '/api/v1/records/batches', {
      headers: { 'content-type': 'application/json' },
      bytes: bytesOf(`{"id":"${freshId()}","changes":[${change}]}`),
    })
    assert.equal(answer.status, 400, answer.text)
    assert.equal((answer.body as { code: string }).code, 'body_too_deep')
  }
})

test('depth is that of the value: brackets in texts and side by side do not count', () => {
  assert.ok(parseJson(bytesOf(nested(64))).ok)
  assert.ok(!parseJson(bytesOf(nested(65))).ok)
  assert.ok(parseJson(bytesOf(JSON.stringify('["\\'.repeat(200)))).ok)
  assert.ok(parseJson(bytesOf(JSON.stringify(Array.from({ length: 200 }, () => [{}])))).ok)
})

test('a client that hangs up in the middle of its body is no fault of the server', async () => {
  for (const headers of [{}, { 'content-length': '10' }]) {
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(bytesOf('{"a"'))
        controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))
      },
    })
    const init = { method: 'POST', body, duplex: 'half' as const }
    const request = new Request('http://127.0.0.1/', {
      ...init,
      headers: { 'content-type': 'application/json', ...headers },
    })
    assert.deepEqual(await readBody(request, { form: 'json', maxByte: 100 }), {
      ok: false,
      error: { code: 'body_cut_short' },
    })
  }
})

test('a method that an address does not take is told which ones it does', async (t) => {
  const door = await openDoor(t)
  const allowAt = async (method: string, path: string) => {
    const answer = await door.ask(method, path)
    assert.equal(answer.status, 405)
    return answer.headers.get('allow')
  }
  assert.equal(await allowAt('GET', '/api/v1/plans'), 'POST')
  assert.equal(await allowAt('PUT', '/api/v1/patterns'), 'POST, GET, HEAD')
  assert.equal(await allowAt('OPTIONS', `/api/v1/links/${freshId()}`), 'DELETE')
})
