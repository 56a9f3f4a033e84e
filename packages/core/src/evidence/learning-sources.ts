import type { Source } from './source.ts'

/** Sources that only the learning features cite. */
export const LEARNING_SOURCES = {} as const satisfies Record<string, Source>
