import { signal, type Signal } from '@preact/signals'

import { kept } from '../store/store-here.ts'

/** Where the runner was seen, and when by the clock. */
export type Seen = Readonly<{ atM: number; atMs: number }>

const KEY = 'crew_sightings'

/** What the crew has seen of the run that it waits for. */
export const sightings: Signal<readonly Seen[]> = signal([])
let runKey = ''

function seenOf(value: unknown): readonly Seen[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one: unknown): readonly Seen[] => {
    if (typeof one !== 'object' || one === null) return []
    const { atM, atMs }: Readonly<Record<string, unknown>> = { ...one }
    return typeof atM === 'number' && typeof atMs === 'number' ? [{ atM, atMs }] : []
  })
}

/** Takes up what was seen of this run before; of another run nothing. */
export async function openSightings(run: string): Promise<void> {
  runKey = run
  const text = await (await kept)?.loadMeta(KEY)
  const stored: unknown = text === undefined ? undefined : JSON.parse(text)
  const { run: storedRun, seen }: Readonly<Record<string, unknown>> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {}
  sightings.value = storedRun === run ? seenOf(seen) : []
}

async function keep(seen: readonly Seen[]): Promise<void> {
  sightings.value = seen
  await (await kept)?.saveMeta(KEY, JSON.stringify({ run: runKey, seen }))
}

/** Notes a sighting; a second one at the same place corrects the first. */
export async function noteSeen(seen: Seen): Promise<void> {
  await keep([...sightings.value.filter(({ atM }) => atM !== seen.atM), seen])
}

/** Takes the latest note back. */
export async function undoSeen(): Promise<void> {
  await keep(sightings.value.slice(0, -1))
}
