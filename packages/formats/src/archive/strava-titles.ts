import type { Sport, SubSport } from '@uncramp/core/activity'

import { decodeUtf8 } from '../text/decode-text.ts'
import { sportFromWords } from '../track/sport-words.ts'
import { parseCsv } from './csv.ts'
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

/** Places in the export's fixed order of columns, for accounts whose headings are not English. */
const PLACES = { title: 2, type: 3, description: 4 } as const

/**
 * Titles, descriptions, types and gear from a Strava export's `activities.csv`, one for each row that
 * has a recording.
 */
export function parseStravaTitles(bytes: Uint8Array): ActivityTitle[] {
  const [head = [], ...rows] = parseCsv(decodeUtf8(bytes))
  const place = (heading: string, otherwise: number): number => {
    const found = head.indexOf(heading)
    return found < 0 ? otherwise : found
  }
  const titleAt = place('Activity Name', PLACES.title)
  const typeAt = place('Activity Type', PLACES.type)
  const descriptionAt = place('Activity Description', PLACES.description)
  const gearAt = place('Activity Gear', -1)
  const fileAt = place('Filename', -1)
  return rows.flatMap((row): ActivityTitle[] => {
    const file = row[fileAt] ?? row.find((field) => /^activities\/\S+$/.test(field))
    if (file === undefined || file === '') return []
    return [
      {
        path: safePath(file),
        title: row[titleAt] ?? '',
        description: row[descriptionAt] ?? '',
        ...sportFromWords(row[typeAt]),
        gear: row[gearAt] ?? '',
      },
    ]
  })
}
