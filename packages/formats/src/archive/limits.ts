import type { PathUse } from './safe-path.ts'

/** The largest file inside an archive that is unpacked; a day of 1 Hz GPX is under 30 MB. */
export const MAX_FILE_BYTES = 128 * 1024 * 1024
/** A list of 20,000 activities is under 30 MB. */
const MAX_LIST_BYTES = 64 * 1024 * 1024
/** Ten years of a scale are under 3 MB; as objects they are many times their text. */
const MAX_BODY_MASS_BYTES = 16 * 1024 * 1024
/** Beyond this size, unpacked data more than so many times its packed size is a bomb. */
export const MIN_BOMB_BYTES = 1024 * 1024
export const MAX_RATIO_COUNT = 200
/** Zip in zip in zip: exports need two. */
export const MAX_DEPTH_COUNT = 4
/** Unpacked bytes of nested zips in one archive, together. */
export const MAX_NESTED_BYTES = 64 * 1024 * 1024 * 1024

/** The largest file of its kind that is read. */
export function maxBytesOf(use: PathUse): number {
  if (use === 'titles') return MAX_LIST_BYTES
  return use === 'body_mass' ? MAX_BODY_MASS_BYTES : MAX_FILE_BYTES
}

/** Whether so much from so little can only be meant to exhaust memory. */
export function isBomb(packedBytes: number, unpackedBytes: number): boolean {
  return unpackedBytes > MIN_BOMB_BYTES && unpackedBytes > packedBytes * MAX_RATIO_COUNT
}
