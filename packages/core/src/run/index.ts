/**
 * Run: what to say while running: the next drink, the pace of the last stretch, the finish to
 * expect. Decided from the plan, the log and the place; an app only shows and speaks it.
 */
export {
  MAX_LOGGED_ML,
  drunkMl,
  logDrink,
  undoDrink,
  type DrinkLogRefusal,
  type RunDrink,
} from './drink-log.ts'
export { crewArrivals, type CrewArrival, type CrewError, type Sighting } from './crew-arrivals.ts'
export { drinkPrompt, roomMl, type DrinkPrompt, type PromptDrink } from './drink-prompt.ts'
export { finishOutlook, type FinishOutlook } from './finish-outlook.ts'
export { momentsBetween, momentsOf, type Moment } from './moments.ts'
export { ODOMETER_ZERO, advance, betweenM, type Fix, type Odometer } from './odometer.ts'
export { paceAdvice, passedAtS, type PaceAdvice, type ProgressPoint } from './pace-window.ts'
