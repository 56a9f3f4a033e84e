import { DEFAULT_PANTRY, type PantryItem } from '@uncramp/core/hydration'
import type { Plan } from '@uncramp/core/plan'

/** What a runner picks in one tap; `own` is typed from a label. */
export const PANTRY_CHOICES = [
  'water',
  'sports_drink',
  'gatorade',
  'gatorlyte',
  'endurance',
  'oral_rehydration',
  'cola',
  'home_mix',
  'own',
] as const
export type PantryChoice = (typeof PANTRY_CHOICES)[number]

const isListed = (name: string): name is keyof typeof DEFAULT_PANTRY => name in DEFAULT_PANTRY

/** Which choice a drink is. */
export function choiceOf(item: PantryItem | undefined): PantryChoice {
  if (item === undefined) return 'water'
  return PANTRY_CHOICES.find((choice) => choice === item.name && isListed(choice)) ?? 'own'
}

/** The drink of a choice, to start from. */
export function itemOf(choice: PantryChoice, ownName: string): PantryItem | undefined {
  if (choice === 'water') return undefined
  if (choice === 'own')
    return { kind: 'product', name: ownName, sodiumMgPerL: 460, carbohydrateGPerL: 60 }
  return DEFAULT_PANTRY[choice]
}

/** What a label says of one serving. */
export type Label = Readonly<{
  servingMl: number
  sodiumMg: number
  carbohydrateG: number
  caffeineMg: number
}>

const rounded = (value: number): number => Math.round(value * 10) / 10

/** A drink as its label would say it. */
export function labelOf(item: PantryItem, servingMl: number): Label {
  const litres = servingMl / 1000
  return {
    servingMl,
    sodiumMg: rounded(item.sodiumMgPerL * litres),
    carbohydrateG: rounded(item.carbohydrateGPerL * litres),
    caffeineMg: rounded((item.caffeineMgPerL ?? 0) * litres),
  }
}

/** The drink that a label describes; the rest of it stays. */
export function withLabel(item: PantryItem, label: Label): PantryItem {
  const litres = label.servingMl / 1000
  const { caffeineMgPerL: _, ...rest } = item
  return {
    ...rest,
    sodiumMgPerL: label.sodiumMg / litres,
    carbohydrateGPerL: label.carbohydrateG / litres,
    ...(label.caffeineMg > 0 ? { caffeineMgPerL: label.caffeineMg / litres } : {}),
  }
}

/** How much of its sports drink a plan has on the way, ml. */
export function sportsDrinkMl(plan: Plan): number {
  return plan.timeline
    .filter(({ phase, drink }) => phase === 'during' && drink === 'sports_drink')
    .reduce((sumMl, { fluidMl }) => sumMl + (fluidMl ?? 0), 0)
}
