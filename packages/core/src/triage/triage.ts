import type { Grade, SourceId } from '../evidence/index.ts'
import { ACTIONS, type ActionCode, type TellCode, type ThinkCode } from './codes.ts'
import { COMBINATIONS, type Combination } from './combinations.ts'
import { contextFlags, type ContextFlag, type TriageContext } from './context.ts'
import { gravityRank, oneBelow, worse, type TriageLevel } from './level.ts'
import type { TopicCode } from './question-codes.ts'
import { ROW_IDS, type RowId } from './row-ids.ts'
import { TRIAGE_ROWS } from './rows.ts'
import { SIGN_CODES, SIGNS, type SignCode, type SignFacts } from './signs.ts'

/**
 * What the runner said. A sign in several lists counts as the gravest of them; a sign in none was
 * not asked. `topics` belongs to the interview only and changes no level.
 */
export type TriageAnswers = Readonly<{
  signs: readonly SignCode[]
  /** "I don't know": counts one level below yes, and as yes beside another sign. */
  unknown?: readonly SignCode[]
  denied?: readonly SignCode[]
  topics?: readonly TopicCode[]
  context?: TriageContext
}>

/** A row that speaks: how loud, and because of which signs and facts. */
export type MatchedRow = Readonly<{
  row: RowId
  level: TriageLevel
  signs: readonly SignCode[]
  /** True when only "I don't know" answers point to it. */
  isUnsure: boolean
  thinks: readonly ThinkCode[]
  sources: readonly SourceId[]
}>

/** The verdict: what to do now first, then why. */
export type TriageResult = Readonly<{
  level: TriageLevel
  /** True at emergency: no coaching, drinking or stretching advice may stay on the screen. */
  coachingEnds: boolean
  /** Gravest first, then in the order of the table. */
  matched: readonly MatchedRow[]
  actions: readonly ActionCode[]
  thinks: readonly ThinkCode[]
  tellClinician: readonly TellCode[]
  sources: readonly SourceId[]
  grade: Grade
}>

type Heard = Readonly<{
  yes: ReadonlySet<SignCode>
  maybe: ReadonlySet<SignCode>
  flags: ReadonlySet<ContextFlag>
  /** All of `maybe`, in the order of the table. */
  inOrder: readonly SignCode[]
}>

/** A weighed gain is the sign, whether or not anybody was asked. */
function heard(answers: TriageAnswers): Heard {
  const flags = contextFlags(answers.context ?? {})
  const weighed: readonly SignCode[] = flags.has('weight_gained') ? ['weight_gain'] : []
  const yes = new Set([...answers.signs, ...weighed])
  const maybe = new Set([...(answers.unknown ?? []), ...yes])
  return { yes, flags, maybe, inOrder: SIGN_CODES.filter((sign) => maybe.has(sign)) }
}

function holds(rule: Combination, { yes, maybe, flags }: Heard): boolean {
  const hasFacts = (rule.facts ?? []).every((flag) => flags.has(flag))
  const isEveryGroupPossible = rule.all.every((group) => group.some((sign) => maybe.has(sign)))
  const isSomeSure = rule.all.some((group) => group.some((sign) => yes.has(sign)))
  return hasFacts && isEveryGroupPossible && isSomeSure
}

const RULES_OF = new Map<RowId, readonly Combination[]>(
  ROW_IDS.map((row) => [row, COMBINATIONS.filter((rule) => rule.row === row)]),
)

function isOf(sign: SignCode, row: RowId): boolean {
  const facts: SignFacts = SIGNS[sign]
  return facts.rows.includes(row)
}

function matchRow(row: RowId, told: Heard): MatchedRow | undefined {
  const rules = (RULES_OF.get(row) ?? []).filter((rule) => holds(rule, told))
  const named = rules.flatMap((rule) => rule.all.flat())
  const own = told.inOrder.filter((sign) => isOf(sign, row))
  const pointing = told.inOrder.filter((sign) => own.includes(sign) || named.includes(sign))
  const levels = [
    ...own.map((sign) => (told.yes.has(sign) ? SIGNS[sign].alone : oneBelow(SIGNS[sign].alone))),
    ...rules.map((rule) => rule.level),
  ]
  const level = levels.reduce<TriageLevel>(worse, 'self_care')
  if (level === 'self_care') return undefined
  return {
    row,
    level,
    signs: pointing,
    isUnsure: !pointing.some((sign) => told.yes.has(sign)),
    thinks: TRIAGE_ROWS[row].thinks,
    sources: TRIAGE_ROWS[row].sources,
  }
}

const CARE_ACTION: Readonly<Record<TriageLevel, ActionCode>> = {
  emergency: 'call_emergency',
  same_day: 'get_help_today',
  routine: 'see_gp',
  self_care: 'stretch_gently',
}

/** Advice that must be left alone holds from every row; the rest of a lesser row waits in an emergency. */
function actionsOf(level: TriageLevel, matched: readonly MatchedRow[]): readonly ActionCode[] {
  const wanted = new Set<ActionCode>([CARE_ACTION[level]])
  for (const { row, level: rowLevel } of matched) {
    const { always, atEmergency, below } = TRIAGE_ROWS[row]
    const isLoud = rowLevel === 'emergency'
    for (const action of [...always, ...(isLoud ? atEmergency : below)]) {
      if (isLoud || level !== 'emergency' || action.startsWith('no_')) wanted.add(action)
    }
  }
  if (wanted.has('no_fluids')) wanted.delete('stop_fluids_until_urine')
  if (level === 'same_day') wanted.delete('see_gp_promptly')
  if (wanted.has('see_gp_promptly')) wanted.delete('see_gp')
  return ACTIONS.filter((action) => wanted.has(action))
}

function tellsOf({ flags }: Heard, matched: readonly MatchedRow[]): readonly TellCode[] {
  const tells = new Set<TellCode>(matched.flatMap(({ row }) => TRIAGE_ROWS[row].tell))
  if (flags.has('statin')) tells.add('statin')
  if (flags.has('clot_risk')) tells.add('clot_risk')
  if (flags.has('weight_gained')) tells.add('weight_change')
  if (flags.has('pregnant')) tells.add('weeks_pregnant')
  if (flags.has('over_50') || flags.has('smoker') || flags.has('diabetes')) tells.add('artery_risk')
  return [...tells]
}

/**
 * How soon to get help, and what to do now.
 *
 * The level is the gravest of all rows that speak; every rule asks only for things that are there, so
 * another sign, fact or "I don't know" can never lower it, and there is no setting to turn one off.
 *
 * @returns  always an answer; with no sign at all it is self-care
 * @source clinical_consensus, uncramp_engineering
 */
export function triage(answers: TriageAnswers): TriageResult {
  const told = heard(answers)
  const matched = ROW_IDS.map((row) => matchRow(row, told))
    .filter((row) => row !== undefined)
    .toSorted((a, b) => gravityRank(b.level) - gravityRank(a.level))
  const level = matched[0]?.level ?? 'self_care'
  const sources = matched.flatMap((row) => row.sources)
  return {
    level,
    coachingEnds: level === 'emergency',
    matched,
    actions: actionsOf(level, matched),
    thinks: [...new Set(matched.flatMap((row) => row.thinks))],
    tellClinician: tellsOf(told, matched),
    sources: sources.length === 0 ? ['nhs_leg_cramps'] : [...new Set(sources)],
    grade: 'B',
  }
}
