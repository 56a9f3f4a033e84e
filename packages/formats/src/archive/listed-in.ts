import { ActivityList } from './activity-list.ts'
import type { Inflate } from './inflate.ts'
import { readFiles, type ByteSource } from './read-files.ts'
import { parseStravaTitles } from './strava-titles.ts'

/**
 * What the exports among some sources say of their recordings. A list may stand before or after its
 * recordings, and the sport it names decides what is a run: so it is looked for first, in a pass that
 * unpacks nothing else.
 *
 * Never throws: a source that cannot be read says so again when its recordings are.
 *
 * @param sources  opened for this pass alone
 */
export async function listedIn(
  sources: readonly ByteSource[],
  host: Readonly<{ inflate?: Inflate }> = {},
): Promise<ActivityList> {
  const list = new ActivityList()
  for (const source of sources) {
    try {
      for await (const item of readFiles(source, { ...host, only: 'titles' })) {
        if (item.kind === 'file') list.add(parseStravaTitles(item.bytes))
      }
    } catch {
      // Told with its recordings.
    }
  }
  return list
}
