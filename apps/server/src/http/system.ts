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
  openApiText: () => string
  apiPage: () => string
}>

const OWN_ADDRESSES = /^(::ffff:)?127\./

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
      const isOwn = address === '' || isLoopback(address) || OWN_ADDRESSES.test(address)
      const token = parts.metricsToken
      const isAllowed =
        token === undefined ? isOwn : request.headers.get('authorization') === `Bearer ${token}`
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
