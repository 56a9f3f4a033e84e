import type { Source } from './source.ts'

/** Sources that several features cite. A source with one user lives in that feature's own list. */
export const SHARED_SOURCES = {
  /** The coach's rules of thumb that uncramp starts from; every `ruleOfThumb` number is theirs. */
  coach_rules: {
    title: 'Rules of thumb against cramps in runners',
    authors: 'Running coaches, as collected in the product description',
    year: 2026,
    kind: 'coach',
    read: 'full',
  },
  /** Own engineering choices, tied to the evidence beside them, not themselves published numbers. */
  uncramp_engineering: {
    title: 'Engineering choices of uncramp, listed with their reasons in docs/science',
    authors: 'uncramp',
    year: 2026,
    kind: 'engineering',
    read: 'full',
  },
  acsm2007: {
    title: 'Exercise and Fluid Replacement (position stand)',
    authors: 'Sawka et al., American College of Sports Medicine',
    year: 2007,
    doi: '10.1249/mss.0b013e31802ca597',
    kind: 'guideline',
    read: 'abstract',
  },
  eah2015: {
    title: 'Statement of the Third International Exercise-Associated Hyponatremia Consensus',
    authors: 'Hew-Butler et al.',
    year: 2015,
    kind: 'consensus',
    read: 'secondary',
  },
  miller2022: {
    title:
      'An Evidence-Based Review of the Pathophysiology, Treatment, and Prevention of Exercise-Associated Muscle Cramps',
    authors: 'Miller, McDermott, Yeargin, Fiol, Schwellnus',
    year: 2022,
    doi: '10.4085/1062-6050-0696.20',
    kind: 'review',
    read: 'abstract',
  },
  race_data: {
    title: '935,461 marathon finishes, 1999-2023: fast starts, fades and walls',
    authors: 'uncramp',
    year: 2026,
    kind: 'own_analysis',
    read: 'full',
  },
} as const satisfies Record<string, Source>
