import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'

import { createZipWriter } from '../archive/zip-writer.ts'
import { answerTo, clientOf } from '../testing/client.ts'
import { freshId, openDoor } from '../testing/door.ts'

/** A short run of its own: another start, so other bytes. */
function gpx(index: number, type = '<type>running</type>'): Buffer {
  const points = Array.from({ length: 120 }, (_, i) => {
    const time = new Date(Date.UTC(2026, 8, 1 + index, 8, 0, i * 5)).toISOString()
    return `<trkpt lat="${(52 + i * 0.0001).toFixed(5)}" lon="5.1"><ele>3</ele><time>${time}</time></trkpt>`
  })
  return Buffer.from(
    `<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk>${type}<trkseg>${points.join('')}</trkseg></trk></gpx>`,
  )
}

const packedRun = gpx(0)
const storedRun = gzipSync(gpx(1))
const nestedRun = gpx(2)
const RUNS = [packedRun, storedRun, nestedRun]
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function zipOf(files: Readonly<Record<string, Buffer>>): Buffer {
  const zip = createZipWriter()
  const pieces = Object.entries(files).flatMap(([name, bytes]) => zip.entry(name, bytes))
  return Buffer.concat([...pieces, ...zip.end()])
}

/** The packed bytes of one entry overwritten, as a bad disk would. */
function damaged(archive: Buffer, name: string): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(archive)
  const atByte = archive.indexOf(name) + name.length
  copy.fill(0xff, atByte, atByte + 60)
  return copy
}

/** What became of each file of an archive, read to its end. */
async function filesOf(client: ReturnType<typeof clientOf>, bytes: Uint8Array<ArrayBuffer>) {
  const [importId, fileId] = [freshId(), freshId()]
  await answerTo(client, 'createImport', { body: { id: importId } })
  const file = { id: fileId, name: 'export.zip', sizeByte: bytes.byteLength }
  await answerTo(client, 'addFile', { params: { importId }, body: file })
  await answerTo(client, 'putChunk', { params: { importId, fileId }, query: { at: 0 }, bytes })
  await (await answerTo(client, 'followImport', { params: { importId } })).text()
  const { files } = await answerTo(client, 'readImport', { params: { importId } })
  return files
}

test('an archive becomes its runs, whatever they are packed in, and gives each back byte for byte', async (t) => {
  const client = clientOf(await openDoor(t))
  const archive = zipOf({
    'activities/packed.gpx': packedRun,
    'activities/stored.gpx.gz': storedRun,
    'activities/photo.jpg': Buffer.from('not asked for'),
    'activities/no-run.gpx': Buffer.from('<gpx/>'.repeat(50)),
    'activities/damaged.gpx': gpx(3),
    'older.zip': zipOf({ 'nested.gpx': nestedRun, 'packed.gpx': packedRun }),
  })
  const bytes = damaged(archive, 'activities/damaged.gpx')
  const files = await filesOf(client, bytes)
  assert.deepEqual(files.map(({ name, state }) => `${name} ${state}`).toSorted(), [
    'export.zip expanded',
    'nested.gpx done',
    'no-run.gpx failed',
    'older.zip expanded',
    'packed.gpx done',
    'packed.gpx duplicate',
    'stored.gpx.gz done',
  ])
  const whole = files.find(({ name }) => name === 'export.zip')
  assert.deepEqual(whole?.facts, {
    filesCount: 4,
    skippedCount: 1,
    unreadableCount: 1,
    unreadable: ['damaged.gpx'],
  })
  for (const run of RUNS) {
    const original = await answerTo(client, 'readOriginal', { params: { sha256: sha256Of(run) } })
    assert.deepEqual(Buffer.from(await original.arrayBuffer()), run)
  }
  const pulled = await answerTo(client, 'pullRecords', { query: { kinds: 'activity' } })
  assert.equal(pulled.records.length, RUNS.length)
  const exported = await answerTo(client, 'exportAll', {})
  const zip = Buffer.from(await exported.arrayBuffer())
  for (const run of RUNS) assert.ok(zip.includes(`/${sha256Of(run)}`))
})

test('a file of several runs becomes several records, and comes again as one known file', async (t) => {
  const client = clientOf(await openDoor(t))
  const tracks = [gpx(0), gpx(1), gpx(2, '<type>cycling</type>')].map(
    (file) => /<trk>[\s\S]*<\/trk>/.exec(file.toString())?.[0] ?? '',
  )
  const history = Buffer.from(`<gpx version="1.1" creator="test">${tracks.join('')}</gpx>`)
  const bytes = new Uint8Array(zipOf({ 'history.gpx': history }))
  await filesOf(client, bytes)
  const { records } = await answerTo(client, 'pullRecords', { query: { kinds: 'activity' } })
  const starts = records.map(({ fields }) => Number(fields['startAtMs']?.value))
  assert.deepEqual(
    starts.toSorted((a, b) => a - b),
    [Date.UTC(2026, 8, 1, 8), Date.UTC(2026, 8, 2, 8)],
  )
  for (const { fields } of records) assert.equal(fields['sha256']?.value, sha256Of(history))
  const again = await filesOf(client, bytes)
  assert.ok(again.some(({ name, state }) => name === 'history.gpx' && state === 'duplicate'))
  const after = await answerTo(client, 'pullRecords', { query: { kinds: 'activity' } })
  assert.equal(after.records.length, 2)
})

test("an export's list names its runs, and says which recordings are another sport", async (t) => {
  const client = clientOf(await openDoor(t))
  const rows = [
    'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Activity Gear,Filename',
    '1,x,Long one,Run,"Calf at 30, again",Blue shoes,activities/1.gpx',
    '2,x,To work,Ride,,,activities/2.gpx',
    `3,x,${'Odd\u0000'.repeat(300)},Löpning,,,activities/3.gpx`,
  ]
  const archive = zipOf({
    'activities/1.gpx': gpx(1, ''),
    'activities/2.gpx': gpx(2, ''),
    'activities/3.gpx': gpx(3, ''),
    'activities.csv': Buffer.from(rows.join('\n')),
  })
  const files = await filesOf(client, new Uint8Array(archive))
  assert.deepEqual(files.map(({ state }) => state).toSorted(), ['done', 'done', 'done', 'expanded'])
  const { records } = await answerTo(client, 'pullRecords', { query: { kinds: 'activity' } })
  const of = (name: string) =>
    records.find(({ fields }) => fields['fileName']?.value === name)?.fields
  const one = of('1.gpx')
  assert.deepEqual(
    ['title', 'sport', 'description', 'gear'].map((name) => one?.[name]?.value),
    ['Long one', 'running', 'Calf at 30, again', 'Blue shoes'],
  )
  assert.deepEqual(
    [of('2.gpx')?.['sport']?.value, of('2.gpx')?.['title']?.value],
    ['cycling', 'To work'],
  )
  assert.equal(of('3.gpx')?.['sport']?.value, 'unknown')
  assert.equal(of('3.gpx')?.['title']?.value, 'Odd'.repeat(85))
})

test('a name inside an archive that a store could not keep is mended, and its run is there', async (t) => {
  const client = clientOf(await openDoor(t))
  const bytes = new Uint8Array(zipOf({ 'activities/odd\u0000name.gpx': packedRun }))
  const files = await filesOf(client, bytes)
  assert.ok(files.some(({ name, state }) => name === 'oddname.gpx' && state === 'done'))
})
