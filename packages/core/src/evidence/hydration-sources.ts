import type { Source } from './source.ts'

/** Sources that only the hydration features cite. */
export const HYDRATION_SOURCES = {} as const satisfies Record<string, Source>
