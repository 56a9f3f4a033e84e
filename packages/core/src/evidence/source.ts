/** What kind of document a source is: how far it can carry a claim. */
export type SourceKind =
  | 'guideline'
  | 'consensus'
  | 'review'
  | 'trial'
  | 'cohort'
  | 'lab'
  | 'standard'
  | 'health_service'
  | 'coach'
  | 'own_analysis'
  | 'engineering'

/**
 * Strength of the evidence: A consistent trials or cohorts plus consensus, B limited or indirect,
 * C opinion or single small study, X contested.
 */
export type Grade = 'A' | 'B' | 'C' | 'X'

/** One paper, guideline or rule that a number rests on. `doi` or `url` where one is known. */
export type Source = Readonly<{
  title: string
  authors: string
  year: number
  kind: SourceKind
  doi?: string
  url?: string
  /** What was really read: the whole text, the abstract, or nothing again since it was learnt. */
  read: 'full' | 'abstract' | 'secondary' | 'recalled'
}>
