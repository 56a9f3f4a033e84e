import {
  FIGURES,
  figureLines,
  type FigureId,
  type Shape,
  type ShapeRole,
} from '@uncramp/core/figure'

import type { Ink } from './ink.ts'

type Dot = Readonly<{ x: number; y: number }>

function distanceToLine(at: Dot, from: Dot, to: Dot): Readonly<{ away: number; along: number }> {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const raw = length === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / length
  const along = Math.max(0, Math.min(1, raw))
  return { away: Math.hypot(at.x - from.x - along * dx, at.y - from.y - along * dy), along }
}

function isInArea(at: Dot, points: readonly Dot[]): boolean {
  let isInside = false
  for (const [index, a] of points.entries()) {
    const b = points[(index + 1) % points.length] ?? a
    if (a.y > at.y !== b.y > at.y && at.x < ((b.x - a.x) * (at.y - a.y)) / (b.y - a.y) + a.x) {
      isInside = !isInside
    }
  }
  return isInside
}

/** Thin lines are drawn at least this thick, or they fall between the dots. */
const THINNEST_FRAC = 0.014

function covers(shape: Shape, at: Dot): boolean {
  switch (shape.kind) {
    case 'limb': {
      const { away, along } = distanceToLine(at, shape.from, shape.to)
      return away <= shape.fromFrac + along * (shape.toFrac - shape.fromFrac)
    }
    case 'disc':
      return Math.hypot(at.x - shape.at.x, at.y - shape.at.y) <= shape.radiusFrac
    case 'area':
      return isInArea(at, shape.points)
    case 'stroke':
      return shape.points.some((point, index) => {
        const next = shape.points[index + 1]
        return (
          next !== undefined &&
          distanceToLine(at, point, next).away <= Math.max(THINNEST_FRAC, shape.widthFrac) / 2
        )
      })
  }
}

/** Details too small for dots would only make holes. */
const LEFT_OUT: readonly ShapeRole[] = ['face', 'sole']
/** The eight dots of a braille character, by column and row. */
const BRAILLE = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
] as const
const BRAILLE_BLANK = 0x2800

/** How a part of the picture is inked: the muscle to look at stands out. */
function inkOf(role: ShapeRole, ink: Ink): (text: string) => string {
  if (role === 'muscle') return ink.stop
  if (role === 'ground' || role === 'prop' || role === 'prop_edge') return ink.faint
  return role === 'shirt' || role === 'shorts' ? ink.good : ink.strong
}

/** Size of the drawing in characters. */
export type FigureSize = Readonly<{ columnsCount: number; rowsCount: number }>

/** Which picture, when in its loop, and the working side. */
export type FigureMoment = Readonly<{ figure: FigureId; atS: number; side: 'left' | 'right' }>

function shapesAt({ figure, atS, side }: FigureMoment): readonly Shape[] {
  const { shapes } = figureLines(FIGURES[figure], atS, side)
  return shapes.filter(({ role }) => !LEFT_OUT.includes(role))
}

function cornersOf(shape: Shape): readonly Dot[] {
  switch (shape.kind) {
    case 'limb':
      return [shape.from, shape.to]
    case 'disc':
      return [
        { x: shape.at.x - shape.radiusFrac, y: shape.at.y - shape.radiusFrac },
        { x: shape.at.x + shape.radiusFrac, y: shape.at.y + shape.radiusFrac },
      ]
    case 'area':
    case 'stroke':
      return shape.points
  }
}

/** The part of the picture that is drawn on, square to the dots: nothing jumps while it plays. */
type Window = Readonly<{ left: number; top: number; dotFrac: number }>

const MOMENTS_COUNT = 8
const MARGIN_FRAC = 0.02
const BELOW_GROUND_FRAC = 0.01

function windowOf(moment: FigureMoment, dots: Readonly<{ width: number; height: number }>): Window {
  const figure = FIGURES[moment.figure]
  const { loopS, floorFrac } = figureLines(figure, 0, moment.side)
  const corners = Array.from({ length: loopS === 0 ? 1 : MOMENTS_COUNT }, (_, index) =>
    shapesAt({ ...moment, atS: (loopS * index) / MOMENTS_COUNT }),
  )
    .flat()
    .filter(({ role }) => role !== 'ground')
    .flatMap(cornersOf)
  const xs = corners.map(({ x }) => x)
  const [left, right] = [Math.min(...xs) - MARGIN_FRAC, Math.max(...xs) + MARGIN_FRAC]
  const top = Math.min(...corners.map(({ y }) => y)) - MARGIN_FRAC
  const bottom = floorFrac + BELOW_GROUND_FRAC
  const dotFrac = Math.max((right - left) / dots.width, (bottom - top) / dots.height)
  return {
    dotFrac,
    left: (left + right) / 2 - (dots.width * dotFrac) / 2,
    top: bottom - dots.height * dotFrac,
  }
}

/** One moment of a figure drawn with braille dots; parts are kept apart by a line of no dots. */
export function figureText(moment: FigureMoment, size: FigureSize, ink: Ink): readonly string[] {
  const { columnsCount, rowsCount } = size
  const [width, height] = [columnsCount * 2, rowsCount * 4]
  const { left, top, dotFrac } = windowOf(moment, { width, height })
  const shapes = shapesAt(moment)
  const topmost = Array.from({ length: width * height }, (_, index) => {
    const x = left + ((index % width) + 0.5) * dotFrac
    const y = top + (Math.floor(index / width) + 0.5) * dotFrac
    return shapes.findLastIndex((shape) => covers(shape, { x, y }))
  })
  const shapeAt = (x: number, y: number): Shape | undefined =>
    x >= width || y >= height ? undefined : shapes[topmost[y * width + x] ?? -1]
  const isEdge = (x: number, y: number): boolean => {
    const here = groupOf(shapeAt(x, y))
    return [shapeAt(x + 1, y), shapeAt(x, y + 1)].some(
      (next) => next !== undefined && groupOf(next) !== here,
    )
  }
  const character = (column: number, row: number): string => {
    let dots = 0
    let role: ShapeRole | undefined
    for (const [dx, bits] of BRAILLE.entries()) {
      for (const [dy, bit] of bits.entries()) {
        const [x, y] = [column * 2 + dx, row * 4 + dy]
        const shape = shapeAt(x, y)
        if (shape === undefined || isEdge(x, y)) continue
        dots |= bit
        if (role !== 'muscle') role = shape.role
      }
    }
    return role === undefined ? ' ' : inkOf(role, ink)(String.fromCodePoint(BRAILLE_BLANK + dots))
  }
  return Array.from({ length: rowsCount }, (_, row) =>
    Array.from({ length: columnsCount }, (__, column) => character(column, row)).join(''),
  )
}

/** Shapes of one group belong together and need no line between them. */
function groupOf(shape: Shape | undefined): string {
  if (shape === undefined) return ''
  const { role, isFar } = shape
  return `${role}${isFar ? ' far' : ''}`
}
