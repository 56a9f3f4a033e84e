import type { Source } from './source.ts'

/** Sources that only the body features cite. */
export const BODY_SOURCES = {} as const satisfies Record<string, Source>
