import type { Source } from './source.ts'

/** Sources that only the triage features cite. */
export const TRIAGE_SOURCES = {} as const satisfies Record<string, Source>
