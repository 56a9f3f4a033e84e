import type { Plan } from '@uncramp/core/plan'

import type { Quantities } from '../quantities.ts'
import type { Paper } from './card-style.ts'
import { raceSheet, type RaceSheetExtras } from './race-sheet.ts'
import { sheetHtml } from './sheet-html.ts'

/** How a card is printed. */
export type RaceCardOptions = RaceSheetExtras & Readonly<{ paper: Paper }>

/** Race card, pace band and settings card of one plan as an HTML page to print: two sheets of paper. */
export function raceCardHtml(plan: Plan, q: Quantities, options: RaceCardOptions): string {
  return sheetHtml(raceSheet(plan, q, options), options.paper)
}
