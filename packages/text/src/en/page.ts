/** Headings and labels of the plan as a page of text. */
export const page = {
  title: (distance: string, finish: string): string => `${distance} in ${finish}`,
  start: 'Start',
  weather: 'Weather',
  heatIndex: 'heat index',
  humidity: 'humidity',
  goal: 'goal',
  method: 'Method',
  readFirst: 'READ FIRST',
  fluid: 'DRINKING',
  sweat: 'You sweat about',
  range: 'between',
  drink: 'Drink about',
  inAll: 'in all',
  never: 'Never more than',
  sodium: 'Sodium about',
  carbohydrate: 'Carbohydrate about',
  loss: 'Weight change at most',
  serum: 'Blood sodium at least',
  refused: 'No drinking or salt numbers for you here: ask your clinician what and how much.',
  nothingPlanned: 'Nothing planned: drink if you are thirsty, under the limit above.',
  coach: 'coach',
  optional: 'optional',
  capped: 'capped',
  why: 'why',
  pace: 'PACE',
  firstMile: 'First mile in',
  amber: 'faster than that by 3 %: ease back, under',
  red: 'by 6 %: slow down now, under',
  ahead: 'Ahead at the mile marker? Run the next splits like this and you are level:',
  corral: 'Corral for a predicted',
  fastStart:
    'A second too fast in the first 5 km went with this much lost in the second half (association, not a promise):',
  splits: 'Splits',
  grade: 'evidence',
  sources: 'Sources',
  notDevice: 'General information, not a medical device. In an emergency call your local number.',
  empty: '—',
}

export type PageWords = {
  [K in keyof typeof page]: (typeof page)[K] extends string ? string : (typeof page)[K]
}
