import type { Source } from './source.ts'

/** Sources on what goes with cramps in cohorts of runners; risk and learning rest on them. */
export const LEARNING_SOURCES = {
  schwellnus2011: {
    title:
      'Increased running speed and previous cramps rather than dehydration or serum sodium changes predict exercise-associated muscle cramping',
    authors: 'Schwellnus, Drew, Collins',
    year: 2011,
    doi: '10.1136/bjsm.2010.078535',
    kind: 'cohort',
    read: 'abstract',
  },
  schwellnus2018: {
    title:
      'Underlying chronic disease, medication use, history of running injuries and being a more experienced runner are independent factors associated with exercise-associated muscle cramping',
    authors: 'Schwellnus et al.',
    year: 2018,
    doi: '10.1097/JSM.0000000000000456',
    kind: 'cohort',
    read: 'abstract',
  },
  safer2022: {
    title:
      'History of exercise-associated muscle cramping in 71,420 distance running race entrants (SAFER)',
    authors: 'SAFER study group',
    year: 2022,
    doi: '10.1097/JSM.0000000000000992',
    kind: 'cohort',
    read: 'abstract',
  },
} as const satisfies Record<string, Source>
