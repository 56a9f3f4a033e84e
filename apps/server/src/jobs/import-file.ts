import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Json } from '@uncramp/contract/json'

import { listZip, readZipEntry, type ZipEntry } from '../archive/zip-reader.ts'
import { faultFacts, type Log } from '../observe/log.ts'
import type { Metrics } from '../observe/metrics.ts'
import type { FileJob } from '../store/import-store.ts'
import type { ArchiveEntry, Outcome, TakenFile, WorkStore } from '../store/work-store.ts'
import type { Queue } from './queue.ts'
import type { ThreadPool } from './thread-pool.ts'

export type ImportWork = Readonly<{
  work: WorkStore
  queue: Pick<Queue, 'add'>
  pool: Pick<ThreadPool, 'analyse'>
  log: Log
  metrics: Metrics
  nowAtMs: () => number
}>

/** A file that fails this often (or takes its worker down each time) is given up. */
const MAX_ATTEMPTS_COUNT = 5
/** No recorded run is larger; an archive may be, and is never held in memory. */
const MAX_ACTIVITY_BYTE = 64 * 1024 * 1024
const ENTRIES_PER_BATCH_COUNT = 50
const BATCH_BYTE = 16 * 1024 * 1024
const ZIP_MAGIC = 0x04034b50
const ACTIVITY_NAME = /\.(fit|gpx|tcx)(\.gz)?$/i
const ZIP_NAME = /\.zip$/i
const MAX_LISTED_COUNT = 20

type Refused = Extract<Outcome, { kind: 'refused' }>

function refused(code: string, facts: Readonly<Record<string, Json>> = {}): Refused {
  return { kind: 'refused', code, facts }
}

/** Does the work of one job: reads the file and writes its one result. Throws to be tried again. */
export async function importFile(parts: ImportWork, job: FileJob): Promise<void> {
  const { work, nowAtMs, metrics } = parts
  const taken = await work.take(job, nowAtMs())
  if (taken === undefined) return
  try {
    await readFile(parts, job, taken)
    metrics.count('uncramp_imported_files', 'done')
  } catch (fault) {
    parts.log('warn', 'import_attempt_failed', {
      attemptsCount: taken.attemptsCount,
      ...faultFacts(fault),
    })
    if (taken.attemptsCount < MAX_ATTEMPTS_COUNT || isStoreFault(fault)) throw fault
    const outcome = refused('gave_up', { attemptsCount: taken.attemptsCount })
    await work.finish(job, { outcome, bytes: new Uint8Array(0), nowAtMs: nowAtMs() })
    metrics.count('uncramp_imported_files', 'gave_up')
  }
}

/** A full disk or a lost database is not the file's fault: it is never given up for that. */
function isStoreFault(fault: unknown): boolean {
  const text =
    fault instanceof Error ? `${fault.message} ${String(Reflect.get(fault, 'code'))}` : ''
  return /ENOSPC|disk|SQLITE|ECONN|EPIPE|terminat|connection|53\d\d\d|57P/i.test(text)
}

async function readFile(parts: ImportWork, job: FileJob, taken: TakenFile): Promise<void> {
  const { work, nowAtMs } = parts
  if (await isZip(work, job)) return readArchive(parts, job, taken)
  const bytes = await assemble(work, job, taken)
  const outcome =
    bytes === undefined
      ? refused('activity_too_large', { maxByte: MAX_ACTIVITY_BYTE })
      : await analyse(parts, taken, bytes)
  await work.finish(job, { outcome, bytes: bytes ?? new Uint8Array(0), nowAtMs: nowAtMs() })
}

async function isZip(work: WorkStore, job: FileJob): Promise<boolean> {
  for await (const piece of work.pieces(job)) {
    const head = Buffer.from(piece.subarray(0, 4))
    return head.byteLength === 4 && head.readUInt32LE(0) === ZIP_MAGIC
  }
  return false
}

async function assemble(
  work: WorkStore,
  job: FileJob,
  taken: TakenFile,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (taken.sizeByte > MAX_ACTIVITY_BYTE) return undefined
  const bytes = new Uint8Array(taken.sizeByte)
  let atByte = 0
  for await (const piece of work.pieces(job)) {
    bytes.set(piece, atByte)
    atByte += piece.byteLength
  }
  if (atByte !== taken.sizeByte) throw new Error('pieces of an upload are missing')
  return bytes
}

async function analyse(
  parts: ImportWork,
  taken: TakenFile,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Outcome> {
  const analysed = await parts.pool.analyse({ name: taken.name, bytes })
  if (!analysed.ok) return { kind: 'refused', ...analysed.error }
  if (taken.sha256 !== undefined && taken.sha256 !== analysed.value.sha256)
    return refused('digest_mismatch')
  const { sha256, startAtMs, fields } = analysed.value
  return { kind: 'activity', sha256, startAtMs, fields }
}

/** Unpacks an archive to files of their own, in batches, from a temporary file that goes away. */
async function readArchive(parts: ImportWork, job: FileJob, taken: TakenFile): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'uncramp-archive-'))
  try {
    const file = await open(join(folder, 'archive'), 'wx+', 0o600)
    try {
      for await (const piece of parts.work.pieces(job)) await file.write(piece)
      await expand(parts, job, { taken, file })
    } finally {
      await file.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Opened = Readonly<{ taken: TakenFile; file: FileHandle }>

async function expand(parts: ImportWork, job: FileJob, opened: Opened): Promise<void> {
  const { work, queue, nowAtMs } = parts
  const listed = await listZip(opened.file)
  if (!listed.ok) {
    const { code, ...facts } = listed.error
    const outcome = refused(code, facts)
    await work.finish(job, { outcome, bytes: new Uint8Array(0), nowAtMs: nowAtMs() })
    return
  }
  const wanted = listed.value.filter(({ name }) => ACTIVITY_NAME.test(name) || ZIP_NAME.test(name))
  const unreadable: string[] = []
  let batch: ArchiveEntry[] = []
  let batchByte = 0
  const flush = async (): Promise<void> => {
    const { importId } = opened.taken
    if (batch.length > 0)
      await queue.add(await work.addEntries(job, { importId, entries: batch, nowAtMs: nowAtMs() }))
    batch = []
    batchByte = 0
  }
  for (const entry of wanted) {
    const bytes = await readEntry(opened.file, entry)
    if (bytes === undefined) unreadable.push(entry.name)
    else {
      batch.push({ index: entry.index, name: baseName(entry.name), bytes })
      batchByte += bytes.byteLength
    }
    if (batch.length >= ENTRIES_PER_BATCH_COUNT || batchByte >= BATCH_BYTE) await flush()
  }
  await flush()
  const facts = {
    filesCount: wanted.length - unreadable.length,
    skippedCount: listed.value.length - wanted.length,
    unreadableCount: unreadable.length,
    unreadable: unreadable.slice(0, MAX_LISTED_COUNT).map(baseName),
  }
  await work.finishArchive(job, { facts, nowAtMs: nowAtMs() })
}

/** A name is a label: folders in it, upwards or not, mean nothing here. */
function baseName(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? name).slice(-255)
}

async function readEntry(file: FileHandle, entry: ZipEntry): Promise<Uint8Array | undefined> {
  const bytes = await readZipEntry(file, entry, MAX_ACTIVITY_BYTE)
  return bytes.ok && bytes.value.byteLength > 0 ? bytes.value : undefined
}
