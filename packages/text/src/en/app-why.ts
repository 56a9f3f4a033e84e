import type { Grade, Source, SourceKind } from '@uncramp/core/evidence'

import type { Labels } from '../phrases.ts'
import type { Quantities } from '../quantities.ts'

/** The coach's rules that have a place on this page. */
export type RuleName =
  | 'S1'
  | 'S2'
  | 'S3'
  | 'S4'
  | 'S5'
  | 'S6'
  | 'S7'
  | 'S8'
  | 'S9'
  | 'S10'
  | 'S11'
  | 'S12'
  | 'S13'
  | 'S14'
  | 'S15'

type Rules = Readonly<Record<RuleName, Readonly<{ name: string; says: (q: Quantities) => string }>>>

const rules: Rules = {
  S1: {
    name: 'Before the start',
    says: (q) =>
      `An hour before, ${q.fluid(473)} to ${q.fluid(710)} without caffeine; then stop, so there is time to void. Right before the gun another ${q.fluid(118)} to ${q.fluid(237)}.`,
  },
  S2: {
    name: 'The salt shot',
    says: () =>
      'Some runners take a packet of salt with water before a long race. Needs differ by person.',
  },
  S3: {
    name: 'On the way',
    says: (q) => `${q.fluid(177)} to ${q.fluid(237)} every 20 minutes.`,
  },
  S4: {
    name: 'After 90 minutes',
    says: () => 'From then on part of it a sports drink, to replace what sweat takes along.',
  },
  S5: {
    name: 'Afterwards',
    says: () => 'Water or a sports drink until urine is the colour of light lemonade.',
  },
  S6: {
    name: 'Warm-up',
    says: () => 'Jog slowly for ten minutes, then butt kicks, jumping jacks and high knees.',
  },
  S7: { name: 'Stretching', says: () => 'Hold each stretch 30 to 60 seconds, before and after.' },
  S8: {
    name: 'The slow first mile',
    says: () =>
      'Run the first mile slower than the last. A second too fast early may cost up to two later.',
  },
  S9: { name: 'Where to stand', says: () => 'Do not start among faster runners.' },
  S10: {
    name: 'The first mile marker',
    says: () => 'Look at the watch there. If you are ahead, slow down: one mile is not too late.',
  },
  S11: {
    name: 'Let them pass',
    says: () => 'People will pass you in the first mile. You will pass many of them later.',
  },
  S12: { name: 'Practice', says: () => 'Practise slow starts in the weekly long run.' },
  S13: {
    name: 'Massage and roller',
    says: () => 'Sports massage, a foam roller at home, stretching after the run.',
  },
  S14: {
    name: 'When it cramps',
    says: () => 'Slowly massage and stretch the muscle, one or two minutes.',
  },
  S15: {
    name: 'When it keeps cramping',
    says: () =>
      'Cramps that go on after several remedies belong to a healthcare professional: a vitamin, a medicine or a condition may be behind them.',
  },
}

/** The page of reasons and sources. */
export const appWhy = {
  title: 'Why these numbers',
  lead: 'Each number here has three sides: the coach’s rule of thumb, the number for you, and the reason. Tap a number in your plan and you land here.',
  yoursTitle: 'In your plan now',
  yoursLead: 'Where a rule is above what is safe for you, it is struck through and yours stands.',
  ruleColumn: 'Rule',
  yoursColumn: 'Yours',
  gradeColumn: 'Evidence',
  noPlan: 'Make a plan first; then every number of it stands here.',
  rulesTitle: 'The rules of thumb',
  rulesLead: 'Where all of this started: what a good coach tells a runner, in the coach’s numbers.',
  rules,
  capsTitle: 'What always holds',
  caps: [
    'A plan never has you end heavier than you started.',
    'The sodium it predicts in your blood never falls below 135 mmol/L.',
    'No single drink on the run is above a quarter of a litre.',
    'There is a ceiling on drinking, and never a floor.',
    'With some conditions and medicines there are no amounts at all.',
    'An emergency ends all coaching. Nothing can switch that off.',
  ],
  gradesTitle: 'How sure it is',
  grades: {
    A: { name: 'Sure', says: 'Consistent trials or large groups of people, and experts agree.' },
    B: { name: 'Likely', says: 'Limited or indirect evidence.' },
    C: { name: 'Thin', says: 'Opinion, or one small study.' },
    X: { name: 'Contested', says: 'Studies disagree. Nobody knows for certain.' },
  } satisfies Readonly<Record<Grade, Readonly<{ name: string; says: string }>>>,
  contested:
    'What causes cramps is contested. Nothing here is a promise: it may help, and we say how well each part is known. No clinician has reviewed this page.',
  sourcesTitle: 'Sources',
  sourcesLead: (count: number): string =>
    `${count} papers, guidelines and rules. For each we say how much of it was really read.`,
  search: 'Search by word, author or year',
  found: (count: number): string =>
    count === 0 ? 'Nothing found' : count === 1 ? 'One source' : `${count} sources`,
  everyKind: 'All',
  inYourPlan: 'in your plan',
  kinds: {
    guideline: 'Guideline',
    consensus: 'Consensus',
    review: 'Review',
    trial: 'Trial',
    cohort: 'Cohort',
    lab: 'Laboratory',
    standard: 'Standard',
    health_service: 'Health service',
    coach: 'Coach',
    own_analysis: 'Own analysis',
    engineering: 'Our choice',
  } satisfies Labels<SourceKind>,
  reads: {
    full: 'read in full',
    abstract: 'abstract read',
    secondary: 'read about elsewhere',
    recalled: 'from memory, not read again',
  } satisfies Labels<Source['read']>,
}

/** What every language must say. */
export type AppWhyWords = typeof appWhy
