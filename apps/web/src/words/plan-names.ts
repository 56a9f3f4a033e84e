import type { PlanLexicon } from '@uncramp/text'

/** The part of a plan's words that names things; the sentences come after the first paint. */
export type PlanNames = Pick<
  PlanLexicon,
  'phases' | 'kinds' | 'whats' | 'warmUps' | 'stretches' | 'muscles' | 'cues' | 'places' | 'drinks'
>
