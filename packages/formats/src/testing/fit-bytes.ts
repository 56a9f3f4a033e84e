import { fitCrc } from '../fit/crc.ts'

/** A field of a test message: number, base type byte, and width where it is text or an array. */
export type TestField = readonly [number: number, typeByte: number, sizeBytes?: number]
/** A value; `undefined` writes "not recorded". */
export type TestValue = number | string | undefined

const WIDTHS: ReadonlyMap<number, number> = new Map([
  [0x83, 2],
  [0x84, 2],
  [0x8b, 2],
  [0x85, 4],
  [0x86, 4],
  [0x8c, 4],
  [0x88, 4],
])
const INVALID: ReadonlyMap<number, number> = new Map([
  [0x01, 0x7f],
  [0x83, 0x7fff],
  [0x85, 0x7fff_ffff],
  [0x0a, 0],
  [0x8b, 0],
  [0x8c, 0],
])

/** Base type bytes by the names that FIT gives them. */
export const FIT = {
  enum: 0x00,
  sint8: 0x01,
  uint8: 0x02,
  sint16: 0x83,
  uint16: 0x84,
  sint32: 0x85,
  uint32: 0x86,
  text: 0x07,
  float32: 0x88,
  byte: 0x0d,
} as const

/** 2026-05-01T06:00:00Z on the FIT clock and on that of 1970. */
export const TEST_FIT_S = 1_146_549_600
export const TEST_UNIX_S = 1_777_615_200

type Layout = {
  fields: readonly TestField[]
  developer: readonly TestField[]
  isBig: boolean
}

/** Writes FIT files for tests byte by byte, wrong ones included. */
export class FitBytes {
  readonly #out: number[] = []
  readonly #layouts = new Map<number, Layout>()

  /** A definition message; developer fields are `[number, typeByte, sizeBytes]` of developer 0. */
  define(
    local: number,
    global: number,
    layout: { fields: readonly TestField[]; developer?: readonly TestField[]; isBig?: boolean },
  ): this {
    const { fields, developer = [], isBig = false } = layout
    this.#layouts.set(local, { fields, developer, isBig })
    this.#out.push(0x40 | local | (developer.length > 0 ? 0x20 : 0), 0, isBig ? 1 : 0)
    this.#out.push(...(isBig ? [global >> 8, global & 0xff] : [global & 0xff, global >> 8]))
    this.#out.push(fields.length, ...fields.flatMap((field) => [field[0], width(field), field[1]]))
    if (developer.length > 0) {
      this.#out.push(developer.length)
      this.#out.push(...developer.flatMap((field) => [field[0], width(field), 0]))
    }
    return this
  }

  /** A data message with a plain header. */
  data(local: number, values: readonly TestValue[]): this {
    this.#out.push(local)
    return this.#values(local, values)
  }

  /** A data message whose header carries five bits of time. */
  compressed(local: number, timeBits: number, values: readonly TestValue[]): this {
    this.#out.push(0x80 | (local << 5) | timeBits)
    return this.#values(local, values)
  }

  /** Bytes as they are. */
  raw(...bytes: readonly number[]): this {
    this.#out.push(...bytes)
    return this
  }

  /** The file; what the header and the check sum say may be made wrong. */
  bytes(wrong: { headerBytes?: 12 | 14; dataBytes?: number; crc?: number } = {}): Uint8Array {
    const headerBytes = wrong.headerBytes ?? 14
    const file = new Uint8Array(headerBytes + this.#out.length + 2)
    const view = new DataView(file.buffer)
    file.set([headerBytes, 0x10])
    view.setUint16(2, 2100, true)
    view.setUint32(4, wrong.dataBytes ?? this.#out.length, true)
    file.set([0x2e, 0x46, 0x49, 0x54], 8)
    file.set(this.#out, headerBytes)
    const toByte = headerBytes + this.#out.length
    view.setUint16(toByte, wrong.crc ?? fitCrc(file, 0, toByte), true)
    return file
  }

  #values(local: number, values: readonly TestValue[]): this {
    const layout = this.#layouts.get(local)
    if (layout === undefined) throw new Error(`local ${local} is not defined`)
    const fields = [...layout.fields, ...layout.developer]
    fields.forEach((field, index) => this.#value(field, values[index], layout.isBig))
    return this
  }

  #value(field: TestField, value: TestValue, isBig: boolean): void {
    const typeByte = field[1]
    const sizeBytes = width(field)
    if (typeof value === 'string') {
      const text = Array.from(value, (letter) => letter.charCodeAt(0))
      this.#out.push(...text, ...Array.from({ length: sizeBytes - text.length }, () => 0))
      return
    }
    const cell = new DataView(new ArrayBuffer(4))
    const number = value ?? INVALID.get(typeByte) ?? 0xffff_ffff
    if (typeByte === FIT.float32) cell.setFloat32(0, value ?? NaN)
    else cell.setUint32(0, number >>> 0)
    const big = Array.from({ length: sizeBytes }, (_, index) =>
      index < 4 ? cell.getUint8(4 - Math.min(4, sizeBytes) + index) : 0xff,
    )
    this.#out.push(...(isBig ? big : big.toReversed()))
  }
}

function width([, typeByte, sizeBytes]: TestField): number {
  return sizeBytes ?? WIDTHS.get(typeByte) ?? 1
}

const RUN_RECORD: readonly TestField[] = [
  [253, FIT.uint32],
  [0, FIT.sint32],
  [1, FIT.sint32],
  [5, FIT.uint32],
  [2, FIT.uint16],
  [6, FIT.uint16],
  [3, FIT.uint8],
  [4, FIT.uint8],
  [13, FIT.sint8],
]

/** A run of `samplesCount` seconds at 3 m/s, 150 bpm and 85 strides a minute, with lap and session. */
export function testRun(samplesCount: number, startS = TEST_FIT_S): FitBytes {
  const run = new FitBytes()
    .define(0, 0, {
      fields: [
        [0, FIT.enum],
        [1, FIT.uint16],
        [2, FIT.uint16],
        [3, 0x8c],
      ],
    })
    .data(0, [4, 1, 2697, 12_345])
    .define(1, 21, {
      fields: [
        [253, FIT.uint32],
        [0, FIT.enum],
        [1, FIT.enum],
        [3, FIT.uint32],
      ],
    })
    .data(1, [startS, 0, 0, 0])
    .define(2, 20, { fields: RUN_RECORD })
  for (let index = 0; index < samplesCount; index += 1) {
    run.data(2, [
      startS + index,
      620_384_165 + index * 320,
      58_000_000,
      index * 300,
      (10 + 500) * 5,
      3000,
      150,
      85,
      21,
    ])
  }
  const total = [samplesCount * 1000, samplesCount * 1000, samplesCount * 300]
  const totals: readonly TestField[] = [
    [253, FIT.uint32],
    [2, FIT.uint32],
    [7, FIT.uint32],
    [8, FIT.uint32],
    [9, FIT.uint32],
  ]
  return run
    .data(1, [startS + samplesCount - 1, 0, 4, 0])
    .define(3, 19, { fields: [...totals, [15, FIT.uint8], [24, FIT.enum]] })
    .data(3, [startS + samplesCount, startS, ...total, 150, 7])
    .define(4, 18, {
      fields: [...totals, [5, FIT.enum], [6, FIT.enum], [16, FIT.uint8], [18, FIT.uint8]],
    })
    .data(4, [startS + samplesCount, startS, ...total, 1, 3, 150, 85])
}
