import { FIGURES, figureSvg, type FigureId } from '@uncramp/core/figure'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

const FRAME_MS = 33
const STILL_FRAME_MS = 1500

/** The runner in one exercise, moving at the drill's true speed; described in words for those who do not see it. */
export function FigureView(props: {
  id: FigureId
  side?: 'left' | 'right' | 'both'
  label: string
}): JSX.Element {
  const place = useRef<HTMLDivElement>(null)
  const side = props.side === 'left' ? 'left' : 'right'
  useEffect(() => {
    const figure = FIGURES[props.id]
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const fromMs = performance.now()
    let lastMs = -Infinity
    let request = 0
    const draw = (nowMs: number): void => {
      request = requestAnimationFrame(draw)
      if (nowMs - lastMs < (isCalm ? STILL_FRAME_MS : FRAME_MS)) return
      lastMs = nowMs
      if (place.current !== null)
        place.current.innerHTML = figureSvg(figure, (nowMs - fromMs) / 1000, {
          side,
          isInline: false,
        })
    }
    draw(fromMs)
    if (figure.keyPoses.length < 2) cancelAnimationFrame(request)
    return () => cancelAnimationFrame(request)
  }, [props.id, side])
  return <div class="figure-view" ref={place} role="img" aria-label={props.label} />
}
