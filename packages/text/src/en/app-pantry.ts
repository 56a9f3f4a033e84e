/** What is in the bottle: bought, mixed at home, or water alone. */
export const appPantry = {
  pantry: 'What is in your bottle',
  pantryLead:
    'From 90 minutes on part of what you drink may be a sports drink. The label always wins over our list.',
  choice: 'Besides water',
  kinds: {
    water: 'Only water',
    sports_drink: 'A usual sports drink',
    gatorade: 'Gatorade',
    gatorlyte: 'Gatorlyte',
    endurance: 'Endurance formula',
    oral_rehydration: 'Oral rehydration salts',
    cola: 'Cola',
    home_mix: 'My own mix',
    own: 'Another, from its label',
  },
  inIt: (sodium: string, carbohydrate: string): string =>
    `In a litre: ${sodium} of sodium, ${carbohydrate} of carbohydrate.`,
  name: 'What you call it',
  ownName: 'My drink',
  labelLead: 'Copy three numbers from the label. Salt in grams times 400 is sodium in milligrams.',
  serving: 'In so many millilitres',
  sodium: 'Sodium, mg',
  carbohydrate: 'Carbohydrate, g',
  caffeine: 'Caffeine, mg',
  hasPotassiumSalt: 'It holds potassium salt (lite salt, low-sodium salt)',
  mixLead: 'Table sugar and table salt, weighed into tap water on a kitchen scale.',
  mixSugar: 'Sugar in a litre',
  mixSodium: 'Sodium in a litre',
  mixBottle: 'For a bottle of this size',
  mixForRun: (fluid: string): string => `For the ${fluid} of it in this plan`,
  mixWeak: 'Under 100 mg of sodium in a litre it is sugar water: the plan then counts it as none.',
  notSports:
    'This has too little sodium to count as a sports drink: the plan gives you water, and you may drink it on top only within the ceiling.',
  notANumber: (low: string, high: string): string => `A number from ${low} to ${high}, please.`,
  saltRefused:
    'With what you told about your health, or under 18, the plan has no extra salt: water only, and no recipe here. Ask your clinician what and how much to drink.',
  inPlan: (count: number): string =>
    count === 1
      ? 'This plan uses one sweat test of yours.'
      : `This plan uses ${count} sweat tests of yours.`,
  noneInPlan: 'One weighed run makes this plan your own.',
  toSweat: 'Sweat tests',
}

/** What every language must say. */
export type AppPantryWords = typeof appPantry
