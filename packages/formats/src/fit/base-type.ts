/** How the bytes of a field are read. */
export type BaseKind = 'unsigned' | 'signed' | 'float' | 'text' | 'bytes'

/** One of FIT's base types: width of one value, and the raw value that means "not recorded". */
export type BaseType = Readonly<{ kind: BaseKind; sizeBytes: 1 | 2 | 4 | 8; invalid: number }>

const type = (kind: BaseKind, sizeBytes: 1 | 2 | 4 | 8, invalid: number): BaseType => ({
  kind,
  sizeBytes,
  invalid,
})

const BYTES = type('bytes', 1, 0xff)

/** By the low five bits of the type byte; the top bit only says "may need its bytes swapped". */
const BASE_TYPES: readonly BaseType[] = [
  type('unsigned', 1, 0xff), // enum
  type('signed', 1, 0x7f),
  type('unsigned', 1, 0xff),
  type('signed', 2, 0x7fff),
  type('unsigned', 2, 0xffff),
  type('signed', 4, 0x7fff_ffff),
  type('unsigned', 4, 0xffff_ffff),
  type('text', 1, 0),
  type('float', 4, NaN),
  type('float', 8, NaN),
  type('unsigned', 1, 0), // uint8z
  type('unsigned', 2, 0), // uint16z
  type('unsigned', 4, 0), // uint32z
  BYTES,
  type('signed', 8, NaN), // 64 bit: no field we read is one, so only the width counts
  type('unsigned', 8, NaN),
  type('unsigned', 8, NaN),
]

/** The base type of a definition's type byte; one that FIT does not have is plain bytes. */
export function baseTypeOf(typeByte: number): BaseType {
  return BASE_TYPES[typeByte & 0x1f] ?? BYTES
}
