/**
 * Fluid and sodium: how much a runner sweats, how much may be drunk under which cap, what and when,
 * before, during and after. Pure functions; every number under hard caps.
 */
export type { DrinkKind } from './drink-kind.ts'
export type { DuringDrink } from './drink-filling.ts'
export { MAX_DRINK_ML, type Way } from './drink-times.ts'
export { drinksBefore, type BeforeItem, type DrinksBeforeInput } from './drinks-before.ts'
export { drinksDuring, type DrinksDuringInput } from './drinks-during.ts'
export { fieldBalance, type FieldBalance, type FieldColumns } from './field-balance.ts'
export {
  fluidBalance,
  type BalanceDrink,
  type BalanceStep,
  type FluidBalance,
  type FluidBalanceInput,
} from './fluid-balance.ts'
export { fluidSpread, type FluidSpread, type FluidSpreadInput } from './fluid-spread.ts'
export {
  NO_PLAN_BELOW_S,
  PLANNED_FROM_S,
  drinkingCap,
  planIntake,
  type IntakeCapBy,
  type IntakeInput,
  type PlannedIntake,
  type RefusedIntake,
} from './intake.ts'
export {
  RISK_CARD_SCORE,
  RISK_THIRST_ONLY_SCORE,
  lowSodiumRisk,
  type LowSodiumRiskInput,
} from './low-sodium-risk.ts'
export type { Effort } from './metabolic-rate.ts'
export {
  DEFAULT_PANTRY,
  homeMix,
  isSportsDrink,
  potassiumRefusedBy,
  type HomeMix,
  type PantryItem,
} from './pantry.ts'
export type {
  HydrationCaution,
  HydrationReason,
  RiskFactorCode,
  SaltShotRefusal,
} from './reasons.ts'
export {
  rehydration,
  type Rehydration,
  type RehydrationError,
  type RehydrationInput,
} from './rehydration.ts'
export { saltShotRefusal, saltShotSodiumMg } from './salt-shot.ts'
export {
  MIN_SODIUM_MMOL_PER_L,
  START_SODIUM_MMOL_PER_L,
  bodyWaterL,
  endSerumSodiumMmolPerL,
} from './serum-sodium.ts'
export {
  saltGFromSodiumMg,
  sodiumCaps,
  sodiumMgFromSaltG,
  sodiumMgPerLFromMmolPerL,
  sodiumMmolPerLFromMgPerL,
  sweatSodium,
  worstSweatSodiumMmolPerL,
  type SodiumCaps,
  type SweatSodium,
} from './sodium.ts'
export { heightOrGuessM, sweatEstimate, type SweatEstimate, type SweatInput } from './sweat-rate.ts'
export {
  weighInSweat,
  type WeighInCaution,
  type WeighInError,
  type WeighInSweat,
} from './weigh-in.ts'
