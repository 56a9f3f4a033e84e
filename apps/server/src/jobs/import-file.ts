import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Json } from '@uncramp/contract/json'

import { plainContent, type Content } from '../archive/packing.ts'
import { listZip, openZipEntry, type OpenedEntry, type ZipEntry } from '../archive/zip-reader.ts'
import { faultFacts, type Log } from '../observe/log.ts'
import type { Metrics } from '../observe/metrics.ts'
import type { FileJob } from '../store/import-store.ts'
import type { TwinStore } from '../store/twin-store.ts'
import type { ArchiveEntry, Outcome, Piece, TakenFile, WorkStore } from '../store/work-store.ts'
import { recordIdsOf } from './brought-runs.ts'
import type { ByteBudget } from './byte-budget.ts'
import { findTwins } from './find-twins.ts'
import { listedEntries } from './listed-entries.ts'
import type { Queue } from './queue.ts'
import { isStoreFault } from './store-fault.ts'
import type { ThreadPool } from './thread-pool.ts'

export type ImportWork = Readonly<{
  work: WorkStore
  queue: Pick<Queue, 'add'>
  twins: TwinStore
  pool: Pick<ThreadPool, 'analyse' | 'compare'>
  budget: ByteBudget
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
/** Packed that much smaller, a file is kept packed. */
const WORTH_PACKING_FRAC = 0.9
const NOTHING = plainContent(new Uint8Array(0))

type Refused = Extract<Outcome, { kind: 'refused' }>

function refused(code: string, facts: Readonly<Record<string, Json>> = {}): Refused {
  return { kind: 'refused', code, facts }
}

/**
 * Does the work of one job: reads the file, writes its one result, and then compares its runs with those that
 * are there. Throws to be tried again.
 */
export async function importFile(parts: ImportWork, job: FileJob): Promise<void> {
  const taken = await parts.work.take(job, parts.nowAtMs())
  const runIds = taken === undefined ? undefined : await readTaken(parts, job, taken)
  await findTwins(parts, job, runIds)
}

/** Gives back the records of the runs in it. */
async function readTaken(
  parts: ImportWork,
  job: FileJob,
  taken: TakenFile,
): Promise<readonly string[]> {
  const { work, nowAtMs, metrics } = parts
  try {
    const runIds = await readFile(parts, job, taken)
    metrics.count('uncramp_imported_files', 'done')
    return runIds
  } catch (fault) {
    parts.log('warn', 'import_attempt_failed', {
      attemptsCount: taken.attemptsCount,
      ...faultFacts(fault),
    })
    if (taken.attemptsCount < MAX_ATTEMPTS_COUNT || isStoreFault(fault)) throw fault
    const outcome = refused('gave_up', { attemptsCount: taken.attemptsCount })
    await work.finish(job, { outcome, content: NOTHING, nowAtMs: nowAtMs() })
    metrics.count('uncramp_imported_files', 'gave_up')
    return []
  }
}

async function readFile(
  parts: ImportWork,
  job: FileJob,
  taken: TakenFile,
): Promise<readonly string[]> {
  const { work, nowAtMs } = parts
  // Together what is being read stays in bounds, however many files are under way.
  const giveBack = await parts.budget.take(Math.min(taken.sizeByte, MAX_ACTIVITY_BYTE))
  try {
    const pieces = work.pieces(job, taken.sizeByte)
    const first = await pieces.next()
    if (first.done !== true && isZip(first.value)) {
      await readArchive(parts, job, taken)
      return []
    }
    const content = await assemble(pieces, first.value, taken)
    const outcome =
      content === undefined
        ? refused('activity_too_large', { maxByte: MAX_ACTIVITY_BYTE })
        : await analyse(parts, taken, content)
    await work.finish(job, { outcome, content: content ?? NOTHING, nowAtMs: nowAtMs() })
    return outcome.kind === 'activity' ? recordIdsOf(outcome) : []
  } finally {
    giveBack()
  }
}

/** Nothing that begins like an archive is ever kept packed. */
function isZip({ bytes, packing }: Piece): boolean {
  return packing === null && beginsAsZip(bytes)
}

function beginsAsZip(bytes: Uint8Array): boolean {
  return (
    bytes.byteLength >= 4 &&
    new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === ZIP_MAGIC
  )
}

async function assemble(
  pieces: AsyncGenerator<Piece, void>,
  first: Piece | void,
  taken: TakenFile,
): Promise<Content | undefined> {
  const { sizeByte } = taken
  if (sizeByte > MAX_ACTIVITY_BYTE) return undefined
  if (first?.packing === 'deflate' || first?.bytes.byteLength === sizeByte)
    return { ...first, sizeByte }
  const bytes = new Uint8Array(sizeByte)
  let atByte = 0
  for (let piece = first; piece !== undefined; piece = (await pieces.next()).value) {
    bytes.set(piece.bytes, atByte)
    atByte += piece.bytes.byteLength
  }
  if (atByte !== sizeByte) throw new Error('pieces of an upload are missing')
  return plainContent(bytes)
}

async function analyse(parts: ImportWork, taken: TakenFile, content: Content): Promise<Outcome> {
  const analysed = await parts.pool.analyse({ name: taken.name, content, listed: taken.listed })
  if (!analysed.ok) return { kind: 'refused', ...analysed.error }
  if (taken.sha256 !== undefined && taken.sha256 !== analysed.value.sha256)
    return refused('digest_mismatch')
  const { sha256, startAtMs, fieldTexts, others } = analysed.value
  return { kind: 'activity', sha256, startAtMs, fieldTexts, others }
}

/** Unpacks an archive to files of their own, in batches, from a temporary file that goes away. */
async function readArchive(parts: ImportWork, job: FileJob, taken: TakenFile): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'uncramp-archive-'))
  try {
    const file = await open(join(folder, 'archive'), 'wx+', 0o600)
    try {
      for await (const piece of parts.work.pieces(job, taken.sizeByte))
        await file.write(piece.bytes)
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
    await work.finish(job, { outcome, content: NOTHING, nowAtMs: nowAtMs() })
    return
  }
  const wanted = listed.value.filter(({ name }) => ACTIVITY_NAME.test(name) || ZIP_NAME.test(name))
  const listedAs = await listedEntries(opened.file, listed.value)
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
    const content = await readEntry(opened.file, entry)
    if (content === undefined) unreadable.push(entry.name)
    else {
      const { index, name } = entry
      const said = listedAs(name)
      const known = said === undefined ? {} : { listed: said }
      batch.push({ index, name: baseName(name), content, ...known })
      batchByte += content.bytes.byteLength
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

/** A name is a label: folders in it, upwards or not, mean nothing here, and no store must choke on it. */
function baseName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? name
  return last.replaceAll('\u0000', '').slice(-255).toWellFormed()
}

/** An entry as it will be kept: packed as it is, where that is smaller and it is no archive itself. */
async function readEntry(file: FileHandle, entry: ZipEntry): Promise<Content | undefined> {
  const opened = await openZipEntry(file, entry, MAX_ACTIVITY_BYTE)
  if (!opened.ok || opened.value.bytes.byteLength === 0) return undefined
  return asKept(opened.value)
}

function asKept({ bytes, deflated }: OpenedEntry): Content {
  const sizeByte = bytes.byteLength
  const isWorth = deflated !== undefined && deflated.byteLength < WORTH_PACKING_FRAC * sizeByte
  if (!isWorth || beginsAsZip(bytes)) return plainContent(bytes)
  return { bytes: deflated, packing: 'deflate', sizeByte }
}
