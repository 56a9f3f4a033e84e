/** Words for codes, in the runner's language and units. */
export { phrase, type Labels, type Phrases } from './phrases.ts'
export { itemAmount, itemName, type PlanLexicon } from './plan-lexicon.ts'
export {
  UNIT_SYSTEMS,
  durationText,
  quantities,
  type Locale,
  type Quantities,
  type UnitChoice,
  type UnitSystem,
} from './quantities.ts'
