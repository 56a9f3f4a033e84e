import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createAdaptorServer } from '@hono/node-server'
import { err, ok, type Result } from '@uncramp/core'

import type { Config, ConfigError } from '../config.ts'

/** How many ports after the first are tried when nobody asked for one. */
const PORT_TRIES_COUNT = 20
const MAX_PORT = 65_535
/** A client that sends its head or body slower than this holds no place any longer. */
const HEAD_TIMEOUT_MS = 15_000
const REQUEST_TIMEOUT_MS = 120_000
const CHECK_MS = 5_000
const KEEP_ALIVE_MS = 20_000
const STOP_MS = 10_000

export type Listening = Readonly<{ url: string; stop: () => Promise<void> }>
type Fetch = (request: Request, env: object) => Response | Promise<Response>

function listenOnce(
  server: Server,
  at: Readonly<{ host: string; port: number }>,
): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: at.host, port: at.port }, () => {
      server.off('error', reject)
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('no port'))
      else resolve(address)
    })
  })
}

function errorCode(fault: unknown): string {
  return fault instanceof Error ? String(Reflect.get(fault, 'code')) : ''
}

function createServer(fetch: Fetch): Server {
  const server = createAdaptorServer({
    fetch,
    overrideGlobalObjects: true,
    serverOptions: { connectionsCheckingInterval: CHECK_MS, keepAliveTimeout: KEEP_ALIVE_MS },
  })
  if (!('headersTimeout' in server)) throw new Error('only HTTP/1 is served here')
  server.headersTimeout = HEAD_TIMEOUT_MS
  server.requestTimeout = REQUEST_TIMEOUT_MS
  return server
}

/** Opens the door. A port that was asked for by name must be free; otherwise the next free one is taken. */
export async function listen(
  config: Pick<Config, 'host' | 'port' | 'isPortGiven'>,
  fetch: Fetch,
): Promise<Result<Listening, ConfigError>> {
  const triesCount = config.isPortGiven ? 1 : PORT_TRIES_COUNT
  for (let triedCount = 0; triedCount < triesCount; triedCount++) {
    const port = Math.min(config.port + triedCount, MAX_PORT)
    const server = createServer(fetch)
    try {
      const address = await listenOnce(server, { host: config.host, port })
      const host = config.host.includes(':') ? `[${address.address}]` : config.host
      return ok({ url: `http://${host}:${address.port}`, stop: () => stop(server) })
    } catch (fault) {
      const code = errorCode(fault)
      if (code === 'EADDRINUSE') continue
      const flag = code === 'EACCES' ? '--port' : '--host'
      const given = code === 'EACCES' ? String(port) : config.host
      return err({
        code: 'cannot_listen',
        flag,
        given,
        wanted: `an address this machine may open (${code})`,
      })
    }
  }
  return err({
    code: 'port_taken',
    flag: '--port',
    given: String(config.port),
    wanted: 'a port nothing else listens on; another uncramp may be running already',
  })
}

/** Finishes what is being answered, then closes; after ten seconds it closes all the same. */
async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), STOP_MS)
  await closed
  clearTimeout(timer)
}
