import type { Endpoint } from '@uncramp/contract/endpoint'
import type { Refusal } from '@uncramp/contract/problem'
import { err, ok, type Result } from '@uncramp/core'
import type { z } from 'zod'

import type { AnswerMemory } from './answer-memory.ts'
import { parseJson, readBody } from './body.ts'
import {
  emptyResponse,
  formResponse,
  jsonResponse,
  jsonTextResponse,
  problemResponse,
} from './respond.ts'

/** Who is calling, and whose records the call is about (for a shared runner these differ). */
export type Me = Readonly<{
  callerId: string
  runnerId: string
  isAdmin: boolean
  /** The session this call was made with, on a server with accounts. */
  sessionId?: string
}>

/** A parsed call. */
export type Call<P, Q, B> = Readonly<{
  params: P
  query: Q
  body: B
  /** The body as it came, for routes that take bytes. */
  bytes: Uint8Array<ArrayBuffer>
  request: Request
  /** Address of the caller, or an empty text when there is none to know. */
  address: string
}>
export type OwnedCall<P, Q, B> = Call<P, Q, B> & Readonly<{ me: Me }>

/** A handler gives a value of the reply schema, a ready response, or a refusal. */
export type Handled<R> = Promise<Result<R | Response, Refusal>> | Result<R | Response, Refusal>

export type RawCall = Readonly<{
  request: Request
  params: Readonly<Record<string, string>>
  address: string
  me: Me | undefined
}>
export type Route = Readonly<{ endpoint: Endpoint; run: (raw: RawCall) => Promise<Response> }>

export type Routes<Name extends string> = Readonly<Record<Name, Route>>

type Where = 'params' | 'query' | 'body'

function invalid(where: Where, error: z.ZodError): Refusal {
  const issues = error.issues.slice(0, 20).map((issue) => ({
    where,
    path: issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
    code: issue.code,
  }))
  return { code: 'invalid_request', issues }
}

function parsePart<S extends z.ZodType>(
  schema: S,
  part: Readonly<{ where: Where; given: unknown }>,
): Result<z.output<S>, Refusal> {
  const parsed = schema.safeParse(part.given)
  return parsed.success ? ok(parsed.data) : err(invalid(part.where, parsed.error))
}

function queryOf(request: Request): Record<string, string> {
  const from = request.url.indexOf('?')
  return from < 0 ? {} : Object.fromEntries(new URLSearchParams(request.url.slice(from)))
}

function renderReply(endpoint: Endpoint, value: unknown): Response {
  if (value instanceof Response) return value
  switch (endpoint.replyForm) {
    case 'json':
      return jsonTextResponse(JSON.stringify(value), endpoint.status)
    case 'empty':
      return emptyResponse()
    case 'text':
      return formResponse(String(value), { 'content-type': 'text/plain; charset=utf-8' })
    case 'html':
    case 'events':
    case 'bytes':
      throw new Error(`${endpoint.path} must build its own response`)
  }
}

function bodyOf(endpoint: Endpoint, bytes: Uint8Array): Result<unknown, Refusal> {
  return endpoint.bodyForm === 'json' ? parseJson(bytes) : ok(undefined)
}

function parseCall<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  endpoint: Endpoint<P, Q, B, R>,
  raw: RawCall & Readonly<{ bytes: Uint8Array<ArrayBuffer> }>,
): Result<Call<z.output<P>, z.output<Q>, z.output<B>>, Refusal> {
  const { request, address, bytes } = raw
  const params = parsePart(endpoint.params, { where: 'params', given: raw.params })
  if (!params.ok) return params
  const query = parsePart(endpoint.query, { where: 'query', given: queryOf(request) })
  if (!query.ok) return query
  const json = bodyOf(endpoint, bytes)
  if (!json.ok) return json
  const body = parsePart(endpoint.body, { where: 'body', given: json.value })
  if (!body.ok) return body
  return ok({ params: params.value, query: query.value, body: body.value, bytes, request, address })
}

function bytesOf(
  endpoint: Endpoint,
  raw: RawCall,
): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> {
  return readBody(raw.request, { form: endpoint.bodyForm, maxByte: endpoint.maxBodyByte })
}

/** Joins an endpoint that anyone may call with what answers it. */
export function open<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  endpoint: Endpoint<P, Q, B, R>,
  handle: (
    call: Call<z.output<P>, z.output<Q>, z.output<B>> & { me: Me | undefined },
  ) => Handled<z.input<R>>,
): Route {
  return {
    endpoint,
    run: async (raw) => {
      const read = await bytesOf(endpoint, raw)
      if (!read.ok) return problemResponse(read.error)
      const call = parseCall(endpoint, { ...raw, bytes: read.value })
      if (!call.ok) return problemResponse(call.error)
      const handled = await handle({ ...call.value, me: raw.me })
      return handled.ok ? renderReply(endpoint, handled.value) : problemResponse(handled.error)
    },
  }
}

/** Joins an endpoint that needs a runner with what answers it. */
export function owned<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  endpoint: Endpoint<P, Q, B, R>,
  handle: (call: OwnedCall<z.output<P>, z.output<Q>, z.output<B>>) => Handled<z.input<R>>,
): Route {
  return {
    endpoint,
    run: async (raw) => {
      const { me } = raw
      if (me === undefined) return problemResponse({ code: 'sign_in_needed' })
      const read = await bytesOf(endpoint, raw)
      if (!read.ok) return problemResponse(read.error)
      const call = parseCall(endpoint, { ...raw, bytes: read.value })
      if (!call.ok) return problemResponse(call.error)
      const handled = await handle({ ...call.value, me })
      return handled.ok ? renderReply(endpoint, handled.value) : problemResponse(handled.error)
    },
  }
}

/**
 * Joins an endpoint whose answer depends on its body and nothing else with what works it out. The
 * same bytes asked again get the answer that was worked out before.
 */
export function pure<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  endpoint: Endpoint<P, Q, B, R>,
  answer: Readonly<{ memory: AnswerMemory; work: (body: z.output<B>) => Result<unknown, Refusal> }>,
): Route {
  return {
    endpoint,
    run: async (raw) => {
      const read = await bytesOf(endpoint, raw)
      if (!read.ok) return problemResponse(read.error)
      const known = raw.request.url.includes('?') ? undefined : answer.memory.recall(read.value)
      if (known !== undefined) return jsonResponse(known, endpoint.status)
      const call = parseCall(endpoint, { ...raw, bytes: read.value })
      if (!call.ok) return problemResponse(call.error)
      const worked = answer.work(call.value.body)
      if (!worked.ok) return problemResponse(worked.error)
      const bytes = Buffer.from(JSON.stringify(worked.value))
      answer.memory.keep(read.value, bytes)
      return jsonResponse(bytes, endpoint.status)
    },
  }
}
