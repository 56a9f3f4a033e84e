import type { FigureId } from './figure-id.ts'
import type { Figure } from './pose.ts'
import { MASSAGE_FIGURES } from './poses-massage.ts'
import { MOVING_FIGURES } from './poses-moving.ts'
import { STRETCH_FIGURES } from './poses-stretch.ts'

/** Every picture, by name. @source uncramp_engineering */
export const FIGURES: Readonly<Record<FigureId, Figure>> = {
  ...MOVING_FIGURES,
  ...STRETCH_FIGURES,
  ...MASSAGE_FIGURES,
}
