import type { ChartView } from '../chart/chart-view.ts'
import type { Scale } from '../chart/scale.ts'

/** What a gesture acts on. */
export type GestureDoors = Readonly<{ view: ChartView; x: Scale; leftPx: number }>

type Finger = { px: number }

const WHEEL_ZOOM = 0.002

/**
 * Fingers, mouse and wheel on the charts: a hover or a tap puts the mark, a drag moves along when zoomed
 * in, two fingers zoom. A plain wheel scrolls the page as everywhere; with Ctrl it zooms.
 */
export class ChartGestures {
  readonly #fingers = new Map<number, Finger>()

  down(event: PointerEvent, doors: GestureDoors): void {
    this.#fingers.set(event.pointerId, { px: pxOf(event) })
    if (event.currentTarget instanceof Element)
      event.currentTarget.setPointerCapture(event.pointerId)
    doors.view.mark(placeOf(pxOf(event), doors.x))
  }

  move(event: PointerEvent, doors: GestureDoors): void {
    const { view, x } = doors
    const px = pxOf(event)
    const finger = this.#fingers.get(event.pointerId)
    if (finger === undefined) {
      if (event.pointerType === 'mouse') view.mark(placeOf(px, x))
      return
    }
    const perPx = (x.high - x.low) / Math.max(1, x.at(x.high) - x.at(x.low))
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1]
    if (other !== undefined) {
      const [was, now] = [Math.abs(finger.px - other.px), Math.abs(px - other.px)]
      if (was > 10 && now > 10) view.zoom(was / now, placeOf((px + other.px) / 2, x))
    } else if (view.isWhole) view.mark(placeOf(px, x))
    else view.pan((finger.px - px) * perPx)
    finger.px = px
  }

  up(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId)
  }

  twice(event: MouseEvent, { view, x }: GestureDoors): void {
    if (event.shiftKey) view.showAll()
    else view.zoom(0.5, placeOf(pxOf(event), x))
  }

  wheel(event: WheelEvent, { view, x }: GestureDoors): void {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    view.zoom(Math.exp(event.deltaY * WHEEL_ZOOM), placeOf(pxOf(event), x))
  }
}

function pxOf(event: MouseEvent): number {
  const target = event.currentTarget
  return target instanceof Element ? event.clientX - target.getBoundingClientRect().left : 0
}

function placeOf(px: number, x: Scale): number {
  const [fromPx, toPx] = [x.at(x.low), x.at(x.high)]
  const share = toPx > fromPx ? (px - fromPx) / (toPx - fromPx) : 0
  return x.low + Math.max(0, Math.min(1, share)) * (x.high - x.low)
}
