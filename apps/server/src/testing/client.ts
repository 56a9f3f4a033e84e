import assert from 'node:assert/strict'

import { createClient, type CallOf, type Client, type ReplyOf } from '@uncramp/contract/client'
import type { Endpoints } from '@uncramp/contract/endpoints'
import type { RouteName } from '@uncramp/contract/routes'

import { ENDPOINTS, type Door } from './door.ts'

/** A typed client at a door without a socket; it keeps its cookie as a browser does. */
export function clientOf(door: Door): Client {
  let cookie = ''
  return createClient({
    base: 'http://localhost',
    fetch: async (url, init) => {
      const headers = new Headers(init.headers)
      if (cookie !== '') headers.set('cookie', cookie)
      const response = await door.app.request(url, { ...init, headers })
      const set = response.headers.getSetCookie()
      if (set.length > 0) cookie = set.map((line) => line.split(';')[0]).join('; ')
      return response
    },
  })
}

/** Calls, wants an answer, and holds it against the schema the contract promises. */
export async function answerTo<Name extends RouteName>(
  client: Client,
  name: Name,
  given: CallOf<Endpoints[Name]>,
): Promise<ReplyOf<Endpoints[Name]>> {
  const called = await client.call(name, given)
  assert.ok(called.ok, `${name}: ${JSON.stringify(called)}`)
  if (ENDPOINTS[name].replyForm === 'json') {
    const parsed = ENDPOINTS[name].reply.safeParse(called.value)
    assert.ok(parsed.success, `${name}: ${JSON.stringify(parsed.error?.issues.slice(0, 5))}`)
  }
  return called.value
}

/** Calls, and wants a refusal. */
export async function refusalOf<Name extends RouteName>(
  client: Client,
  name: Name,
  given: CallOf<Endpoints[Name]>,
): Promise<string> {
  const called = await client.call(name, given)
  assert.ok(!called.ok, `${name} was not refused`)
  return called.error.code
}
