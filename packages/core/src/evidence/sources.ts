import { BODY_SOURCES } from './body-sources.ts'
import { HYDRATION_SOURCES } from './hydration-sources.ts'
import { LEARNING_SOURCES } from './learning-sources.ts'
import { PACING_SOURCES } from './pacing-sources.ts'
import { SHARED_SOURCES } from './shared-sources.ts'
import { TRIAGE_SOURCES } from './triage-sources.ts'

/** Every paper, guideline and rule the numbers rest on; docstrings cite these keys with `@source`. */
export const SOURCES = {
  ...SHARED_SOURCES,
  ...HYDRATION_SOURCES,
  ...PACING_SOURCES,
  ...BODY_SOURCES,
  ...TRIAGE_SOURCES,
  ...LEARNING_SOURCES,
}

/** Key of a source in the registry. */
export type SourceId = keyof typeof SOURCES
