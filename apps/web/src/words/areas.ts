import type { Locale } from '@uncramp/text'

import type { after as afterWords } from './en-after.ts'
import type { care as careWords } from './en-care.ts'
import type { crew as crewWords } from './en-crew.ts'
import type { history as historyWords } from './en-history.ts'
import type { log as logWords } from './en-log.ts'
import type { more as moreWords } from './en-more.ts'
import type { pantry as pantryWords } from './en-pantry.ts'
import type { people as peopleWords } from './en-people.ts'
import type { plan as planWords } from './en-plan.ts'
import type { race as raceWords } from './en-race.ts'
import type { run as runWords } from './en-run.ts'
import type { settings as settingsWords } from './en-settings.ts'
import type { why as whyWords } from './en-why.ts'
import type { first as appWords } from './en.ts'

/** What each area holds; an area is what one screen needs at once. */
export type AreaWords = {
  app: typeof appWords
  more: typeof moreWords
  plan: typeof planWords
  run: typeof runWords
  care: typeof careWords
  after: typeof afterWords
  history: typeof historyWords
  why: typeof whyWords
  settings: typeof settingsWords
  crew: typeof crewWords
  log: typeof logWords
  pantry: typeof pantryWords
  race: typeof raceWords
  people: typeof peopleWords
}
export type AreaName = keyof AreaWords

type Loaders = { readonly [A in AreaName]: () => Promise<AreaWords[A]> }

/** Each language and area is a file of its own, fetched when it is first needed. */
export const AREAS: Readonly<Record<Locale, Loaders>> = {
  en: {
    app: async () => (await import('./en.ts')).first,
    more: async () => (await import('./en-more.ts')).more,
    plan: async () => (await import('./en-plan.ts')).plan,
    run: async () => (await import('./en-run.ts')).run,
    care: async () => (await import('./en-care.ts')).care,
    after: async () => (await import('./en-after.ts')).after,
    history: async () => (await import('./en-history.ts')).history,
    why: async () => (await import('./en-why.ts')).why,
    settings: async () => (await import('./en-settings.ts')).settings,
    crew: async () => (await import('./en-crew.ts')).crew,
    log: async () => (await import('./en-log.ts')).log,
    pantry: async () => (await import('./en-pantry.ts')).pantry,
    race: async () => (await import('./en-race.ts')).race,
    people: async () => (await import('./en-people.ts')).people,
  },
  es: {
    app: async () => (await import('./es.ts')).first,
    more: async () => (await import('./es-more.ts')).more,
    plan: async () => (await import('./es-plan.ts')).plan,
    run: async () => (await import('./es-run.ts')).run,
    care: async () => (await import('./es-care.ts')).care,
    after: async () => (await import('./es-after.ts')).after,
    history: async () => (await import('./es-history.ts')).history,
    why: async () => (await import('./es-why.ts')).why,
    settings: async () => (await import('./es-settings.ts')).settings,
    crew: async () => (await import('./es-crew.ts')).crew,
    log: async () => (await import('./es-log.ts')).log,
    pantry: async () => (await import('./es-pantry.ts')).pantry,
    race: async () => (await import('./es-race.ts')).race,
    people: async () => (await import('./es-people.ts')).people,
  },
}
