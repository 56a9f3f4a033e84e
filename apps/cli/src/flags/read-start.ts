import { parseStartAtMs } from '@uncramp/text/parse'

import type { FlagReader } from './flag-reader.ts'

/** Local time and zone to an instant; a start without a zone is in this machine's zone. */
export function readStart(
  reader: FlagReader,
  flags: Readonly<{ start?: string; zone?: string }>,
): { startAtMs?: number; zone?: string } {
  if (flags.start === undefined) return {}
  const zone = flags.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const startAtMs = reader.read('--start', flags.start, (text) => parseStartAtMs(text, zone))
  return startAtMs === undefined ? {} : { startAtMs, zone }
}
