/** Headings and labels of the plan as a page of text. */
export const page = {
  title: (distance: string, finish: string): string => `${distance} in ${finish}`,
  start: 'Start',
  weather: 'Weather',
  heatIndex: 'heat index',
  humidity: 'humidity',
  goal: 'goal',
  method: 'Method',
  course: 'Course',
  heights: (low: string, high: string): string => `between ${low} and ${high} high`,
  noHeights: 'no heights in the file, so it is taken as flat',
  readFirst: 'READ FIRST',
  goodToKnow: 'GOOD TO KNOW',
  fluid: 'DRINKING',
  sweat: 'You sweat about',
  drink: 'Drink about',
  inAll: 'in all',
  never: 'Never more than',
  sodium: 'Sodium about',
  carbohydrate: 'Carbohydrate about',
  loss: 'Weight lost at most',
  noGain: 'never heavier than at the start',
  serum: 'Blood sodium at least',
  serumLine: (limit: string): string => `the line is ${limit}`,
  refused: 'No drinking or salt numbers for you here: ask your clinician what and how much.',
  nothingPlanned: 'Nothing planned: drink if you are thirsty, under the limit above.',
  coach: 'coach',
  optional: 'optional',
  each: (span: string): string => `${span} each`,
  sodiumOf: (amount: string): string => `${amount} sodium`,
  carbohydrateOf: (amount: string): string => `${amount} carbs`,
  at: 'at',
  pace: 'PACE',
  firstMile: 'First mile in',
  amber: (time: string, fast: string): string => `under ${time} (${fast} fast): ease back`,
  red: (time: string, fast: string): string => `under ${time} (${fast} fast): slow down now`,
  ahead: 'Early at the mile marker? Run the next splits like this and you are level:',
  aheadBy: (time: string): string => `${time} early`,
  corral: 'Start pen',
  predicted: (time: string): string => `predicted ${time}`,
  fastStart: (low: string, high: string): string =>
    `In big marathons each second too fast over the first 5 km went with ${low} to ${high} lost in the second half. That is an association, not a promise.`,
  splits: 'Splits',
  splitHead: { km: 'km', mi: 'mile', time: 'time', clock: 'clock' },
  notFollowed:
    'A coach’s number struck through or in ( ) is not followed here: your own limit or the stations come first.',
  gradeLegend:
    'The letter at the end of a line is how good the evidence is: A strong, B limited, C weak or one opinion, X disputed. “uncramp sources” lists it all.',
  notDevice: 'General information, not a medical device. In an emergency call your local number.',
}

type SameShape<T> = {
  [K in keyof T]: T[K] extends string ? string : T[K] extends object ? SameShape<T[K]> : T[K]
}

type Functions = Pick<
  typeof page,
  {
    [K in keyof typeof page]: (typeof page)[K] extends (...given: never[]) => string ? K : never
  }[keyof typeof page]
>

export type PageWords = Functions & SameShape<Omit<typeof page, keyof Functions>>
