/**
 * Many machines: two web and two worker processes on PostgreSQL, and what one import costs while ten
 * thousand, a hundred thousand and a million activities are stored. Times and processor time of all
 * five parts, commits not waiting for the disk (whose speed is not the question); the figure to read is the ratio of the last row to the first. `--quick`: a tenth.
 */
import { readFileSync, readdirSync } from 'node:fs'

import { createLog } from '../apps/server/src/observe/log.ts'
import { createPool, openPostgres } from '../apps/server/src/store/postgres.ts'
import { fillActivities, touchedSoFar } from '../apps/server/src/testing/many-activities.ts'
import { findPostgres, startPostgres } from '../apps/server/src/testing/postgres.ts'
import {
  change,
  check,
  freshId,
  gpxRun,
  pause,
  serve,
  start,
  untilDone,
  upload,
  type Running,
} from '../e2e/faults/machine.ts'
import { row } from './measure.ts'

const isQuick = process.argv.includes('--quick')
const STORED_COUNTS = [10_000, 100_000, 1_000_000].map((count) => (isQuick ? count / 10 : count))
const FILES_COUNT = isQuick ? 60 : 200
const ROUNDS_COUNT = 3
const POINTS_COUNT = 720
const PUSHES_COUNT = 100
const AT_ONCE_COUNT = 8
const MS_PER_TICK = 10

type Stat = Readonly<{ parent: number; computedMs: number }>

function statOf(pid: number | string): Stat | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    // Own and waited-for children, user and system.
    const ticksCount = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0)
    return { parent: Number(fields[1]), computedMs: ticksCount * MS_PER_TICK }
  } catch {
    return undefined
  }
}

/** What these processes and their children have computed so far. */
function computedMs(pids: readonly number[]): number {
  const wanted = new Set(pids)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), stat: statOf(name) }))
    .filter(({ pid, stat }) => wanted.has(pid) || wanted.has(stat?.parent ?? -1))
    .reduce((sum, { stat }) => sum + (stat?.computedMs ?? 0), 0)
}

let sentCount = 0

/** Sends runs through both doors at once and waits for the last result; ms for each. */
async function importRuns(webs: readonly Running[], count: number): Promise<number> {
  const importId = freshId()
  const [first] = webs
  check(first !== undefined, 'no web process')
  await first.client.call('createImport', { body: { id: importId } })
  const fromMs = performance.now()
  for (let i = 0; i < count; i += AT_ONCE_COUNT)
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE_COUNT, count - i) }, async (_, k) => {
        const web = webs[k % webs.length] ?? first
        sentCount += 1
        const bytes = gpxRun(sentCount, POINTS_COUNT)
        check(await upload(web.client, { importId, fileId: freshId(), bytes }), 'refused')
      }),
    )
  await untilDone(first.client, importId)
  return (performance.now() - fromMs) / count
}

async function pushChanges({ client }: Running): Promise<number> {
  const fromMs = performance.now()
  for (let i = 0; i < PUSHES_COUNT; i++) {
    const pushed = await client.call('pushRecords', {
      body: { id: freshId(), changes: [change(freshId(), i)] },
    })
    check(pushed.ok, 'a push was refused')
  }
  return (performance.now() - fromMs) / PUSHES_COUNT
}

const least = (values: readonly number[]): number => Math.min(...values)

const bin = findPostgres()
if (bin === undefined) {
  row('no PostgreSQL binaries for this platform', 'skipped')
  process.exit()
}
const postgres = await startPostgres(bin)
const at = ['--database-url', postgres.databaseUrl]
const webs = [await serve(...at, '--workers', '0'), await serve(...at, '--workers', '0')]
const workers = [
  await start(['worker', ...at, '--workers', '1', '--log-level', 'error']),
  await start(['worker', ...at, '--workers', '1', '--log-level', 'error']),
]
const { db, close } = openPostgres(
  createPool({ databaseUrl: postgres.databaseUrl, poolCount: 1 }, createLog('error')),
)
try {
  const pids = [...webs, ...workers].map(({ child }) => child.pid ?? 0).concat(postgres.pid())
  await importRuns(webs, FILES_COUNT)
  const { runnerId } = await db.selectFrom('runner').select('runnerId').executeTakeFirstOrThrow()
  let storedCount = 0
  let firstMs: number | undefined
  for (const wantedCount of STORED_COUNTS) {
    await fillActivities({ db, runnerId, fromCount: storedCount, toCount: wantedCount })
    storedCount = wantedCount
    const tookMs: number[] = []
    const usedMs: number[] = []
    const before = await touchedSoFar(db)
    for (let round = 0; round < ROUNDS_COUNT; round++) {
      const beforeMs = computedMs(pids)
      tookMs.push(await importRuns(webs, FILES_COUNT))
      usedMs.push((computedMs(pids) - beforeMs) / FILES_COUNT)
    }
    // A backend tells its figures when it has been quiet for a while.
    await pause(3000)
    const after = await touchedSoFar(db)
    const importsCount = ROUNDS_COUNT * FILES_COUNT
    const pushMs = least(await Promise.all(webs.map(pushChanges)))
    row(
      `${wantedCount} activities stored, pages touched by one import`,
      ((after.pages - before.pages) / importsCount).toFixed(0),
      `${((after.scannedRows - before.scannedRows) / importsCount).toFixed(1)} rows read by going through a whole table`,
    )
    firstMs ??= least(usedMs)
    row(
      `${wantedCount} activities stored, one import`,
      `${least(tookMs).toFixed(1)} ms`,
      `${least(usedMs).toFixed(1)} ms of processor (${(least(usedMs) / firstMs).toFixed(2)} of the first); one push ${pushMs.toFixed(1)} ms`,
    )
  }
} finally {
  await close()
  await Promise.all([...webs, ...workers].map((running) => running.stop()))
  await postgres.stop()
}
process.exit()
