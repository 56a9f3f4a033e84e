import { runAdmin } from './admin.ts'
import { FLAG_HELP, parseConfig, type Config } from './config.ts'
import { explain, type CommandError } from './explain.ts'
import { startImporting } from './jobs/importing.ts'
import { backupTo, exportTo, restoreFrom } from './keeping.ts'
import { createLog } from './observe/log.ts'
import { createMetrics } from './observe/metrics.ts'
import { startServer } from './server.ts'
import { hasStore } from './store/embedded.ts'
import { openStore } from './store/open-store.ts'

const EXIT_DONE = 0
const EXIT_REFUSED = 1
const EXIT_USAGE = 2
const EXIT_FAULT = 3

const COMMANDS = `uncramp serve                       the server and its web app (the default)
uncramp worker --database-url URL   one more import worker, on any machine
uncramp export --out FILE.zip       the whole store as one zip
uncramp restore FILE.zip            an export into an empty folder or database
uncramp backup --out FILE           a copy of the embedded store while it is in use
uncramp admin list | invite | invite-admin | recover ADDRESS | sign-out ADDRESS | delete ADDRESS

Examples
  uncramp serve
  uncramp serve --host 0.0.0.0 --public-url https://run.example.org --trust-proxy
  uncramp worker --database-url postgres://uncramp@db/uncramp
  uncramp export --data ~/runs --out runs.zip
`

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function refuse(error: CommandError, status: number = EXIT_REFUSED): number {
  process.stderr.write(`uncramp: ${explain(error)}\n`)
  return status
}

function help(): number {
  say(`${COMMANDS}\nFlags (each also as UNCRAMP_… in the environment)`)
  for (const [flag, meaning] of Object.entries(FLAG_HELP)) say(`  --${flag.padEnd(14)} ${meaning}`)
  return EXIT_DONE
}

function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

async function serve(config: Config): Promise<number> {
  const started = await startServer(config)
  if (!started.ok) return refuse(started.error)
  for (const line of started.value.notices) say(line)
  say(`uncramp is at ${started.value.url}`)
  await untilAsked()
  await started.value.stop()
  return EXIT_DONE
}

/** Reads files that others uploaded; any number of these, anywhere the database can be reached. */
async function work(config: Config): Promise<number> {
  if (config.store.kind !== 'postgres')
    return refuse(
      { code: 'flag_missing', flag: '--database-url', wanted: 'postgres://user@host/name' },
      EXIT_USAGE,
    )
  const log = createLog(config.logLevel)
  const opened = await openStore(config.store, log)
  if (!opened.ok) return refuse(opened.error)
  const { store } = opened.value
  const workersCount = Math.max(1, config.workersCount)
  const importing = await startImporting({
    config: { ...config, workersCount },
    store,
    log,
    metrics: createMetrics(),
  })
  say(`uncramp worker is ready (${workersCount} at a time)`)
  await untilAsked()
  await importing.stop()
  await store.close()
  return EXIT_DONE
}

type Taken = Readonly<{ value: string | undefined; rest: readonly string[] }>

/** Takes `--out FILE` out of the flags. */
function takeOut(flags: readonly string[]): Taken {
  const index = flags.indexOf('--out')
  if (index < 0) return { value: undefined, rest: flags }
  return { value: flags[index + 1], rest: flags.toSpliced(index, 2) }
}

/** Takes the words before the first flag. */
function takeWords(
  flags: readonly string[],
): Readonly<{ words: readonly string[]; rest: readonly string[] }> {
  const index = flags.findIndex((flag) => flag.startsWith('-'))
  const end = index < 0 ? flags.length : index
  return { words: flags.slice(0, end), rest: flags.slice(end) }
}

/** What reads a store needs one: opening would fault, or leave an empty file behind. */
function storeMissing({ store }: Config): CommandError | undefined {
  if (store.kind !== 'embedded' || hasStore(store.dataDir)) return undefined
  return { code: 'store_missing', dataDir: store.dataDir }
}

async function keep(
  command: 'export' | 'backup',
  at: Readonly<{ config: Config; out: string | undefined }>,
): Promise<number> {
  const { config, out } = at
  if (out === undefined)
    return refuse({ code: 'flag_missing', flag: '--out', wanted: 'a file name' }, EXIT_USAGE)
  const missing = storeMissing(config)
  if (missing !== undefined) return refuse(missing)
  const { store } = config
  if (command === 'backup' && store.kind === 'embedded') {
    const done = await backupTo({ dataDir: store.dataDir, out })
    return done.ok ? EXIT_DONE : refuse(done.error)
  }
  const done = await exportTo({ store, out, log: createLog(config.logLevel) })
  return done.ok ? EXIT_DONE : refuse(done.error)
}

async function restore(config: Config, file: string | undefined): Promise<number> {
  if (file === undefined)
    return refuse(
      { code: 'flag_missing', flag: 'FILE.zip', wanted: 'an export to restore' },
      EXIT_USAGE,
    )
  const restored = await restoreFrom({ store: config.store, file, log: createLog(config.logLevel) })
  if (!restored.ok) return refuse(restored.error)
  say(`restored ${restored.value} rows`)
  return EXIT_DONE
}

async function admin(config: Config, words: readonly string[]): Promise<number> {
  const missing = storeMissing(config)
  if (missing !== undefined) return refuse(missing)
  const done = await runAdmin({ config, log: createLog(config.logLevel), words })
  if (!done.ok) return refuse(done.error)
  for (const line of done.value) say(line)
  return EXIT_DONE
}

async function dispatch(
  command: string,
  flags: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const { words, rest } = takeWords(flags)
  const out = takeOut(rest)
  const parsed = parseConfig(out.rest, env)
  if (!parsed.ok)
    return refuse(parsed.error, parsed.error.code === 'unknown_flag' ? EXIT_USAGE : EXIT_REFUSED)
  const config = parsed.value
  switch (command) {
    case 'serve':
      return serve(config)
    case 'worker':
      return work(config)
    case 'export':
    case 'backup':
      return keep(command, { config, out: out.value })
    case 'restore':
      return restore(config, words[0])
    case 'admin':
      return admin(config, words)
    default:
      return refuse(
        {
          code: 'flag_missing',
          flag: command,
          wanted: 'serve, worker, export, restore, backup or admin',
        },
        EXIT_USAGE,
      )
  }
}

/** Why the database at the address that was given cannot be worked with: nobody there, or not for us. */
function databaseAway(fault: unknown): string | undefined {
  const code = fault instanceof Error ? String(Reflect.get(fault, 'code')) : ''
  const isAway =
    /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|28000|28P01|3D000|57P03)$/
  return isAway.test(code) ? code : undefined
}

/** The server's own command line: `serve` (the default) and what an operator needs beside it. */
export async function runCommand(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [first = 'serve', ...rest] = argv
  const [command, flags] = first.startsWith('-') ? ['serve', argv] : [first, rest]
  if (flags.includes('--help')) return help()
  try {
    return await dispatch(command, flags, env)
  } catch (fault) {
    const reason = databaseAway(fault)
    if (reason !== undefined) return refuse({ code: 'database_unreachable', reason })
    process.stderr.write(
      `uncramp: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`,
    )
    return EXIT_FAULT
  }
}
