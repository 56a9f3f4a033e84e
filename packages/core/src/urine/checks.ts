import type { SourceId } from '../evidence/index.ts'
import { S_PER_H } from '../units.ts'
import { GATE_OPEN_AFTER_S, GATE_RUN_S } from './gate-times.ts'

/** When to look, and what the look is worth. */
export type UrineCheckCode = 'first_look' | 'second_look' | 'gate_lifts' | 'next_morning'

export type UrineCheck = Readonly<{
  code: UrineCheckCode
  /** From the gun, like `endAtS`. */
  atS: number
  /** True while the colour counts only with weight lost and no sign of low sodium. */
  isGated: boolean
  sources: readonly SourceId[]
}>

/**
 * Two looks while the answer can still change the evening's drinking, two hours apart.
 *
 * @source nsw_urine, uncramp_engineering
 */
export const LOOKS_AFTER_S: readonly number[] = [2 * S_PER_H, 4 * S_PER_H]

/**
 * After the gate has lifted, a little later so that the check stands clearly outside it.
 *
 * @source uncramp_engineering
 */
export const GATE_LIFTS_AFTER_S = GATE_OPEN_AFTER_S + S_PER_H / 2

/**
 * Without a wake-up time the morning is taken to be this long after the finish.
 *
 * @source uncramp_engineering
 */
export const MORNING_AFTER_S = 20 * S_PER_H

const SOURCES: readonly SourceId[] = ['nsw_urine', 'eah2015', 'uncramp_engineering']

/**
 * The looks after a run: at two and four hours (behind the gate after a long one), once it has
 * lifted, and the next morning. Looks that would come after the morning are left out.
 *
 * @param run  `endAtS` and `morningAtS` from the gun; `morningAtS` after `endAtS`
 * @source nsw_urine, uncramp_engineering
 */
export function urineChecks(
  run: Readonly<{ endAtS: number; durationS: number; morningAtS?: number }>,
): readonly UrineCheck[] {
  const isLong = !(run.durationS < GATE_RUN_S)
  const morningAtS = run.morningAtS ?? run.endAtS + MORNING_AFTER_S
  const looks = LOOKS_AFTER_S.map((afterS, i) =>
    check(i === 0 ? 'first_look' : 'second_look', run.endAtS + afterS, isLong),
  )
  const lifted = isLong ? [check('gate_lifts', run.endAtS + GATE_LIFTS_AFTER_S, false)] : []
  const isMorningGated = isLong && morningAtS - run.endAtS <= GATE_OPEN_AFTER_S
  const morning = check('next_morning', morningAtS, isMorningGated)
  return [...[...looks, ...lifted].filter((look) => look.atS < morning.atS), morning]
}

function check(code: UrineCheckCode, atS: number, isGated: boolean): UrineCheck {
  return { code, atS, isGated, sources: SOURCES }
}
