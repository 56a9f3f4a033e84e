import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { err, ok, type Result } from '@uncramp/core'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** Where records live: a folder with one SQLite file, or a PostgreSQL database. */
export type StoreConfig =
  | Readonly<{ kind: 'embedded'; dataDir: string }>
  | Readonly<{ kind: 'postgres'; databaseUrl: string; poolCount: number }>

export type Config = Readonly<{
  host: string
  port: number
  /** Asked for by name: then a taken port is an error, otherwise the next free one is used. */
  isPortGiven: boolean
  /** Address that browsers use, when a proxy stands in front. */
  publicUrl: string | undefined
  /** Take the caller's address from `X-Forwarded-For` (only behind a proxy that sets it). */
  isProxyTrusted: boolean
  store: StoreConfig
  /** Sign-in is asked for; always so on any other address than loopback. */
  hasAccounts: boolean
  webDir: string
  /** Import workers inside this process; 0 leaves the work to `worker` processes. */
  workersCount: number
  weatherBase: string | undefined
  /** Other origins the web page may speak to (the weather service, when the runner asks it). */
  connectOrigins: readonly string[]
  logLevel: LogLevel
  /** Secret that a metrics collector sends; without it `/metrics` answers this machine only. */
  metricsToken: string | undefined
  /** Upper bound for one uploaded file, archives included. */
  maxFileByte: number
}>

/** A flag that cannot be followed, and what would be right. */
export type ConfigError = Readonly<{
  code:
    | 'unknown_flag'
    | 'flag_not_a_number'
    | 'flag_not_an_address'
    | 'flag_unknown_word'
    | 'cannot_listen'
    | 'port_taken'
  flag: string
  given: string
  wanted: string
}>

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  'database-url': { type: 'string' },
  'database-pool': { type: 'string' },
  'public-url': { type: 'string' },
  'trust-proxy': { type: 'boolean' },
  accounts: { type: 'boolean' },
  web: { type: 'string' },
  workers: { type: 'string' },
  'weather-base': { type: 'string' },
  connect: { type: 'string', multiple: true },
  'log-level': { type: 'string' },
  'max-file-mb': { type: 'string' },
} as const

/** One line for each flag, for `--help`. Every flag also has an environment variable. */
export const FLAG_HELP: Readonly<Record<keyof typeof OPTIONS, string>> = {
  port: 'port to listen on (4747; the next free one when it is taken and you did not ask for it)',
  host: 'address to listen on (127.0.0.1; any other turns accounts on)',
  data: 'folder of the embedded store',
  'database-url': 'postgres://… instead of the embedded store',
  'database-pool': 'connections to PostgreSQL from this process (10)',
  'public-url': 'https://… address that browsers use, behind a proxy',
  'trust-proxy': 'believe X-Forwarded-For of the proxy in front',
  accounts: 'ask for sign-in on loopback too',
  web: 'folder of the built web app',
  workers: 'import workers in this process (one less than the cores, at least one)',
  'weather-base': 'address of an Open-Meteo shaped service (off unless given)',
  connect: 'further origin the web page may speak to (repeatable)',
  'log-level': 'debug, info, warn or error',
  'max-file-mb': 'largest upload in megabytes (512)',
}

const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost', '::1', '[::1]'])
const LOG_LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error']
const DEFAULT_PORT = 4747
const BYTES_PER_MB = 1024 * 1024
const REPOSITORY = join(import.meta.dirname, '../../..')

type Given = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

/** The folder for a runner's data when none is given: where this system keeps such things. */
export function defaultDataDir(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support/uncramp')
  if (process.platform === 'win32') return join(env['LOCALAPPDATA'] ?? homedir(), 'uncramp')
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local/share'), 'uncramp')
}

function readFlags(argv: readonly string[]): Result<Given, ConfigError> {
  try {
    const { values } = parseArgs({ args: [...argv], options: OPTIONS, strict: true })
    return ok(values)
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault)
    const flag = /'(--?[\w-]+)/.exec(message)?.[1] ?? argv[0] ?? ''
    return err({ code: 'unknown_flag', flag, given: '', wanted: 'a flag shown by --help' })
  }
}

function wholeNumber(given: string, range: readonly [number, number]): number | undefined {
  const count = Number(given)
  return /^\d+$/.test(given) && count >= range[0] && count <= range[1] ? count : undefined
}

