/**
 * What is carried along, in words: names for watches and calendars, and the race card, pace band
 * and settings card as a page to print.
 */
export type { Paper } from './card-style.ts'
export { carryLexicon, carryWords } from './carry-words.ts'
export type { CarryLexicon } from './lexicon.ts'
export { raceCardHtml, type RaceCardOptions } from './race-card.ts'
export { raceSheet, type RaceSheetExtras } from './race-sheet.ts'
export { sheetHtml } from './sheet-html.ts'
