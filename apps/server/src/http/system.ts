import { createHash, timingSafeEqual } from 'node:crypto'

import { systemEndpoints } from '@uncramp/contract/endpoints/system'
import { err, ok } from '@uncramp/core'

import { isLoopback } from '../config.ts'
import type { Metrics } from '../observe/metrics.ts'
import { API_PAGE_STYLE } from './api-page.ts'
import { formResponse } from './respond.ts'
import { open, type Routes } from './route.ts'

export type SystemParts = Readonly<{
  /** The version of the store, or undefined while it cannot be reached. */
  storeVersion: () => Promise<number | undefined>
  metrics: Metrics
  metricsToken: string | undefined
  isProxyTrusted: boolean
  openApiText: () => string
  apiPage: () => string
}>

const OWN_ADDRESSES = /^(::ffff:)?127\./
const FORWARDED = ['x-forwarded-for', 'forwarded', 'via'] as const

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** Takes as long for a wrong token as for the right one. */
function isToken(request: Request, token: string): boolean {
  const given = request.headers.get('authorization') ?? ''
  return timingSafeEqual(digest(given), digest(`Bearer ${token}`))
}

/** Whether a call comes from this machine itself, and not through a proxy on it that nobody named. */
function isFromHere(
  call: Readonly<{ request: Request; address: string }>,
  parts: SystemParts,
): boolean {
  const { request, address } = call
  const isPassedOn = FORWARDED.some((name) => request.headers.has(name))
  if (isPassedOn && !parts.isProxyTrusted) return false
  return address === '' || isLoopback(address) || OWN_ADDRESSES.test(address)
}

/** Health, readiness, figures for the operator, and the description of the API. */
export function systemRoutes(parts: SystemParts): Routes<keyof typeof systemEndpoints> {
  return {
    health: open(systemEndpoints.health, () => ok({ status: 'ok' as const })),
    ready: open(systemEndpoints.ready, async () => {
      const storeVersion = await parts.storeVersion()
      return storeVersion === undefined
        ? err({ code: 'not_ready' })
        : ok({ status: 'ok' as const, storeVersion })
    }),
    metrics: open(systemEndpoints.metrics, async ({ request, address }) => {
      const token = parts.metricsToken
      const isAllowed =
        token === undefined ? isFromHere({ request, address }, parts) : isToken(request, token)
      if (!isAllowed) return err({ code: 'not_allowed' })
      const type = 'text/plain; version=0.0.4; charset=utf-8'
      return ok(formResponse(await parts.metrics.render(), { 'content-type': type }))
    }),
    openApi: open(systemEndpoints.openApi, () =>
      ok(formResponse(parts.openApiText(), { 'content-type': 'application/json' })),
    ),
    apiPage: open(systemEndpoints.apiPage, () =>
      ok(
        formResponse(parts.apiPage(), {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': `default-src 'none'; style-src ${API_PAGE_STYLE}; frame-ancestors 'none'`,
        }),
      ),
    ),
  }
}
