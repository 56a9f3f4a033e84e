/** One printable page for those who set up a race: stations, amounts, heat, help. */
export type { FieldFileIssue, FieldFileRefusal, FieldWords } from './field-words.ts'
export { raceWaterHtml } from './race-water-html.ts'
export { clockOf, cupsText, iceText, litres } from './field-quantities.ts'
