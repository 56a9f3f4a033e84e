import type { Refusal } from '@uncramp/contract/problem'

import { isLoopback, type Config } from '../config.ts'

type Guarded = Pick<Config, 'host' | 'publicUrl' | 'hasAccounts'>

const HARMLESS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** `127.0.0.1:4747` → `127.0.0.1`, `[::1]:4747` → `[::1]`. */
function hostName(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase()
}

/**
 * What stands before every route: on loopback only loopback names are answered (a page elsewhere that
 * points its own name at this machine gets nothing), and nothing is changed for a page of another origin.
 */
export function createGuard(config: Guarded): (request: Request) => Refusal | undefined {
  const publicOrigin = config.publicUrl === undefined ? undefined : new URL(config.publicUrl).origin
  const onLoopbackOnly = isLoopback(config.host) && publicOrigin === undefined
  return (request) => {
    const host = request.headers.get('host') ?? ''
    if (onLoopbackOnly && host !== '' && !isLoopback(hostName(host)))
      return { code: 'host_not_allowed' }
    if (HARMLESS.has(request.method)) return undefined
    const site = request.headers.get('sec-fetch-site')
    if (site !== null && site !== 'same-origin' && site !== 'none')
      return { code: 'origin_not_allowed' }
    const origin = request.headers.get('origin')
    if (origin === null) return undefined
    const allowed =
      publicOrigin === undefined ? [`http://${host}`, `https://${host}`] : [publicOrigin]
    return allowed.includes(origin) ? undefined : { code: 'origin_not_allowed' }
  }
}
