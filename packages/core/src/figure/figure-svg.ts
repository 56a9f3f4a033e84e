import { figureLines } from './figure-lines.ts'
import type { Figure } from './pose.ts'
import type { Shape, ShapeRole } from './shape.ts'
import type { Point } from './skeleton.ts'

/** Colours by role; any CSS colour, `var(--…)` included. */
export type FigureColours = Readonly<Record<ShapeRole, string>>

/** How to draw. Everything has a default; `far` says how far-side limbs are shaded. */
export type FigureStyle = Readonly<{
  side?: 'left' | 'right'
  colours?: Partial<FigureColours>
  /** `false` leaves colours out, so that a style sheet can colour `.figure-skin` and so on. */
  isInline?: boolean
  /** Spoken name; without it the picture is hidden from screen readers. */
  title?: string
  className?: string
}>

/** A warm skin, a light-lemonade shirt, teal shorts; the muscle in coral. */
const DEFAULT_COLOURS: FigureColours = {
  ground: '#b9c2b4',
  prop: '#c9cfc4',
  prop_edge: '#8f9a8c',
  skin: '#c98d66',
  hair: '#3d2b23',
  cap: '#1f7a72',
  face: '#2b211c',
  shirt: '#f3d34a',
  shorts: '#24555c',
  sock: '#ffffff',
  shoe: '#e8694a',
  sole: '#fff7ea',
  muscle: '#e5392f',
}

const SIZE = 1000
const FAR_OPACITY = 0.78
const MUSCLE_OPACITY = 0.82

const round = (value: number): number => Math.round(value * SIZE * 10) / 10
const xy = ({ x, y }: Point): string => `${round(x)} ${round(y)}`

/** A capsule whose straight sides touch both end circles. */
function capsulePath(shape: Extract<Shape, { kind: 'limb' }>): string {
  const { from, to, fromFrac, toFrac } = shape
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const apart = Math.hypot(dx, dy)
  if (apart <= Math.abs(fromFrac - toFrac)) {
    const [at, r] = fromFrac > toFrac ? [from, fromFrac] : [to, toFrac]
    return circlePath(at, r)
  }
  // The touching points lean towards the thinner end by the angle whose sine is the taper.
  const leanRad = Math.acos((fromFrac - toFrac) / apart)
  const alongRad = Math.atan2(dy, dx)
  const on = ({ x, y }: Point, radiusFrac: number, turnRad: number): Point => ({
    x: x + Math.cos(alongRad + turnRad) * radiusFrac,
    y: y + Math.sin(alongRad + turnRad) * radiusFrac,
  })
  const isBigFrom = leanRad < Math.PI / 2 ? 1 : 0
  return [
    `M${xy(on(from, fromFrac, leanRad))}`,
    `L${xy(on(to, toFrac, leanRad))}`,
    `A${round(toFrac)} ${round(toFrac)} 0 ${1 - isBigFrom} 0 ${xy(on(to, toFrac, -leanRad))}`,
    `L${xy(on(from, fromFrac, -leanRad))}`,
    `A${round(fromFrac)} ${round(fromFrac)} 0 ${isBigFrom} 0 ${xy(on(from, fromFrac, leanRad))}Z`,
  ].join('')
}

function circlePath({ x, y }: Point, radiusFrac: number): string {
  const r = round(radiusFrac)
  return `M${xy({ x: x - radiusFrac, y })}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
}

function pathOf(shape: Shape): string {
  switch (shape.kind) {
    case 'limb':
      return capsulePath(shape)
    case 'disc':
      return circlePath(shape.at, shape.radiusFrac)
    case 'area':
      return `M${shape.points.map(xy).join('L')}Z`
    case 'stroke':
      return `M${shape.points.map(xy).join('L')}`
  }
}

function paint(shape: Shape, style: FigureStyle): string {
  if (style.isInline === false) return ''
  const colour = style.colours?.[shape.role] ?? DEFAULT_COLOURS[shape.role]
  const opacity = shape.role === 'muscle' ? ` opacity="${MUSCLE_OPACITY}"` : ''
  const shade = shape.isFar ? ` style="filter:brightness(${FAR_OPACITY})"` : ''
  return shape.kind === 'stroke'
    ? ` fill="none" stroke="${escaped(colour)}"${opacity}${shade}`
    : ` fill="${escaped(colour)}"${opacity}${shade}`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function element(shape: Shape, style: FigureStyle): string {
  const classes = `figure-${shape.role.replaceAll('_', '-')}${shape.isFar ? ' figure-far' : ''}`
  const line =
    shape.kind === 'stroke'
      ? ` stroke-width="${round(shape.widthFrac)}" stroke-linecap="round" stroke-linejoin="round"`
      : ''
  return `<path class="${classes}"${paint(shape, style)}${line} d="${pathOf(shape)}"/>`
}

/**
 * The picture at a moment, as an SVG string without a size: it fills the box it is put into.
 *
 * @param atS    seconds into the loop
 * @param style  colours and name; every text in it is escaped
 */
export function figureSvg(figure: Figure, atS: number, style: FigureStyle = {}): string {
  const { shapes } = figureLines(figure, atS, style.side)
  const name =
    style.title === undefined
      ? 'aria-hidden="true"'
      : `role="img" aria-label="${escaped(style.title)}"`
  const className = escaped(style.className ?? 'figure')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" class="${className}" ${name}>${shapes
    .map((shape) => element(shape, style))
    .join('')}</svg>`
}
