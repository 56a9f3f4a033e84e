import type { Sport, SubSport } from '@uncramp/core/activity'

import { decodeUtf8 } from '../text/decode-text.ts'
import { sportFromWords } from '../track/sport-words.ts'
import { csvRows } from './csv.ts'
import { safePath } from './safe-path.ts'

/** What a Strava export's `activities.csv` says about one of its files. */
export type ActivityTitle = Readonly<{
  /** Path of the recording inside the export. */
  path: string
  title: string
  description: string
  sport: Sport
  subSport: SubSport
  gear: string
}>

/** More than anybody ran. */
const MAX_TITLES_COUNT = 200_000

/** Places in the export's fixed order of columns, for accounts whose headings are not English. */
const PLACES = { title: 2, type: 3, description: 4 } as const

/**
 * Titles, descriptions, types and gear from a Strava export's `activities.csv`, one for each row that
 * has a recording.
 */
export function parseStravaTitles(bytes: Uint8Array): ActivityTitle[] {
  const rows = csvRows(decodeUtf8(bytes))
  const head: readonly string[] = rows.next().value ?? []
  const titles: ActivityTitle[] = []
  const places = placesIn(head)
  for (const row of rows) {
    const title = titleIn(row, places)
    if (title !== undefined) titles.push(title)
    if (titles.length >= MAX_TITLES_COUNT) break
  }
  return titles
}

type Places = Readonly<Record<'title' | 'type' | 'description' | 'gear' | 'file', number>>

function placesIn(head: readonly string[]): Places {
  const place = (heading: string, otherwise = -1): number => {
    const found = head.indexOf(heading)
    return found < 0 ? otherwise : found
  }
  return {
    title: place('Activity Name', PLACES.title),
    type: place('Activity Type', PLACES.type),
    description: place('Activity Description', PLACES.description),
    gear: place('Activity Gear'),
    file: place('Filename'),
  }
}

function titleIn(row: readonly string[], places: Places): ActivityTitle | undefined {
  const file = row[places.file] ?? row.find((field) => /^activities\/\S+$/.test(field))
  if (file === undefined || file === '') return undefined
  return {
    path: safePath(file),
    title: row[places.title] ?? '',
    description: row[places.description] ?? '',
    ...sportFromWords(row[places.type]),
    gear: row[places.gear] ?? '',
  }
}
