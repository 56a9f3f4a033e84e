import { isFitHeader } from './fit/container.ts'
import { IssueLog } from './track/issue-log.ts'
import { openXml } from './xml/encoding.ts'
import { NameTable } from './xml/name-table.ts'
import { OPEN, XmlScanner } from './xml/scanner.ts'

/** What some bytes are, by their content alone. */
export type FileKind =
  | 'fit'
  | 'gpx'
  | 'tcx'
  | 'gzip'
  | 'zip'
  | 'png'
  | 'jpeg'
  | 'pdf'
  | 'html'
  | 'xml'
  | 'json'
  | 'empty'
  | 'unknown'

const ROOTS = new NameTable(['gpx', 'TrainingCenterDatabase', 'html'])
/** A root element further in than this is not looked for. */
const HEAD_BYTES = 65_536

const MAGICS: readonly (readonly [FileKind, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
]

/** Tells the format of a file by its first bytes; never looks at its name. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  if (isFitHeader(bytes)) return 'fit'
  const magic = MAGICS.find(([, head]) => head.every((byte, index) => bytes[index] === byte))
  return magic?.[0] ?? sniffText(bytes.subarray(0, HEAD_BYTES))
}

function sniffText(head: Uint8Array): FileKind {
  const { bytes } = openXml(head, new IssueLog())
  const first = bytes.find((byte) => byte > 0x20)
  if (first === 0x7b || first === 0x5b) return 'json'
  if (first !== 0x3c) return 'unknown'
  const scanner = new XmlScanner(bytes, ROOTS, new IssueLog())
  if (scanner.next() !== OPEN || scanner.depthCount !== 1) return 'xml'
  const kinds: readonly FileKind[] = ['gpx', 'tcx', 'html']
  return kinds[scanner.name - 1] ?? 'xml'
}
