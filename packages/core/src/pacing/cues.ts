import { M_PER_MILE } from '../units.ts'
import type { Split } from './pace-document.ts'
import type { CueCode, PacingReason } from './pacing-reason.ts'

/** A few words at a moment of the run; the words are in `text`. */
export type PaceCue = Readonly<{
  code: CueCode
  atM: number
  atS: number
  because: readonly PacingReason[]
}>

const FIRST_CUE_M = 300
const HILL_GRADE_FRAC = 0.03
const STEEP_DOWN_FRAC = -0.05
/** Cues closer together than this are noise; the earlier one stays. */
const MIN_GAP_M = 700
const BECAUSE: readonly PacingReason[] = [{ code: 'cue_at_the_moment', sources: ['coach_rules'] }]

/**
 * Mental cues where they help: being passed at the start, settling in, the first hill up and down,
 * half-way, passing others late, the last stretch.
 *
 * @param atSOf  the plan's clock
 * @returns      in order of place, none within 700 m of another
 * @source coach_rules, uncramp_engineering
 */
export function planCues({
  splits,
  distanceM,
  atSOf,
}: Readonly<{
  splits: readonly Split[]
  distanceM: number
  atSOf: (atM: number) => number
}>): readonly PaceCue[] {
  const up = splits.find(({ gradeFrac, fromM }) => gradeFrac >= HILL_GRADE_FRAC && fromM > 0)
  const down = splits.find(({ gradeFrac, fromM }) => gradeFrac <= STEEP_DOWN_FRAC && fromM > 0)
  const wanted: { code: CueCode; atM: number }[] = [
    { code: 'let_them_pass', atM: FIRST_CUE_M },
    { code: 'settle_in', atM: M_PER_MILE + 200 },
    ...(up === undefined ? [] : [{ code: 'hill_by_effort' as const, atM: up.fromM }]),
    ...(down === undefined ? [] : [{ code: 'downhill_short_steps' as const, atM: down.fromM }]),
    { code: 'halfway_check', atM: distanceM / 2 },
    { code: 'now_you_pass', atM: distanceM * 0.72 },
    { code: 'last_stretch', atM: distanceM * 0.93 },
  ]
  const cues: PaceCue[] = []
  for (const { code, atM } of wanted.toSorted((one, other) => one.atM - other.atM)) {
    const last = cues.at(-1)
    if (atM >= distanceM || (last !== undefined && atM - last.atM < MIN_GAP_M)) continue
    cues.push({ code, atM, atS: atSOf(atM), because: BECAUSE })
  }
  return cues
}
