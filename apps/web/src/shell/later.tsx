import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A part of a screen that is fetched after the screen stands: nothing shows until it is there. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
): (props: P) => JSX.Element | null {
  let loaded: ComponentType<P> | undefined
  return function Later(props: P): JSX.Element | null {
    const [, setReady] = useState(loaded !== undefined)
    useEffect(() => {
      if (loaded !== undefined) return
      void load().then((part) => {
        loaded = part
        setReady(true)
        return part
      })
    }, [])
    const Part = loaded
    return Part === undefined ? null : <Part {...props} />
  }
}
