import type { Locale } from '@uncramp/text'

/** What each area holds; an area is what one screen needs at once. */
export type AreaWords = {
  app: (typeof import('./en.ts'))['first']
  plan: (typeof import('./en-plan.ts'))['plan']
  run: (typeof import('./en-run.ts'))['run']
  care: (typeof import('./en-care.ts'))['care']
  log: (typeof import('./en-log.ts'))['log']
  history: (typeof import('./en-history.ts'))['history']
}
export type AreaName = keyof AreaWords

type Loaders = { readonly [A in AreaName]: () => Promise<AreaWords[A]> }

/** Each language and area is a file of its own, fetched when it is first needed. */
export const AREAS: Readonly<Record<Locale, Loaders>> = {
  en: {
    app: async () => (await import('./en.ts')).first,
    plan: async () => (await import('./en-plan.ts')).plan,
    run: async () => (await import('./en-run.ts')).run,
    care: async () => (await import('./en-care.ts')).care,
    log: async () => (await import('./en-log.ts')).log,
    history: async () => (await import('./en-history.ts')).history,
  },
  es: {
    app: async () => (await import('./es.ts')).first,
    plan: async () => (await import('./es-plan.ts')).plan,
    run: async () => (await import('./es-run.ts')).run,
    care: async () => (await import('./es-care.ts')).care,
    log: async () => (await import('./es-log.ts')).log,
    history: async () => (await import('./es-history.ts')).history,
  },
}
