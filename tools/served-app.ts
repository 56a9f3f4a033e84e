import { ownServer, type OwnServer } from '../e2e/support/own-server.ts'
import { buildWeb } from './build-web.ts'

/** The built app behind the real server, on a free port and a fresh data folder. */
export async function serveApp(): Promise<OwnServer> {
  await buildWeb()
  return ownServer()
}
