import { isKnownZone, parseStartAtMs } from '@uncramp/text/parse'

import type { FlagReader } from './flag-reader.ts'

/** Local time and zone to an instant; a start without a zone is in this machine's zone. */
export function readStart(
  reader: FlagReader,
  flags: Readonly<{ start?: string; zone?: string }>,
  flag = '--start',
): { startAtMs?: number; zone?: string } {
  checkZone(reader, flags.zone)
  if (flags.start === undefined) return {}
  const zone = flags.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const startAtMs = reader.read(flag, flags.start, (text) => parseStartAtMs(text, zone))
  return startAtMs === undefined ? {} : { startAtMs, zone }
}

/** An unknown zone is refused even where nothing depends on it yet: it is a slip to be told. */
export function checkZone(reader: FlagReader, zone: string | undefined): void {
  if (zone === undefined || isKnownZone(zone)) return
  reader.noteParse('--zone', {
    code: 'zone_unknown',
    quantity: 'zone',
    given: zone.slice(0, 24),
    example: 'Europe/Amsterdam',
  })
}
