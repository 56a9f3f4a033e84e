/**
 * Peers that the project does not depend on: `npm run bench -- --fetch decode` puts them into a folder
 * of their own under `node_modules/.cache`; without that, benches say that they are not there.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const FOLDER = join(import.meta.dirname, '../node_modules/.cache/peers')
const PEERS = { 'easy-fit': '0.0.8', '@duckdb/node-api': '1.5.6-r.1' } as const

/** A peer's name. */
export type Peer = keyof typeof PEERS

/** Installs all of them, at these versions, without running any script of theirs. */
export function fetchPeers(): void {
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(
    join(FOLDER, 'package.json'),
    JSON.stringify({ private: true, dependencies: PEERS }),
  )
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  spawnSync(npm, ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    stdio: 'inherit',
  })
}

/** Where to import a peer from, or `undefined` where it was not fetched. */
export function peerAddress(peer: Peer): string | undefined {
  if (!existsSync(join(FOLDER, 'node_modules', peer))) return undefined
  return pathToFileURL(createRequire(join(FOLDER, 'package.json')).resolve(peer)).href
}
