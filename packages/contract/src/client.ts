import type { z } from 'zod'

import type { Endpoint } from './endpoint.ts'
import type { Endpoints } from './endpoints.ts'
import type { Problem } from './problem.ts'
import { ROUTES, type RouteName } from './routes.ts'

/** What a caller gives: the parts this route has, and only those. */
type Part<Key extends string, S extends z.ZodType> = [z.input<S>] extends [undefined]
  ? unknown
  : Record<string, never> extends z.input<S>
    ? { readonly [K in Key]?: z.input<S> }
    : { readonly [K in Key]: z.input<S> }

export type CallOf<E extends Endpoint> = Part<'params', E['params']> &
  Part<'query', E['query']> &
  Part<'body', E['body']> &
  (E['bodyForm'] extends 'bytes' ? { readonly bytes: Uint8Array<ArrayBuffer> } : unknown) & {
    readonly signal?: AbortSignal
  }

/** What a caller gets; routes that do not answer JSON give the response itself. */
export type ReplyOf<E extends Endpoint> = E['replyForm'] extends 'json'
  ? z.output<E['reply']>
  : E['replyForm'] extends 'empty'
    ? undefined
    : Response

/** An answer, or why there is none: the server's problem document, or that it cannot be reached. */
export type Called<T> =
  | Readonly<{ ok: true; value: T }>
  | Readonly<{ ok: false; error: Problem | Readonly<{ code: 'unreachable' }> }>

/** The way the apps speak with the server. */
export type Client = Readonly<{
  call: <Name extends RouteName>(
    name: Name,
    given: CallOf<Endpoints[Name]>,
  ) => Promise<Called<ReplyOf<Endpoints[Name]>>>
}>

export type ClientOptions = Readonly<{
  /** Address of the server without a slash at the end; empty for the page's own. */
  base?: string
  fetch?: (url: string, init: RequestInit) => Promise<Response>
}>

type Given = Readonly<{
  params?: Readonly<Record<string, unknown>>
  query?: Readonly<Record<string, unknown>>
  body?: unknown
  bytes?: Uint8Array<ArrayBuffer>
  signal?: AbortSignal
}>

function addressOf(name: RouteName, given: Given): string {
  const path = ROUTES[name].path.replaceAll(/\{(\w+)\}/g, (_, key: string) =>
    encodeURIComponent(String(given.params?.[key])),
  )
  const query = Object.entries(given.query ?? {}).filter(([, value]) => value !== undefined)
  if (query.length === 0) return path
  return `${path}?${new URLSearchParams(query.map(([key, value]) => [key, String(value)])).toString()}`
}

function requestOf(name: RouteName, given: Given): RequestInit {
  const { method } = ROUTES[name]
  const signal = given.signal === undefined ? {} : { signal: given.signal }
  const shared = { method, credentials: 'same-origin', ...signal } as const
  if (given.bytes !== undefined)
    return { ...shared, body: given.bytes, headers: { 'content-type': 'application/octet-stream' } }
  if (given.body === undefined) return shared
  return {
    ...shared,
    body: JSON.stringify(given.body),
    headers: { 'content-type': 'application/json' },
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback = { type: '/errors/fault', code: 'fault', status: response.status }
  try {
    const body: unknown = await response.json()
    return isProblem(body) ? body : fallback
  } catch {
    return fallback
  }
}

function isProblem(body: unknown): body is Problem {
  return body !== null && typeof body === 'object' && typeof Reflect.get(body, 'code') === 'string'
}

async function replyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined
  const isJson = /^application\/json\b/.test(response.headers.get('content-type') ?? '')
  return isJson ? response.json() : response
}

/**
 * A client of the server whose calls and answers are typed by the schemas that check them. It throws
 * nothing: a refused call, a server that is away and a broken answer are all values.
 */
export function createClient(options: ClientOptions = {}): Client {
  const base = options.base ?? ''
  const send = options.fetch ?? ((url, init) => fetch(url, init))
  return {
    call: async <Name extends RouteName>(name: Name, given: CallOf<Endpoints[Name]>) => {
      try {
        const response = await send(`${base}${addressOf(name, given)}`, requestOf(name, given))
        if (!response.ok) return { ok: false, error: await problemOf(response) }
        const value = await replyOf(response)
        // The server checks its answers against this very schema in its own tests.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        return { ok: true, value: value as ReplyOf<Endpoints[Name]> }
      } catch {
        return { ok: false, error: { code: 'unreachable' } }
      }
    },
  }
}
