/** Faults of many machines: workers killed, PostgreSQL restarted under load. */
import { findPostgres, startPostgres } from '../../apps/server/src/testing/postgres.ts'
import {
  change,
  check,
  freshId,
  gpxRun,
  pause,
  pullAll,
  serve,
  start,
  untilDone,
  upload,
} from './machine.ts'

export const NO_POSTGRES = 'skipped: no PostgreSQL binaries for this platform'

const RECOVERY_MS = 15_000

/** Kill -9 of workers in the middle of files: another one does them, one result each. */
export async function killWorkers(killsCount: number): Promise<string> {
  const bin = findPostgres()
  if (bin === undefined) return NO_POSTGRES
  const postgres = await startPostgres(bin, { isDurable: true })
  try {
    const at = ['--database-url', postgres.databaseUrl]
    const web = await serve(...at, '--workers', '0')
    const beginWorker = () => start(['worker', ...at, '--workers', '1', '--log-level', 'error'])
    const steady = await beginWorker()
    const importId = freshId()
    await web.client.call('createImport', { body: { id: importId } })
    let sentCount = 0
    for (let kill = 0; kill < killsCount; kill++) {
      const victim = await beginWorker()
      const sending = Array.from({ length: 8 }, () => {
        sentCount += 1
        return upload(web.client, { importId, fileId: freshId(), bytes: gpxRun(sentCount, 4000) })
      })
      check((await Promise.all(sending)).every(Boolean), 'upload refused')
      await pause(20 + Math.random() * 150)
      await victim.kill()
    }
    await untilDone(web.client, importId, 180_000)
    const read = await web.client.call('readImport', { params: { importId }, query: { limit: 1 } })
    const records = await pullAll(web.client)
    await Promise.all([steady.stop(), web.stop()])
    check(read.ok, 'import is gone')
    const { doneCount, failedCount } = read.value.counts
    check(
      doneCount === sentCount && failedCount === 0 && records.size === sentCount,
      `${sentCount} files: ${JSON.stringify(read.value.counts)}, ${records.size} activities`,
    )
    return `${killsCount} kills, ${sentCount} files, one result each`
  } finally {
    await postgres.stop()
  }
}

/** PostgreSQL restarts under load: clear refusals meanwhile, every acknowledged write there, on again. */
export async function restartPostgres(restartsCount: number): Promise<string> {
  const bin = findPostgres()
  if (bin === undefined) return NO_POSTGRES
  const postgres = await startPostgres(bin, { isDurable: true })
  try {
    const server = await serve('--database-url', postgres.databaseUrl, '--workers', '1')
    const acknowledged: string[] = []
    const codes = new Set<string>()
    const running = new AbortController()
    const writer = async (): Promise<void> => {
      while (!running.signal.aborted) {
        const body = { id: freshId(), changes: [change(freshId(), 1)] }
        const pushed = await server.client.call('pushRecords', { body })
        if (pushed.ok) acknowledged.push(body.changes[0]?.id ?? '')
        else {
          codes.add(pushed.error.code)
          await pause(20)
        }
      }
    }
    const writers = [writer(), writer(), writer()]
    for (let i = 0; i < restartsCount; i++) {
      await pause(300)
      await postgres.restart()
    }
    const beforeCount = acknowledged.length
    const untilMs = performance.now() + RECOVERY_MS
    while (acknowledged.length === beforeCount && performance.now() < untilMs) await pause(20)
    const recoveredMs = Math.round(performance.now() - untilMs + RECOVERY_MS)
    running.abort()
    await Promise.all(writers)
    check(acknowledged.length > beforeCount, 'no writes after the restart')
    const kept = await pullAll(server.client)
    check(
      acknowledged.every((id) => kept.has(id)),
      'an acknowledged write is gone',
    )
    check((await server.client.call('ready', {})).ok, 'not ready again')
    check(
      [...codes].every((code) => code === 'store_unreachable'),
      `refused with ${[...codes].join(', ')}`,
    )
    await server.stop()
    return `${restartsCount} restarts, ${acknowledged.length} acknowledged writes, 0 lost; writing again after ${recoveredMs} ms; refusals meanwhile: ${[...codes].join(', ') || 'none'}`
  } finally {
    await postgres.stop()
  }
}
