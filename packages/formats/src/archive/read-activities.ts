import {
  runsOf,
  type Activity,
  type ActivityIssue,
  type DecodedActivity,
  type Sport,
} from '@uncramp/core/activity'

import { decodeActivity, type DecodeError } from '../decode-activity.ts'
import { utf8 } from '../encode/utf8.ts'
import type { NotAnActivity } from '../not-an-activity.ts'
import { asListed } from '../track/listed-sport.ts'
import { ActivityList } from './activity-list.ts'
import { bodyMassFromFit, bodyMassFromGarminJson, type BodyMass } from './body-mass.ts'
import type { Inflate } from './inflate.ts'
import { readFiles, type ByteSource } from './read-files.ts'
import { parseStravaTitles, type ActivityTitle } from './strava-titles.ts'
import type { ArchiveIssue, ArchiveItem } from './zip-stream.ts'

/** SHA-256 of some bytes as lower-case hex: `node:crypto` on a server, WebCrypto in a browser. */
export type Digest = (bytes: Uint8Array) => string | Promise<string>

/** What a host lends to the import. */
export type ImportHost = Readonly<{ digest: Digest; inflate?: Inflate }>

/** A run of an import: one of its file's, which may hold several. */
export type ImportedRun = Readonly<{
  kind: 'run'
  path: string
  /** SHA-256 of the file's bytes; of a further run in one file, of that and of its start. */
  id: string
  /** SHA-256 of the file's bytes. */
  fileId: string
  /** What its export's list says of it. */
  listed: ActivityTitle | undefined
  activity: Activity
  issues: readonly ActivityIssue[]
}>

/** What became of one file of an import. */
export type ImportedFile =
  | ImportedRun
  | Readonly<{ kind: 'other_sport'; path: string; id: string; sport: Sport; startAtMs: number }>
  | Readonly<{ kind: 'not_activity'; path: string; holds: NotAnActivity['holds'] }>
  | Readonly<{ kind: 'titles'; path: string; titles: readonly ActivityTitle[] }>
  | Readonly<{ kind: 'body_mass'; path: string; readings: readonly BodyMass[] }>
  | Readonly<{ kind: 'ignored'; path: string }>
  | Readonly<{
      kind: 'refused'
      path: string
      code: DecodeError['code'] | ArchiveIssue
      looksLike?: string
    }>

/**
 * Everything that a file, an export zip or an upload holds, in its own order and one at a time.
 *
 * Runs come decoded, with an id that is the SHA-256 of their bytes as they lie in the archive; other
 * sports are named and set aside; one bad file never stops the rest.
 *
 * @param list  what `listedIn` found; a list that comes before its recordings is heeded anyway
 */
export async function* readActivities(
  source: ByteSource,
  host: ImportHost,
  list: ActivityList = new ActivityList(),
): AsyncGenerator<ImportedFile> {
  for await (const item of readFiles(source, host)) {
    const found = await readActivityFile(item, host, list.of(item.path))
    for (const read of found) if (read.kind === 'titles') list.add(read.titles)
    yield* found
  }
}

/**
 * The part of `readActivities` that costs time, for one file: give it to a pool of workers.
 *
 * @param listed  what an export's list says of this recording: its title and its sport hold
 * @returns  one entry, but for a file of several runs, which gives each: the longest first, under the
 *   file's own id
 */
export async function readActivityFile(
  item: ArchiveItem,
  host: ImportHost,
  listed?: ActivityTitle,
): Promise<readonly ImportedFile[]> {
  if (item.kind !== 'file') return [item]
  const { path, use, bytes } = item
  if (use === 'titles') return [{ kind: 'titles', path, titles: parseStravaTitles(bytes) }]
  if (use === 'body_mass') {
    return [{ kind: 'body_mass', path, readings: bodyMassFromGarminJson(bytes) }]
  }
  const decoded = decodeActivity(bytes, path, host.inflate)
  if (!decoded.ok) return [refusalOf(item, decoded.error)]
  const fileId = await host.digest(bytes)
  const found = withListed(decoded.value, listed)
  const runs = runsWithIds(found, fileId, host.digest)
  const { issues } = found
  if (runs.length === 0) {
    const { sport, startAtMs } = found.activity
    return [{ kind: 'other_sport', path, id: fileId, sport, startAtMs }]
  }
  return Promise.all(
    runs.map(async ({ activity, id }): Promise<ImportedRun> => {
      return { kind: 'run', path, id: await id, fileId, listed, activity, issues }
    }),
  )
}

/**
 * The runs of a file as `runsOf` orders them, each with its id: the file's own for the longest, for a
 * further one the digest of that and of its start.
 */
export function runsWithIds<Id>(
  decoded: DecodedActivity,
  fileId: string,
  digest: (bytes: Uint8Array) => Id,
): readonly Readonly<{ activity: Activity; id: string | Id }>[] {
  return runsOf(decoded).map((activity, index) => ({
    activity,
    id: index === 0 ? fileId : digest(utf8(`${fileId} ${activity.startAtMs}`)),
  }))
}

/**
 * A decoded file under the title and the sport that an export's list gives it; the list means one outing,
 * so a file of several keeps its own words.
 */
export function withListed(
  decoded: DecodedActivity,
  listed: Pick<ActivityTitle, 'title' | 'sport' | 'subSport'> | undefined,
): DecodedActivity {
  if (listed === undefined || decoded.others.length > 0) return decoded
  const { title } = listed
  const { activity } = decoded
  const named = title.trim() === '' ? activity : { ...activity, name: title }
  return { ...decoded, activity: asListed(named, listed) }
}

function refusalOf(
  { path, bytes }: { path: string; bytes: Uint8Array },
  error: DecodeError,
): ImportedFile {
  if (error.code === 'no_activity') {
    return error.holds === 'weight'
      ? { kind: 'body_mass', path, readings: bodyMassFromFit(bytes) }
      : { kind: 'not_activity', path, holds: error.holds }
  }
  return error.code === 'unknown_format'
    ? { kind: 'refused', path, code: error.code, looksLike: error.looksLike }
    : { kind: 'refused', path, code: error.code }
}
