/** Faults of one machine: the process killed, a second server, odd clients. */
import { connect } from 'node:net'

import {
  change,
  check,
  freshId,
  gpxRun,
  pause,
  pullAll,
  scratch,
  serve,
  start,
  untilDone,
  upload,
} from './machine.ts'

/** Kill -9 of the server during writes: every acknowledged write is there, and the store opens. */
export async function killServer(roundsCount: number): Promise<string> {
  const data = scratch()
  const acknowledged = new Map<string, number>()
  for (let round = 0; round < roundsCount; round++) {
    const server = await serve('--data', data)
    const running = new AbortController()
    const writer = async (): Promise<void> => {
      while (!running.signal.aborted) {
        const changes = [change(freshId(), round), change(freshId(), round)]
        const pushed = await server.client.call('pushRecords', { body: { id: freshId(), changes } })
        if (pushed.ok) for (const { id } of changes) acknowledged.set(id, round)
      }
    }
    const writers = [writer(), writer(), writer(), writer()]
    await pause(60 + Math.random() * 150)
    await server.kill()
    running.abort()
    await Promise.all(writers)
  }
  const server = await serve('--data', data)
  const kept = await pullAll(server.client)
  const lost = [...acknowledged].filter(([id, round]) => kept.get(id)?.['drunkMl'] !== round)
  await server.stop()
  check(lost.length === 0, `${lost.length} of ${acknowledged.size} acknowledged writes are lost`)
  check(acknowledged.size > roundsCount, 'hardly anything was written')
  return `${roundsCount} kills, ${acknowledged.size} acknowledged writes, 0 lost, ${kept.size} records`
}

/** Kill -9 while files are being read: after a restart each file has one result. */
export async function killImport(roundsCount: number): Promise<string> {
  const data = scratch()
  const importId = freshId()
  let sentCount = 0
  for (let round = 0; round < roundsCount; round++) {
    const server = await serve('--data', data, '--workers', '1')
    await server.client.call('createImport', { body: { id: importId } })
    for (let i = 0; i < 6; i++) {
      const isSent = await upload(server.client, {
        importId,
        fileId: freshId(),
        bytes: gpxRun(sentCount, 2000),
      })
      check(isSent, 'upload refused')
      sentCount += 1
    }
    await pause(Math.random() * 150)
    await server.kill()
  }
  const server = await serve('--data', data)
  await untilDone(server.client, importId)
  const read = await server.client.call('readImport', {
    params: { importId },
    query: { limit: 1000 },
  })
  const records = await pullAll(server.client)
  await server.stop()
  check(read.ok, 'import is gone')
  const { counts } = read.value
  check(
    counts.doneCount === sentCount && records.size === sentCount,
    `${sentCount} files, ${JSON.stringify(counts)}, ${records.size} activities`,
  )
  return `${roundsCount} kills, ${sentCount} files, ${records.size} activities, none twice`
}

/** Two servers on one folder: the second says why and leaves. */
export async function twoServers(): Promise<string> {
  const data = scratch()
  const first = await serve('--data', data)
  const second = await start(['serve', '--port', '0', '--data', data]).then(
    () => 'it started',
    (fault: unknown) => String(fault),
  )
  check(second.includes('ended with 1') && second.includes('has this folder open'), second)
  check((await first.client.call('ready', {})).ok, 'the first one suffered')
  await first.kill()
  const third = await serve('--data', data)
  await third.stop()
  return 'the second refused with one line, the first went on; after kill -9 the folder was free'
}

/** A file half sent, the server killed, the upload taken up where it stopped. */
export async function halfUpload(): Promise<string> {
  const data = scratch()
  const [importId, fileId] = [freshId(), freshId()]
  const bytes = gpxRun(1, 3000)
  const params = { importId, fileId }
  const first = await serve('--data', data)
  await first.client.call('createImport', { body: { id: importId } })
  await first.client.call('addFile', {
    params: { importId },
    body: { id: fileId, name: 'run.gpx', sizeByte: bytes.byteLength },
  })
  const half = Math.floor(bytes.byteLength / 2)
  check(
    (await first.client.call('putChunk', { params, query: { at: 0 }, bytes: bytes.slice(0, half) }))
      .ok,
    'first half refused',
  )
  await first.kill()
  const second = await serve('--data', data)
  const state = await second.client.call('readFile', { params })
  check(state.ok && state.value.receivedByte === half, 'the first half is gone')
  await second.client.call('putChunk', { params, query: { at: half }, bytes: bytes.slice(half) })
  await untilDone(second.client, importId)
  const done = await second.client.call('readFile', { params })
  await second.stop()
  check(done.ok && done.value.state === 'done', JSON.stringify(done))
  return 'went on at the byte it had'
}

function socketTo(url: string): ReturnType<typeof connect> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port) })
  socket.on('error', () => {})
  return socket
}

/** Clients that go away in the middle of an upload or while listening to events. */
export async function vanishingClients(clientsCount: number): Promise<string> {
  const server = await serve('--data', scratch())
  const importId = freshId()
  await server.client.call('createImport', { body: { id: importId } })
  for (let i = 0; i < clientsCount; i++) {
    const socket = socketTo(server.url)
    const isUpload = i % 2 === 0
    socket.write(
      isUpload
        ? `PUT /api/v1/imports/${importId}/files/${freshId()}/chunks?at=0 HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100000\r\n\r\nhalf`
        : `GET /api/v1/imports/${importId}/events HTTP/1.1\r\nhost: localhost\r\n\r\n`,
    )
    await pause(3)
    socket.destroy()
  }
  await pause(600)
  const fromMs = performance.now()
  check((await server.client.call('ready', {})).ok, 'the server suffered')
  const tookMs = Math.round(performance.now() - fromMs)
  await server.stop()
  return `${clientsCount} vanished, ready again in ${tookMs} ms`
}

/** Clients that send one sign a second: others are served as before, and the slow ones are let go. */
export async function slowClients(clientsCount: number, waitMs: number): Promise<string> {
  const server = await serve('--data', scratch())
  let closedCount = 0
  const sockets = Array.from({ length: clientsCount }, () => {
    const socket = socketTo(server.url)
    socket.on('close', () => (closedCount += 1))
    socket.write('GET /readyz HTTP/1.1\r\nhost: loc')
    return socket
  })
  const drip = setInterval(
    () => sockets.forEach((socket) => socket.writable && socket.write('a')),
    1000,
  )
  let worstMs = 0
  const untilMs = performance.now() + waitMs
  while (performance.now() < untilMs) {
    const fromMs = performance.now()
    check((await server.client.call('ready', {})).ok, 'not served beside slow clients')
    worstMs = Math.max(worstMs, performance.now() - fromMs)
    await pause(20)
  }
  clearInterval(drip)
  sockets.forEach((socket) => socket.destroy())
  await server.stop()
  check(worstMs < 1000, `others waited ${worstMs} ms`)
  check(
    waitMs < 25_000 || closedCount === clientsCount,
    `only ${closedCount} slow clients were let go`,
  )
  return `${clientsCount} slow clients, others waited ${Math.round(worstMs)} ms at most, ${closedCount} let go`
}
