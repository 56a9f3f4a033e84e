import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An address that serves the app and, when told to, a newer build of it. */
export type TwoBuilds = Readonly<{
  base: string
  release: () => void
  /** Lets `/held` be answered; until then who asks for it waits. */
  answerHeld: () => void
  close: () => void
}>

const NEXT_VERSION = '000000000000'

/** A door before the real server: all it changes is the version in the service worker. */
export async function twoBuilds(server: string): Promise<TwoBuilds> {
  let isReleased = false
  const held = Promise.withResolvers<void>()
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/'
    if (path === '/held') await held.promise
    const found = await fetch(`${server}${path}`)
    let body = Buffer.from(await found.arrayBuffer())
    if (path === '/sw.js' && isReleased)
      body = Buffer.from(body.toString().replace(/"[0-9a-f]{12}"/, `"${NEXT_VERSION}"`))
    const type = found.headers.get('content-type') ?? 'application/octet-stream'
    response.writeHead(found.status, { 'content-type': type, 'cache-control': 'no-cache' })
    response.end(body)
  }
  const door = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done))
  const { port } = door.address() as AddressInfo
  return {
    base: `http://127.0.0.1:${port}`,
    release: () => {
      isReleased = true
    },
    answerHeld: () => held.resolve(),
    close: () => {
      door.closeAllConnections()
      door.close()
    },
  }
}
