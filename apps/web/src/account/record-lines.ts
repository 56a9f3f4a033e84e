import type { StoredRecord } from '@uncramp/contract/records'

import { oneOf } from '../history/values.ts'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'

/** One record as one line to read. */
export type Line = Readonly<{ id: string; atMs: number; text: string }>

/** Records as lines, newest first; what cannot be read is passed over. */
export function linesOf(records: readonly StoredRecord[]): readonly Line[] {
  return records.flatMap((record) => lineOf(record)).toSorted((one, other) => other.atMs - one.atMs)
}

function lineOf({ id, kind, fields }: StoredRecord): readonly Line[] {
  if (fields['deleted']?.value === true) return []
  const number = (name: string): number | undefined => {
    const value = fields[name]?.value
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined
  }
  const { muscles, linkKinds } = words('account')
  const q = preferences.q.value
  const atMs = number('startAtMs') ?? number('atMs')
  const kinds = ['activity', 'cramp', 'plan', 'sweat_test'] as const
  const known = oneOf(kinds, kind)
  if (atMs === undefined || known === undefined) return []
  if (known === 'activity') {
    const [distanceM, elapsedS] = [number('distanceM'), number('elapsedS')]
    if (distanceM === undefined || elapsedS === undefined) return []
    return [{ id, atMs, text: `${q.distance(distanceM)} · ${q.duration(elapsedS)}` }]
  }
  const sweatMlPerH = number('sweatMlPerH')
  if (known === 'sweat_test' && sweatMlPerH !== undefined)
    return [{ id, atMs, text: `${linkKinds.sweat_test} · ${q.fluidRate(sweatMlPerH)}` }]
  const names = Object.entries(muscles)
  const muscle = names.find(([name]) => name === fields['muscle']?.value)?.[1]
  return [{ id, atMs, text: [linkKinds[known], muscle].filter(Boolean).join(' · ') }]
}
