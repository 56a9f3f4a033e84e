import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import type { AreaName } from '../words/areas.ts'
import { loadedAreas, loadWords } from '../words/words.ts'
import { preferences } from './here.ts'

/** A part of a screen that is fetched with its words after the screen stands: nothing shows until it is there. */
export function later<P extends object>(
  areas: readonly AreaName[],
  load: () => Promise<ComponentType<P>>,
): (props: P) => JSX.Element | null {
  let loaded: ComponentType<P> | undefined
  return function Later(props: P): JSX.Element | null {
    const [, setReady] = useState(loaded !== undefined)
    useEffect(() => {
      if (loaded !== undefined) return
      const missing = areas.filter((area) => !loadedAreas().includes(area))
      const words = loadWords(preferences.locale.value, missing)
      void Promise.all([load(), words]).then(([part]) => {
        loaded = part
        setReady(true)
        return part
      })
    }, [])
    const Part = loaded
    return Part === undefined ? null : <Part {...props} />
  }
}

let paintsSoFar = 0

/**
 * Counts paints up to `most`, so that a big screen comes in pieces that each leave a slow phone
 * free to answer a finger in between. Once counted, everything is there at once.
 */
export function usePaints(most: number): number {
  const [paintsCount, setPaints] = useState(paintsSoFar)
  useEffect(() => {
    if (paintsCount >= most) return
    paintsSoFar = paintsCount + 1
    setPaints(paintsSoFar)
  }, [paintsCount])
  return paintsCount
}

const REST_MS = 120

/** The last value that stood still for a moment. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
