import { healthFlags, type HealthFlag, type Runner } from '../runner/index.ts'
import { saltGFromSodiumMg } from './sodium.ts'

/** Something to drink besides water: bought, with what its label says, or mixed at home. */
export type PantryItem = Readonly<{
  kind: 'product' | 'home_mix'
  name: string
  sodiumMgPerL: number
  carbohydrateGPerL: number
  caffeineMgPerL?: number
  /** Lite salt or another potassium salt is in it. */
  hasPotassiumSalt?: boolean
}>

/**
 * Drinks to start from; the label of what is really in the bottle always wins.
 *
 * @source thomas2016, uncramp_engineering
 */
export const DEFAULT_PANTRY = {
  sports_drink: { kind: 'product', name: 'sports_drink', sodiumMgPerL: 460, carbohydrateGPerL: 60 },
  gatorade: { kind: 'product', name: 'gatorade', sodiumMgPerL: 450, carbohydrateGPerL: 60 },
  gatorlyte: { kind: 'product', name: 'gatorlyte', sodiumMgPerL: 828, carbohydrateGPerL: 20 },
  endurance: { kind: 'product', name: 'endurance', sodiumMgPerL: 850, carbohydrateGPerL: 60 },
  oral_rehydration: {
    kind: 'product',
    name: 'oral_rehydration',
    sodiumMgPerL: 1720,
    carbohydrateGPerL: 13.5,
  },
  cola: { kind: 'product', name: 'cola', sodiumMgPerL: 60, carbohydrateGPerL: 106 },
  home_mix: { kind: 'home_mix', name: 'home_mix', sodiumMgPerL: 500, carbohydrateGPerL: 60 },
} as const satisfies Record<string, PantryItem>

/** What to weigh into tap water. */
export type HomeMix = Readonly<{
  volumeMl: number
  sugarG: number
  saltG: number
  sodiumMg: number
}>

/** More salt than this tastes like sea water and no guideline asks for it. */
const MAX_MIX_MG_PER_L = 1200
const MAX_MIX_G_PER_L = 100

/**
 * Sugar and table salt to weigh into tap water. Strengths beyond 1200 mg sodium or 100 g sugar per
 * litre are brought down to these.
 *
 * @source acsm2007, uncramp_engineering
 */
export function homeMix(
  recipe: Readonly<{ volumeMl: number; sodiumMgPerL: number; carbohydrateGPerL: number }>,
): HomeMix {
  const litres = Math.max(0, recipe.volumeMl) / 1000
  const sodiumMg = Math.min(MAX_MIX_MG_PER_L, Math.max(0, recipe.sodiumMgPerL)) * litres
  const sugarG = Math.min(MAX_MIX_G_PER_L, Math.max(0, recipe.carbohydrateGPerL)) * litres
  return {
    volumeMl: Math.max(0, recipe.volumeMl),
    sugarG: Math.round(sugarG),
    saltG: Math.round(saltGFromSodiumMg(sodiumMg) * 10) / 10,
    sodiumMg,
  }
}

/** From here on a drink counts as one with sodium in it. */
const SPORTS_DRINK_FROM_MG_PER_L = 100

/**
 * Sodium enough to be a sports drink; cola and juice are not.
 *
 * @source acsm2007, uncramp_engineering
 */
export function isSportsDrink(item: PantryItem): boolean {
  return item.sodiumMgPerL >= SPORTS_DRINK_FROM_MG_PER_L
}

/**
 * Conditions and medicines that rule out potassium salts.
 *
 * @source uncramp_engineering
 */
export function potassiumRefusedBy(
  runner: Pick<Runner, 'conditions' | 'medicines'>,
): readonly HealthFlag[] {
  const kidney = runner.conditions.filter((code) => code === 'kidney_disease')
  return [...healthFlags(runner, 'potassium'), ...kidney]
}

/** The first sports drink on hand that this runner may have, if any. */
export function sportsDrinkOf(
  pantry: readonly PantryItem[],
  runner: Pick<Runner, 'conditions' | 'medicines'>,
): PantryItem | undefined {
  const mayHavePotassium = potassiumRefusedBy(runner).length === 0
  return pantry.find(
    (item) => isSportsDrink(item) && (item.hasPotassiumSalt !== true || mayHavePotassium),
  )
}
