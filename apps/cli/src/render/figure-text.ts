import { FIGURES, figureLines, type FigureId, type Shape, type ShapeRole } from '@uncramp/core/figure'

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

/** One moment of a figure drawn with braille dots; parts are kept apart by a line of no dots. */
export function figureText(
  moment: Readonly<{ figure: FigureId; atS: number; side: 'left' | 'right' }>,
  size: FigureSize,
  ink: Ink,
): readonly string[] {
  const { columnsCount, rowsCount } = size
  const [width, height] = [columnsCount * 2, rowsCount * 4]
  const shapes = figureLines(FIGURES[moment.figure], moment.atS, moment.side).shapes.filter(
    ({ role }) => !LEFT_OUT.includes(role),
  )
  const topAt = (x: number, y: number): number =>
    shapes.findLastIndex((shape) => covers(shape, { x: (x + 0.5) / width, y: (y + 0.5) / height }))
  const top = Array.from({ length: width * height }, (_, index) =>
    topAt(index % width, Math.floor(index / width)),
  )
  const shapeAt = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? -1 : (top[y * width + x] ?? -1)
  const isEdge = (x: number, y: number): boolean => {
    const here = shapeAt(x, y)
    return [shapeAt(x + 1, y), shapeAt(x, y + 1)].some(
      (next) => next >= 0 && next !== here && groupOf(shapes[next]) !== groupOf(shapes[here]),
    )
  }
  return Array.from({ length: rowsCount }, (_, row) =>
    Array.from({ length: columnsCount }, (__, column) => {
      let dots = 0
      let role: ShapeRole | undefined
      for (const [dx, bits] of BRAILLE.entries()) {
        for (const [dy, bit] of bits.entries()) {
          const [x, y] = [column * 2 + dx, row * 4 + dy]
          const shape = shapes[shapeAt(x, y)]
          if (shape === undefined || isEdge(x, y)) continue
          dots |= bit
          if (role !== 'muscle') role = shape.role
        }
      }
      const character = String.fromCodePoint(BRAILLE_BLANK + dots)
      return role === undefined ? ' ' : inkOf(role, ink)(character)
    }).join(''),
  )
}

/** Shapes of one group belong together and need no line between them. */
function groupOf(shape: Shape | undefined): string {
  if (shape === undefined) return ''
  const { role, isFar } = shape
  return `${role}${isFar ? ' far' : ''}`
}
