import type { Access } from '@uncramp/contract/endpoint'
import type { ProblemCode, Refusal } from '@uncramp/contract/problem'
import type { Result } from '@uncramp/core'
import { Hono } from 'hono'

import { faultFacts, type Log } from '../observe/log.ts'
import type { Metrics } from '../observe/metrics.ts'
import type { RateLimit } from './rate-limit.ts'
import { problemResponse } from './respond.ts'
import type { Me, Route } from './route.ts'
import type { StaticFiles } from './static-files.ts'

/** Lets a caller through to a route, or refuses. */
export type Admit = (
  asked: Readonly<{ access: Access; request: Request; params: Readonly<Record<string, string>> }>,
) => Promise<Result<Me | undefined, Refusal>>

export type AppParts = Readonly<{
  routes: Readonly<Record<string, Route>>
  admit: Admit
  guard: (request: Request) => Refusal | undefined
  limit: RateLimit
  staticFiles: StaticFiles
  pageHeaders: Readonly<Record<string, string>>
  log: Log
  metrics: Metrics
  isProxyTrusted: boolean
}>

export type AppEnv = { Bindings: { incoming?: { socket?: { remoteAddress?: string } } } }
type Arrived = Readonly<{
  request: Request
  params: Readonly<Record<string, string>>
  address: string
}>

/** `{runnerId}` of OpenAPI → `:runnerId` of the router. */
function routerPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}

/** What each address takes, as `Allow` says it: an answer 405 must name it (RFC 9110). */
function methodsByPath(routes: AppParts['routes']): ReadonlyMap<string, string> {
  const byPath = Map.groupBy(Object.values(routes), (route) => routerPath(route.endpoint.path))
  const named = [...byPath].map(([path, same]) => {
    const methods = same.map(({ endpoint }): string => endpoint.method)
    return [path, [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].join(', ')] as const
  })
  return new Map(named)
}

const DISK_FULL = /ENOSPC|disk is full|disk full|database or disk|53100/i
const DATABASE_AWAY =
  /ECONNREFUSED|ECONNRESET|EPIPE|connect ENOENT|57P0|Connection terminated|not queryable|timeout exceeded|the database system is/i

/** A full disk and a database that is away are told apart: the caller can wait and try again. */
function faultCode(fault: unknown): ProblemCode {
  const text =
    fault instanceof Error ? `${fault.message} ${String(Reflect.get(fault, 'code'))}` : ''
  if (DISK_FULL.test(text)) return 'store_full'
  return DATABASE_AWAY.test(text) ? 'store_unreachable' : 'fault'
}

/** The whole of the HTTP door: routes, then files of the web app. */
export function createApp(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  for (const route of Object.values(parts.routes)) {
    const { method, path } = route.endpoint
    const serve = timedRoute(parts, route)
    app.on(method, routerPath(path), (c) => {
      const address = callerAddress(parts, { request: c.req.raw, socket: c.env?.incoming?.socket })
      return serve({ request: c.req.raw, params: c.req.param(), address })
    })
  }
  for (const [path, allow] of methodsByPath(parts.routes))
    app.all(path, () => problemResponse({ code: 'method_not_allowed' }, { allow }))
  app.all('/api/*', () => problemResponse({ code: 'not_found' }))
  app.notFound((c) => servePage(parts, c.req.raw))
  app.onError((fault) => {
    parts.log('error', 'fault', faultFacts(fault))
    return problemResponse({ code: faultCode(fault) })
  })
  return app
}

function callerAddress(
  parts: AppParts,
  from: Readonly<{ request: Request; socket: { remoteAddress?: string } | undefined }>,
): string {
  if (parts.isProxyTrusted) {
    const last = from.request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
    if (last !== undefined && last !== '') return last
  }
  return from.socket?.remoteAddress ?? ''
}

async function servePage(parts: AppParts, request: Request): Promise<Response> {
  const refusal = parts.guard(request)
  if (refusal !== undefined) return problemResponse(refusal)
  const page = await parts.staticFiles(request)
  if (page === undefined) return problemResponse({ code: 'not_found' })
  for (const [name, value] of Object.entries(parts.pageHeaders)) page.headers.set(name, value)
  return page
}

/** Runs a route, counts it and writes one line about it; a fault becomes a problem document. */
function timedRoute(parts: AppParts, route: Route): (arrived: Arrived) => Promise<Response> {
  const { method, path } = route.endpoint
  return async (arrived) => {
    const fromMs = performance.now()
    let response: Response
    try {
      response = await runRoute(parts, route, arrived)
    } catch (fault) {
      const code = faultCode(fault)
      parts.log('error', code, { route: path, ...faultFacts(fault) })
      response = problemResponse({ code })
    }
    const durationS = (performance.now() - fromMs) / 1000
    parts.metrics.request({ route: path, method, status: response.status, durationS })
    parts.log('info', 'request', { method, route: path, status: response.status, durationS })
    return response
  }
}

async function runRoute(parts: AppParts, route: Route, arrived: Arrived): Promise<Response> {
  const { request, params, address } = arrived
  const refusal = parts.guard(request)
  if (refusal !== undefined) return problemResponse(refusal)
  const waitS = parts.limit({ route, address, nowMs: performance.now() })
  if (waitS > 0)
    return problemResponse({ code: 'too_many_requests', waitS }, { 'retry-after': String(waitS) })
  const admitted = await parts.admit({ access: route.endpoint.access, request, params })
  if (!admitted.ok) return problemResponse(admitted.error)
  return route.run({ request, params, address, me: admitted.value })
}
