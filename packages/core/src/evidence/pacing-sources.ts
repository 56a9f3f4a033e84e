import type { Source } from './source.ts'

/** Sources that only the pacing features cite. */
export const PACING_SOURCES = {} as const satisfies Record<string, Source>
