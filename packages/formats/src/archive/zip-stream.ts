import { Inflate as Inflater } from 'fflate'

import { ByteSink } from '../byte-sink.ts'
import { decodeUtf8 } from '../text/decode-text.ts'
import { inflateBounded, type Inflate } from './inflate.ts'
import { MAX_DEPTH_COUNT, MAX_NESTED_BYTES, isBomb, maxBytesOf } from './limits.ts'
import { safePath, useOfPath, type PathUse } from './safe-path.ts'
import { dataEnd, parseEntry, type ZipEntry } from './zip-entry.ts'

/** What came out of an archive. */
export type ArchiveItem =
  | Readonly<{ kind: 'file'; path: string; use: PathUse; bytes: Uint8Array }>
  | Readonly<{ kind: 'ignored'; path: string }>
  | Readonly<{ kind: 'refused'; path: string; code: ArchiveIssue }>

/** Why a part of an archive was passed over. */
export type ArchiveIssue =
  | 'too_large'
  | 'too_deep'
  | 'encrypted'
  | 'unsupported_compression'
  | 'broken_archive'

/** Shared by an archive and those inside it. */
export type UnpackContext = {
  readonly inflate: Inflate | undefined
  /** The only kind of file that is wanted; archives are looked into for it. */
  readonly only: PathUse | undefined
  nestedBytes: number
}

const STORED = 0
const DEFLATED = 8
const STEP_BYTES = 8192

type Place = Readonly<{ path: string; depthCount: number }>

/**
 * Reads a zip file from pieces as they arrive, by its local headers alone: memory is one file at a
 * time, whatever the archive's size, and names are only names.
 */
export class ZipStream {
  readonly #context: UnpackContext
  readonly #place: Place
  #pending: Uint8Array = new Uint8Array(0)
  #entry: EntryReader | undefined
  #isOver = false

  constructor(place: Place, context: UnpackContext) {
    this.#place = place
    this.#context = context
  }

