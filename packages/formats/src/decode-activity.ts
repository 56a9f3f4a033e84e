import { err, ok, type Result } from '@uncramp/core'
import { runsOf, type DecodedActivity } from '@uncramp/core/activity'

import { gunzip, type Inflate } from './archive/inflate.ts'
import { MAX_FILE_BYTES } from './archive/limits.ts'
import { decodeFit } from './fit/decode-fit.ts'
import { decodeGpx } from './gpx/decode-gpx.ts'
import type { NotAnActivity } from './not-an-activity.ts'
import { sniff, type FileKind } from './sniff.ts'
import { decodeTcx } from './tcx/decode-tcx.ts'

/** Why a file gives no activity. `name` is the one it was given under. */
export type DecodeError =
  | NotAnActivity
  | Readonly<{ code: 'empty_file'; name: string }>
  | Readonly<{ code: 'unknown_format'; name: string; looksLike: FileKind }>
  | Readonly<{ code: 'too_large'; name: string; limitByte: number }>

/**
 * Decodes a recording of any supported format, told by its content: FIT, GPX or TCX, gzipped or not.
 *
 * @param bytes    the whole file
 * @param name     only repeated in errors: a PNG named `run.fit` is refused as the PNG it is
 * @param inflate  the host's own unpacker, where it has a fast one
 * @errors no_activity · empty_file · unknown_format · too_large
 */
export function decodeActivity(
  bytes: Uint8Array,
  name: string,
  inflate?: Inflate,
): Result<DecodedActivity, DecodeError> {
  const kind = sniff(bytes)
  if (kind !== 'gzip') return decodeKind(bytes, name, kind)
  const unpacked = gunzip(bytes, inflate)
  if (unpacked.state === 'too_large') {
    return err({ code: 'too_large', name, limitByte: MAX_FILE_BYTES })
  }
  return decodeKind(unpacked.bytes, name, sniff(unpacked.bytes))
}

/** A file of several runs says so. */
function withRunsCounted(decoded: DecodedActivity): DecodedActivity {
  if (decoded.others.length === 0 && decoded.activity.sessions.length < 2) return decoded
  const timesCount = runsOf(decoded).length
  if (timesCount < 2) return decoded
  const several = { code: 'several_runs', atByte: 0, timesCount } as const
  return { ...decoded, issues: [several, ...decoded.issues] }
}

function decodeKind(
  bytes: Uint8Array,
  name: string,
  kind: FileKind,
): Result<DecodedActivity, DecodeError> {
  const decoded =
    kind === 'fit'
      ? decodeFit(bytes)
      : kind === 'gpx'
        ? decodeGpx(bytes)
        : kind === 'tcx'
          ? decodeTcx(bytes)
          : undefined
  if (kind === 'empty') return err({ code: 'empty_file', name })
  if (decoded === undefined) return err({ code: 'unknown_format', name, looksLike: kind })
  if (decoded.ok) return ok(withRunsCounted(decoded.value))
  const { error } = decoded
  return error.code === 'no_activity'
    ? err(error)
    : err({ code: 'unknown_format', name, looksLike: kind })
}
