import { DEVICE_EXPORT_SCHEMA, isDeviceRecord } from '@uncramp/contract/device-export'

import type { Doc } from '../store/doc.ts'
import type { KeptFile } from '../store/kept-docs.ts'

/** The name and version of the export's own format: lines of JSON, gzipped. */
export const EXPORT_SCHEMA = DEVICE_EXPORT_SCHEMA

/** What stands in the first line. */
export type ExportHead = Readonly<{
  schema: typeof EXPORT_SCHEMA
  exportedAtMs: number
  preferences: Readonly<Record<string, unknown>>
  contact?: Readonly<Record<string, unknown>>
}>

/** One line of an export, read back. */
export type ExportLine =
  | Readonly<{ kind: 'head'; head: ExportHead }>
  | Readonly<{ kind: 'doc'; doc: Doc }>
  | Readonly<{ kind: 'file'; file: KeptFile }>
  | Readonly<{ kind: 'end' }>
  | Readonly<{ kind: 'newer' }>
  | Readonly<{ kind: 'unreadable' }>

/** The lines of an export: head, records, recordings, and a last one that proves it is whole. */
export function* exportLines(all: {
  readonly head: ExportHead
  readonly docs: Iterable<Doc>
  readonly files: Iterable<KeptFile>
}): Generator<string> {
  yield `${JSON.stringify(all.head)}\n`
  for (const doc of all.docs) yield `${JSON.stringify({ doc })}\n`
  for (const { id, name, bytes } of all.files)
    yield `${JSON.stringify({ file: { id, name, base64: toBase64(bytes) } })}\n`
  yield `${JSON.stringify({ end: true })}\n`
}

/** What a line holds; a line that is none of ours is unreadable, never an error. */
export function readExportLine(text: string): ExportLine {
  const value = parse(text)
  if (!isRecord(value)) return { kind: 'unreadable' }
  if (value['end'] === true) return { kind: 'end' }
  if (typeof value['schema'] === 'string') return headOf(value)
  if (isDeviceRecord(value['doc'])) return { kind: 'doc', doc: value['doc'] }
  const file = fileOf(value['file'])
  return file === undefined ? { kind: 'unreadable' } : { kind: 'file', file }
}

function headOf(value: Readonly<Record<string, unknown>>): ExportLine {
  const { schema, exportedAtMs, preferences, contact } = value
  if (schema !== EXPORT_SCHEMA)
    return { kind: /^uncramp\.device\/\d+$/.test(String(schema)) ? 'newer' : 'unreadable' }
  return {
    kind: 'head',
    head: {
      schema: EXPORT_SCHEMA,
      exportedAtMs: typeof exportedAtMs === 'number' ? exportedAtMs : 0,
      preferences: isRecord(preferences) ? preferences : {},
      ...(isRecord(contact) ? { contact } : {}),
    },
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fileOf(value: unknown): KeptFile | undefined {
  if (!isRecord(value)) return undefined
  const { id, name, base64 } = value
  if (typeof id !== 'string' || typeof name !== 'string' || typeof base64 !== 'string')
    return undefined
  const bytes = fromBase64(base64)
  return bytes === undefined ? undefined : { id, name, bytes }
}

/** So many bytes at a time that no call has too many arguments. */
const STEP_BYTES = 0x6000

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let atByte = 0; atByte < bytes.length; atByte += STEP_BYTES)
    text += btoa(String.fromCodePoint(...bytes.subarray(atByte, atByte + STEP_BYTES)))
  return text
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0)
  } catch {
    return undefined
  }
}

/** Lines as a gzipped file, piece by piece: an archive of years never lies in memory twice. */
export function packed(lines: Iterable<string>): Promise<Blob> {
  const encoder = new TextEncoder()
  const iterator = lines[Symbol.iterator]()
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const next = iterator.next()
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
  })
  return new Response(stream.pipeThrough(new CompressionStream('gzip'))).blob()
}

/** The lines of a gzipped file; throws what the unpacking throws when it is none. */
export async function* unpacked(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    rest += done ? decoder.decode() : decoder.decode(value, { stream: true })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
    if (done) break
  }
  if (rest !== '') yield rest
}
