import { useEffect, useRef, useState } from 'preact/hooks'

/** Follows the width of an element, so that a chart draws real pixels and its letters keep their size. */
// The caller names the element, as with `useRef`.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function useWidth<E extends Element = HTMLElement>(
  first = 350,
): readonly [{ current: E | null }, number] {
  const element = useRef<E>(null)
  const [widthPx, setWidthPx] = useState(first)
  useEffect(() => {
    if (element.current === null) return undefined
    const watcher = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidthPx(Math.max(240, Math.round(entry.contentRect.width)))
    })
    watcher.observe(element.current)
    return () => watcher.disconnect()
  }, [])
  return [element, widthPx]
}
