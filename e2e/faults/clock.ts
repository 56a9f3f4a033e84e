/** Clocks that jump: the device's, and the server's own. */
import {
  check,
  freshId,
  gpxRun,
  pullAll,
  scratch,
  serve,
  serveWithClock,
  untilDone,
  upload,
} from './machine.ts'

/** The device's clock jumps back an hour between two changes: the later change still stands. */
export async function clockBack(): Promise<string> {
  const { nextClock, CLOCK_ZERO } = await import('../../packages/contract/src/clock.ts')
  const server = await serve('--data', scratch())
  const id = freshId()
  let last = CLOCK_ZERO
  for (const [value, shiftMs] of [
    [1, 0],
    [2, -3_600_000],
    [3, -3_599_000],
  ] as const) {
    last = nextClock({ nowAtMs: Date.now() + shiftMs, last, node: 'bbbbbbbbbbbb' })
    const changes = [
      {
        id,
        kind: 'drink_log' as const,
        baseVersion: value - 1,
        fields: { drunkMl: { value, clock: last } },
      },
    ]
    check(
      (await server.client.call('pushRecords', { body: { id: freshId(), changes } })).ok,
      'refused',
    )
  }
  const kept = await pullAll(server.client)
  await server.stop()
  check(kept.get(id)?.['drunkMl'] === 3, `an older word won: ${JSON.stringify(kept.get(id))}`)
  return 'the last change stands'
}

const FILES_COUNT = 12
/** Far less than the hour the clock went back, far more than the work takes. */
const LIMIT_MS = 30_000

/** The server's clock jumps back an hour while files wait: they are read now, not in an hour, and writing goes on. */
export async function serverClockBack(): Promise<string> {
  const server = await serveWithClock('--data', scratch(), '--workers', '1')
  const importId = freshId()
  await server.client.call('createImport', { body: { id: importId } })
  const send = async (from: number): Promise<void> => {
    const sent = Array.from({ length: FILES_COUNT }, (_, i) =>
      upload(server.client, { importId, fileId: freshId(), bytes: gpxRun(from + i, 3000) }),
    )
    check((await Promise.all(sent)).every(Boolean), 'upload refused')
  }
  await send(0)
  server.child.kill('SIGUSR2')
  await send(FILES_COUNT)
  const fromMs = performance.now()
  await untilDone(server.client, importId, LIMIT_MS)
  const tookMs = Math.round(performance.now() - fromMs)
  const activities = await pullAll(server.client)
  check(activities.size === 2 * FILES_COUNT, `${activities.size} activities`)
  await server.stop()
  return `${activities.size} files read, the last ${tookMs} ms after the jump`
}
