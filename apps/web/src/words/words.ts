import { signal } from '@preact/signals'
import type { Locale } from '@uncramp/text'

import { AREAS, type AreaName, type AreaWords } from './areas.ts'

type Loaded = { [A in AreaName]?: AreaWords[A] }

const loaded = signal<Loaded>({})
let turned = <T>(plain: T): T => plain

/**
 * Loads the words of some areas. One language is held at a time: switching loads what is on
 * screen again, then changes all of it at once.
 */
export async function loadWords(locale: Locale, areas: readonly AreaName[]): Promise<void> {
  const entries = await Promise.all(
    areas.map(async (area) => [area, await AREAS[locale][area]()] as const),
  )
  const fresh = Object.fromEntries(entries)
  loaded.value = { ...loaded.value, ...turned(fresh) }
}

/** The areas that are in use, for a change of language. */
export function loadedAreas(): readonly AreaName[] {
  const inUse = loaded.value
  return Object.keys(inUse).filter((name): name is AreaName => name in inUse)
}

/** Mirrors every word from now on: a test language that shows what is not translatable or not mirrored. */
export async function usePseudoWords(): Promise<void> {
  turned = (await import('./pseudo.ts')).pseudo
}

/** The words of one area; its route has loaded them before it is shown. */
export function words<A extends AreaName>(area: A): AreaWords[A] {
  const found: AreaWords[A] | undefined = loaded.value[area]
  if (found === undefined) throw new Error(`words of ${area} are not loaded`)
  return found
}
