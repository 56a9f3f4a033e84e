import type { ConditionCode, Runner } from '../runner/index.ts'

/** What a runner can see or feel today that decides whether a muscle may be pressed. */
export const MASSAGE_SIGNS = [
  'leg_swollen_hot',
  'fresh_tear',
  'fever',
  'open_wound',
  'dark_urine_muscle_pain',
  'bruise',
  'numbness',
] as const
export type MassageSign = (typeof MASSAGE_SIGNS)[number]

/** Why massage or rolling is blocked. */
type MassageBlockCode =
  | MassageSign
  | 'anticoagulant'
  | 'clot_history'
  | 'varicose_veins'
  | 'recent_muscle_tear'
  | 'recent_surgery'

/**
 * One block. `scope` `all`: no rolling, no massage, not even light; `deep`: light stroking only;
 * `area`: keep off that place. `goTo` where it is also a reason to see somebody.
 */
export type MassageBlock = Readonly<{
  code: MassageBlockCode
  scope: 'all' | 'deep' | 'area'
  goTo?: 'triage'
}>

const SIGN_BLOCKS: Readonly<Record<MassageSign, Omit<MassageBlock, 'code'>>> = {
  leg_swollen_hot: { scope: 'all', goTo: 'triage' },
  fresh_tear: { scope: 'all', goTo: 'triage' },
  fever: { scope: 'all' },
  open_wound: { scope: 'area' },
  dark_urine_muscle_pain: { scope: 'all', goTo: 'triage' },
  bruise: { scope: 'area' },
  numbness: { scope: 'all', goTo: 'triage' },
}

const CONDITION_BLOCKS: readonly (readonly [ConditionCode, MassageBlock])[] = [
  ['clot_history', { code: 'clot_history', scope: 'all' }],
  ['recent_muscle_tear', { code: 'recent_muscle_tear', scope: 'all' }],
  ['recent_surgery', { code: 'recent_surgery', scope: 'all' }],
  ['varicose_veins', { code: 'varicose_veins', scope: 'area' }],
  ['neuropathy', { code: 'numbness', scope: 'deep' }],
]

/**
 * Everything that speaks against pressing this runner's muscles today, the strictest first.
 *
 * Adding a sign, condition or medicine never removes a block.
 *
 * @source davis2020, behm2020, nhs_dvt, uncramp_engineering
 */
export function massageBlocks(
  runner: Pick<Runner, 'conditions' | 'medicines'>,
  signs: readonly MassageSign[] = [],
): readonly MassageBlock[] {
  const rank = { all: 0, deep: 1, area: 2 } as const
  const blocks: MassageBlock[] = [
    ...signs.map((code) => ({ code, ...SIGN_BLOCKS[code] })),
    ...(runner.medicines.includes('anticoagulant')
      ? [{ code: 'anticoagulant', scope: 'all' } as const]
      : []),
    ...CONDITION_BLOCKS.filter(([condition]) => runner.conditions.includes(condition)).map(
      ([, block]) => block,
    ),
  ]
  return blocks.toSorted((a, b) => rank[a.scope] - rank[b.scope])
}

/** True when nothing may be pressed at all, not even lightly. */
export function isMassageBlocked(blocks: readonly MassageBlock[]): boolean {
  return blocks.some((block) => block.scope === 'all')
}
