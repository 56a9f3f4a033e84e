import { FIGURES, figureSvg, type FigureId } from '@uncramp/core/figure'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

import { poseStartsS } from './pose-starts.ts'

const FRAME_MS = 33
/** Long enough to take a pose in. */
const STILL_POSE_MS = 1500

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
    const show = (atS: number): void => {
      if (place.current !== null)
        place.current.innerHTML = figureSvg(figure, atS, { side, isInline: false })
    }
    if (figure.keyPoses.length < 2) return show(0)
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    return isCalm ? stepThrough(poseStartsS(figure), show) : play(show)
  }, [props.id, side])
  return <div class="figure-view" ref={place} role="img" aria-label={props.label} />
}

/** Draws as time goes by; gives back how to stop. */
function play(show: (atS: number) => void): () => void {
  const fromMs = performance.now()
  let lastMs = -Infinity
  let request = 0
  const draw = (nowMs: number): void => {
    request = requestAnimationFrame(draw)
    if (nowMs - lastMs < FRAME_MS) return
    lastMs = nowMs
    show((nowMs - fromMs) / 1000)
  }
  draw(fromMs)
  return () => cancelAnimationFrame(request)
}

/** From pose to pose, nothing in between; gives back how to stop. */
function stepThrough(startsS: readonly number[], show: (atS: number) => void): () => void {
  let index = 0
  const step = (): void => {
    show(startsS[index % startsS.length] ?? 0)
    index += 1
  }
  step()
  const timer = setInterval(step, STILL_POSE_MS)
  return () => clearInterval(timer)
}
