/** The largest file inside an archive that is unpacked; a day of 1 Hz GPX is under 30 MB. */
export const MAX_FILE_BYTES = 128 * 1024 * 1024
/** Beyond this size, unpacked data more than so many times its packed size is a bomb. */
export const MIN_BOMB_BYTES = 1024 * 1024
export const MAX_RATIO_COUNT = 200
/** Zip in zip in zip: exports need two. */
export const MAX_DEPTH_COUNT = 4
/** Unpacked bytes of nested zips in one archive, together. */
export const MAX_NESTED_BYTES = 64 * 1024 * 1024 * 1024

/** Whether so much from so little can only be meant to exhaust memory. */
export function isBomb(packedBytes: number, unpackedBytes: number): boolean {
  return unpackedBytes > MIN_BOMB_BYTES && unpackedBytes > packedBytes * MAX_RATIO_COUNT
}
