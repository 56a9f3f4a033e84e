/** The connection between web and database is cut: a go-between that can be told to let nothing through. */
import { mkdtempSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { findPostgres, startPostgres } from '../../apps/server/src/testing/postgres.ts'
import { NO_POSTGRES } from './cluster.ts'
import { change, check, freshId, pause, pullAll, serve } from './machine.ts'

const SOCKET_NAME = '.s.PGSQL.5432'
const CUT_MS = 1000
const RECOVERY_MS = 15_000

type GoBetween = Readonly<{
  databaseUrl: string
  cut: () => void
  mend: () => void
  close: () => void
}>

/** Stands between; cut means that what is open breaks off and nothing new gets through. */
async function standBetween(databaseUrl: string): Promise<GoBetween> {
  const host = new URL(databaseUrl.replace('@/', '@x/')).searchParams.get('host') ?? ''
  const folder = mkdtempSync(join(tmpdir(), 'ucgb-'))
  const open = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) return near.destroy()
    const far = connect(join(host, SOCKET_NAME))
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => {})
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(join(folder, SOCKET_NAME), resolve))
  return {
    databaseUrl: databaseUrl.replace(encodeURIComponent(host), encodeURIComponent(folder)),
    cut: () => {
      isCut = true
      for (const socket of open) socket.destroy()
    },
    mend: () => (isCut = false),
    close: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}

/** Cuts and mends under load: every refusal says the store is unreachable, nothing acknowledged is lost, and writing goes on. */
export async function cutConnection(cutsCount: number): Promise<string> {
  const bin = findPostgres()
  if (bin === undefined) return NO_POSTGRES
  const postgres = await startPostgres(bin, { isDurable: true })
  const between = await standBetween(postgres.databaseUrl)
  try {
    const server = await serve('--database-url', between.databaseUrl, '--workers', '1')
    const acknowledged: string[] = []
    const refusals = new Map<string, number>()
    const running = new AbortController()
    const writer = async (): Promise<void> => {
      while (!running.signal.aborted) {
        const body = { id: freshId(), changes: [change(freshId(), 1)] }
        const pushed = await server.client.call('pushRecords', { body })
        if (pushed.ok) acknowledged.push(body.changes[0]?.id ?? '')
        else {
          refusals.set(pushed.error.code, (refusals.get(pushed.error.code) ?? 0) + 1)
          await pause(20)
        }
      }
    }
    const writers = [writer(), writer(), writer()]
    let slowestMs = 0
    for (let i = 0; i < cutsCount; i++) {
      await pause(400)
      between.cut()
      await pause(CUT_MS)
      check((await server.client.call('health', {})).ok, 'not alive without its database')
      between.mend()
      const [beforeCount, fromMs] = [acknowledged.length, performance.now()]
      while (acknowledged.length === beforeCount && performance.now() - fromMs < RECOVERY_MS)
        await pause(10)
      check(acknowledged.length > beforeCount, 'no writes after the cut was mended')
      slowestMs = Math.max(slowestMs, Math.round(performance.now() - fromMs))
    }
    running.abort()
    await Promise.all(writers)
    const kept = await pullAll(server.client)
    check(
      acknowledged.every((id) => kept.has(id)),
      'an acknowledged write is gone',
    )
    check(
      [...refusals.keys()].every((code) => code === 'store_unreachable'),
      `refused with ${[...refusals.keys()].join(', ')}`,
    )
    await server.stop()
    return `${cutsCount} cuts, ${acknowledged.length} acknowledged writes, 0 lost; writing again ${slowestMs} ms after at most; ${refusals.get('store_unreachable') ?? 0} refused with store_unreachable`
  } finally {
    between.close()
    await postgres.stop()
  }
}
