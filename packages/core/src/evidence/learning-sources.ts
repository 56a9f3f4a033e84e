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
  gelman2008: {
    title:
      'A weakly informative default prior distribution for logistic and other regression models',
    authors: 'Gelman, Jakulin, Pittau, Su',
    year: 2008,
    doi: '10.1214/08-AOAS191',
    kind: 'review',
    read: 'recalled',
  },
  westfall1993: {
    title: 'Resampling-Based Multiple Testing',
    authors: 'Westfall, Young',
    year: 1993,
    kind: 'review',
    read: 'recalled',
  },
  three_and_three: {
    title: 'Three days with and three without a factor before anything is shown',
    authors: 'Bearable, symptom diary, as described by its users and help pages',
    year: 2026,
    kind: 'engineering',
    read: 'secondary',
  },
  smyth2021: {
    title: 'How recreational marathon runners hit the wall',
    authors: 'Smyth',
    year: 2021,
    doi: '10.1371/journal.pone.0251513',
    kind: 'cohort',
    read: 'secondary',
  },
  wingo2012: {
    title: 'Cardiovascular drift during heat stress: implications for exercise prescription',
    authors: 'Wingo, Ganio, Cureton',
    year: 2012,
    doi: '10.1097/JES.0b013e31824c43af',
    kind: 'review',
    read: 'abstract',
  },
  /** Where the 5 % at which coaches look twice comes from. */
  friel_decoupling: {
    title: 'Aerobic endurance and decoupling',
    authors: 'Friel',
    year: 2009,
    url: 'https://www.trainingpeaks.com/blog/aerobic-endurance-and-decoupling/',
    kind: 'coach',
    read: 'secondary',
  },
  garmin_temperature: {
    title:
      'Owner’s manuals on the built-in thermometer: body heat affects it; take the watch off for 20-30 minutes',
    authors: 'Garmin',
    year: 2022,
    kind: 'standard',
    read: 'secondary',
  },
  martinez2020: {
    title:
      'Cramps in a road marathon: 20 of 88 finishers, with muscle damage markers and strength work compared',
    authors: 'Martínez-Navarro et al., J Strength Cond Res',
    year: 2020,
    kind: 'cohort',
    read: 'abstract',
  },
} as const satisfies Record<string, Source>
