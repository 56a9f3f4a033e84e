/** The registry of sources, and how strong each kind of evidence is. */
export { SOURCES, type SourceId } from './sources.ts'
export type { CautionOf, ReasonOf } from './reason.ts'
export type { Grade, Source, SourceKind } from './source.ts'
