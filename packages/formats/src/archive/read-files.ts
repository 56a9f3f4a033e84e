import { ByteSink } from '../byte-sink.ts'
import { sniff } from '../sniff.ts'
import type { Inflate } from './inflate.ts'
import { maxBytesOf } from './limits.ts'
import { safePath, useOfPath, type PathUse } from './safe-path.ts'
import { ZipStream, type ArchiveItem } from './zip-stream.ts'

/** A file or upload as its bytes come: whole, or in pieces from a stream. */
export type ByteSource = Readonly<{
  path: string
  bytes: Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>
}>

/** What a host may lend, and which files it wants when not all: the rest is passed over unread. */
export type UnpackOptions = Readonly<{ inflate?: Inflate; only?: PathUse }>

/** Enough for every format's first bytes. */
const HEAD_BYTES = 64
const PIECE_BYTES = 256 * 1024
/** A single recording that is no archive. */
const MAX_SINGLE_BYTES = 1024 * 1024 * 1024

/**
 * The files of a source: those of a zip and of the zips in it, one at a time, or the one file that it
 * is. Recordings still gzipped stay so; `readActivityFile` unpacks them.
 *
 * Memory stays at one file plus a few pieces. Nothing throws but the source itself: what is broken,
 * encrypted, nested too deep or a bomb comes as `refused`, and the rest goes on.
 */
export async function* readFiles(
  source: ByteSource,
  options: UnpackOptions = {},
): AsyncGenerator<ArchiveItem> {
  const path = safePath(source.path)
  const context = { inflate: options.inflate, only: options.only, nestedBytes: 0 }
  const use = useOfSingle(path)
  const maxBytes = use === 'recording' ? MAX_SINGLE_BYTES : maxBytesOf(use)
  let zip: ZipStream | undefined
  let sink: ByteSink | undefined
  for await (const piece of withHead(piecesOf(source.bytes))) {
    if (zip === undefined && sink === undefined) {
      if (sniff(piece) === 'zip') zip = new ZipStream({ path, depthCount: 1 }, context)
      else if (isWanted(path, options)) sink = new ByteSink()
      else return
    }
    if (zip !== undefined) yield* zip.push(piece)
    else sink?.add(piece)
    if (sink !== undefined && sink.sizeBytes > maxBytes) {
      yield { kind: 'refused', path, code: 'too_large' }
      return
    }
  }
  if (zip !== undefined) yield* zip.finish()
  else if (isWanted(path, options)) {
    const bytes = sink?.bytes() ?? new Uint8Array(0)
    yield { kind: 'file', path, use, bytes }
  }
}

/** A file that stands alone is read as a recording, whatever it is called. */
function useOfSingle(path: string): PathUse {
  const use = useOfPath(path)
  return use === 'titles' || use === 'body_mass' ? use : 'recording'
}

function isWanted(path: string, { only }: UnpackOptions): boolean {
  return only === undefined || only === useOfSingle(path)
}

/** The same pieces, the first of them large enough to tell what it is. */
async function* withHead(pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: ByteSink | undefined = new ByteSink()
  for await (const piece of pieces) {
    if (head === undefined) yield piece
    else {
      head.add(piece)
      if (head.sizeBytes < HEAD_BYTES) continue
      yield head.bytes()
      head = undefined
    }
  }
  if (head !== undefined && head.sizeBytes > 0) yield head.bytes()
}

async function* piecesOf(bytes: ByteSource['bytes']): AsyncGenerator<Uint8Array> {
  if (bytes instanceof Uint8Array) {
    if (sniff(bytes) !== 'zip') yield bytes
    else {
      for (let atByte = 0; atByte < bytes.length; atByte += PIECE_BYTES) {
        yield bytes.subarray(atByte, atByte + PIECE_BYTES)
      }
    }
  } else yield* bytes
}