function isHttpUrl(given: string): boolean {
  return URL.canParse(given) && /^https?:$/.test(new URL(given).protocol)
}

/** Flags first, then `UNCRAMP_…` variables, then defaults; read once, before anything starts. */
export function parseConfig(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
): Result<Config, ConfigError> {
  const flags = readFlags(argv)
  if (!flags.ok) return flags
  const text = (name: keyof typeof OPTIONS): string | undefined => {
    const flag = flags.value[name]
    if (typeof flag === 'string') return flag
    const variable = env[`UNCRAMP_${name.replaceAll('-', '_').toUpperCase()}`]
    return variable === '' ? undefined : variable
  }
  const isOn = (name: keyof typeof OPTIONS): boolean =>
    flags.value[name] === true || /^(1|true|yes)$/.test(text(name) ?? '')
  const problem = firstProblem(text)
  if (problem !== undefined) return err(problem)
  const host = text('host') ?? '127.0.0.1'
  const databaseUrl = text('database-url')
  const isPrivate = isLoopback(host)
  const connect = flags.value['connect']
  return ok({
    host,
    port: Number(text('port') ?? DEFAULT_PORT),
    isPortGiven: text('port') !== undefined,
    publicUrl: text('public-url')?.replace(/\/+$/, ''),
    isProxyTrusted: isOn('trust-proxy'),
    store:
      databaseUrl === undefined
        ? { kind: 'embedded', dataDir: resolve(text('data') ?? defaultDataDir(env)) }
        : { kind: 'postgres', databaseUrl, poolCount: Number(text('database-pool') ?? 10) },
    hasAccounts: !isPrivate || text('public-url') !== undefined || isOn('accounts'),
    webDir: resolve(text('web') ?? join(REPOSITORY, 'apps/web/dist')),
    workersCount: Number(text('workers') ?? defaultWorkersCount()),
    weatherBase: text('weather-base'),
    connectOrigins: Array.isArray(connect) ? connect : ['https://api.open-meteo.com'],
    logLevel:
      LOG_LEVELS.find((level) => level === text('log-level')) ?? (isPrivate ? 'warn' : 'info'),
    metricsToken: env['UNCRAMP_METRICS_TOKEN'],
    maxFileByte: Number(text('max-file-mb') ?? 512) * BYTES_PER_MB,
  })
}

function defaultWorkersCount(): number {
  return Math.max(1, Math.min(8, navigator.hardwareConcurrency - 1))
}

type Reader = (name: keyof typeof OPTIONS) => string | undefined

function firstProblem(text: Reader): ConfigError | undefined {
  const number = (
    name: keyof typeof OPTIONS,
    range: readonly [number, number],
  ): ConfigError | undefined => {
    const given = text(name)
    if (given === undefined || wholeNumber(given, range) !== undefined) return undefined
    const wanted = `a whole number from ${range[0]} to ${range[1]}`
    return { code: 'flag_not_a_number', flag: `--${name}`, given, wanted }
  }
  const url = (
    name: keyof typeof OPTIONS,
    isGood: (given: string) => boolean,
    wanted: string,
  ): ConfigError | undefined => {
    const given = text(name)
    if (given === undefined || isGood(given)) return undefined
    return { code: 'flag_not_an_address', flag: `--${name}`, given, wanted }
  }
  const level = text('log-level')
  return (
    number('port', [0, 65_535]) ??
    number('workers', [0, 64]) ??
    number('database-pool', [1, 200]) ??
    number('max-file-mb', [1, 4096]) ??
    url(
      'host',
      (given) => isHttpUrl(`http://${urlHost(given)}`),
      '127.0.0.1, 0.0.0.0, :: or a name',
    ) ??
    url('public-url', isHttpUrl, 'https://your.address') ??
    url('weather-base', isHttpUrl, 'https://api.open-meteo.com') ??
    url(
      'database-url',
      (given) => /^postgres(ql)?:\/\//.test(given),
      'postgres://user@host/name',
    ) ??
    (level === undefined || LOG_LEVELS.some((known) => known === level)
      ? undefined
      : {
          code: 'flag_unknown_word',
          flag: '--log-level',
          given: level,
          wanted: LOG_LEVELS.join(', '),
        })
  )
}

/** A host as it stands in an address: IPv6 in brackets. */
export function urlHost(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
}

/** Whether an address only this machine can reach. */
export function isLoopback(host: string): boolean {
  return LOOPBACK_HOSTS.has(host)
}