  /** Takes the next piece and gives what it completes. */
  *push(piece: Uint8Array): Generator<ArchiveItem> {
    if (this.#isOver) return
    this.#pending = joined(this.#pending, piece)
    for (;;) {
      if (this.#entry === undefined) {
        const entry = parseEntry(this.#pending)
        if (entry === 'more') return
        if (entry === 'end' || entry === 'broken') {
          this.#isOver = true
          this.#pending = new Uint8Array(0)
          if (entry === 'broken') yield this.#refusal('broken_archive')
          return
        }
        this.#pending = this.#pending.subarray(entry.headerBytes)
        this.#entry = new EntryReader(entry, this.#place, this.#context)
      }
      const end = dataEnd(this.#entry.entry, this.#pending, this.#entry.takenBytes)
      yield* this.#entry.take(this.#pending.subarray(0, end.dataBytes))
      this.#pending = this.#pending.subarray(end.dataBytes + end.trailerBytes)
      if (!end.isLast) return
      yield* this.#entry.finish(false)
      this.#entry = undefined
    }
  }

  /** No more pieces: gives what a cut-off archive still holds. */
  *finish(): Generator<ArchiveItem> {
    if (this.#isOver) return
    if (this.#entry !== undefined) {
      yield* this.#entry.take(this.#pending)
      yield* this.#entry.finish(true)
    }
    yield this.#refusal('broken_archive')
  }

  #refusal(code: ArchiveIssue): ArchiveItem {
    return { kind: 'refused', path: this.#place.path, code }
  }
}

function wantedUse(path: string, { only }: UnpackContext): PathUse {
  const use = useOfPath(path)
  return only === undefined || use === only || use === 'archive' ? use : 'none'
}

/** One file of a zip while its bytes go by: collected, handed to a nested zip, or passed over. */
class EntryReader {
  readonly entry: ZipEntry
  takenBytes = 0
  readonly #path: string
  readonly #use: PathUse
  readonly #context: UnpackContext
  readonly #sink: ByteSink
  #nested: NestedZip | undefined
  #refusal: ArchiveIssue | undefined

  constructor(entry: ZipEntry, place: Place, context: UnpackContext) {
    this.entry = entry
    this.#sink = new ByteSink(entry.packedBytes)
    this.#context = context
    const own = safePath(decodeUtf8(entry.name))
    this.#path = place.depthCount === 1 ? own : `${place.path}/${own}`
    this.#use = entry.isFolder ? 'none' : wantedUse(own, context)
    if (this.#use === 'none') return
    if (entry.isEncrypted) this.#refusal = 'encrypted'
    else if (entry.method !== STORED && entry.method !== DEFLATED) {
      this.#refusal = 'unsupported_compression'
    } else if (this.#use === 'archive') {
      if (place.depthCount >= MAX_DEPTH_COUNT) this.#refusal = 'too_deep'
      else {
        const inner = { path: this.#path, depthCount: place.depthCount + 1 }
        this.#nested = new NestedZip(entry.method === DEFLATED, inner, context)
      }
    }
  }

  *take(piece: Uint8Array): Generator<ArchiveItem> {
    this.takenBytes += piece.length
    if (this.#use === 'none' || this.#refusal !== undefined) return
    if (this.#nested !== undefined) {
      yield* this.#nested.push(piece)
      this.#refusal = this.#nested.refusal
    } else if (this.takenBytes > maxBytesOf(this.#use)) this.#refusal = 'too_large'
    else this.#sink.copy(piece)
  }

  *finish(isCutOff: boolean): Generator<ArchiveItem> {
    if (this.entry.isFolder) return
    if (this.#nested !== undefined && this.#refusal === undefined) yield* this.#nested.finish()
    else if (this.#use !== 'none' && this.#refusal === undefined) yield this.#file(isCutOff)
    else if (this.#refusal === undefined) yield { kind: 'ignored', path: this.#path }
    if (this.#refusal !== undefined) {
      yield { kind: 'refused', path: this.#path, code: this.#refusal }
    }
  }

  #file(isCutOff: boolean): ArchiveItem {
    const packed = this.#sink.bytes()
    const { state, bytes } =
      this.entry.method === STORED
        ? { state: 'whole' as const, bytes: packed }
        : inflateBounded(packed, this.#context.inflate)
    if (state === 'too_large' || bytes.length > maxBytesOf(this.#use))
      return { kind: 'refused', path: this.#path, code: 'too_large' }
    // A recording cut off in the middle is still worth its first half; nothing else is.
    if (bytes.length === 0 && (isCutOff || state === 'broken')) {
      return { kind: 'refused', path: this.#path, code: 'broken_archive' }
    }
    return { kind: 'file', path: this.#path, use: this.#use, bytes }
  }
}

/** A zip inside a zip, unpacked step by step into a reader of its own. */
class NestedZip {
  refusal: ArchiveIssue | undefined
  readonly #zip: ZipStream
  readonly #inflater: Inflater | undefined
  readonly #context: UnpackContext
  #out: Uint8Array[] = []
  #packedBytes = 0
  #unpackedBytes = 0

  constructor(isDeflated: boolean, place: Place, context: UnpackContext) {
    this.#context = context
    this.#zip = new ZipStream(place, context)
    if (isDeflated) this.#inflater = new Inflater((chunk) => this.#out.push(chunk))
  }

  *push(piece: Uint8Array): Generator<ArchiveItem> {
    for (let atByte = 0; atByte < piece.length && !this.refusal; atByte += STEP_BYTES) {
      const step = piece.subarray(atByte, atByte + STEP_BYTES)
      if (this.#unpack(step)) for (const chunk of this.#out) yield* this.#zip.push(chunk)
      this.#out = []
    }
  }

  *finish(): Generator<ArchiveItem> {
    yield* this.#zip.finish()
  }

  #unpack(step: Uint8Array): boolean {
    this.#packedBytes += step.length
    try {
      if (this.#inflater === undefined) this.#out.push(step)
      else this.#inflater.push(step)
    } catch {
      this.refusal = 'broken_archive'
      return false
    }
    const gainedBytes = this.#out.reduce((sum, chunk) => sum + chunk.length, 0)
    this.#unpackedBytes += gainedBytes
    this.#context.nestedBytes += gainedBytes
    const isTooLarge = this.#context.nestedBytes > MAX_NESTED_BYTES
    if (isTooLarge || isBomb(this.#packedBytes, this.#unpackedBytes)) this.refusal = 'too_large'
    return this.refusal === undefined
  }
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  if (head.length === 0) return tail
  const both = new Uint8Array(head.length + tail.length)
  both.set(head)
  both.set(tail, head.length)
  return both
}
