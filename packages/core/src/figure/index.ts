/**
 * Pictures as data: joint angles, body proportions and props that any app turns into the same
 * friendly runner. `figureLines` gives geometry, `figureSvg` a finished drawing.
 */
export { FIGURE_IDS, type FigureId } from './figure-id.ts'
export { figureLines, type FigureLines } from './figure-lines.ts'
export { FIGURES } from './figures.ts'
export { figureSvg, type FigureColours, type FigureStyle } from './figure-svg.ts'
export { figureDurationS } from './movement.ts'
export type { Figure } from './pose.ts'
export type { Shape, ShapeRole } from './shape.ts'
