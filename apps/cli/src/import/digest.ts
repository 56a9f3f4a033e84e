import { createHash } from 'node:crypto'

/** SHA-256 of some bytes as lower-case hex: what a recording is known by. */
export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
