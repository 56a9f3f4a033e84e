import type { FirstMileVerdict } from '@uncramp/core/pacing'
import type { Plan } from '@uncramp/core/plan'
import type { RepairedPlan } from '@uncramp/core/relief'
import { phrase } from '@uncramp/text'
import { cliLog as logEn } from '@uncramp/text/en/cli-log'
import { firstMileVerdict as mileEn } from '@uncramp/text/en/pacing'
import { repairReasons as reasonsEn, repairRefusals as refusalsEn } from '@uncramp/text/en/relief'
import { cliLog as logEs } from '@uncramp/text/es/cli-log'
import { firstMileVerdict as mileEs } from '@uncramp/text/es/pacing'
import { repairReasons as reasonsEs, repairRefusals as refusalsEs } from '@uncramp/text/es/relief'

import type { Voice } from '../flags/voice.ts'
import { terminalInk } from './ink.ts'
import { bullet, page, paragraph, section } from './page.ts'

const MILE_WORDS = { en: mileEn, es: mileEs } as const
const SAYS = { en: logEn.plan, es: logEs.plan } as const

/** Words of a repaired plan. */
export const REPAIR_WORDS = {
  en: { reasons: reasonsEn, refusals: refusalsEn },
  es: { reasons: reasonsEs, refusals: refusalsEs },
} as const

type FirstMile = Readonly<{ targetS: number; atS: number }> & FirstMileVerdict

/** The watch against the plan, and the one sentence with the fix. */
export function firstMileText(verdict: FirstMile, { locale, q }: Voice): string {
  const ink = terminalInk()
  const says = SAYS[locale]
  const loud = {
    on_pace: ink.good,
    slow: ink.strong,
    amber: ink.warn,
    red: ink.stop,
    not_judged: ink.faint,
  }[verdict.code]
  return page([
    ink.strong(says.firstMile(q.duration(verdict.atS), q.duration(verdict.targetS))),
    loud(paragraph(phrase(MILE_WORDS[locale], verdict, q), ink)),
    verdict.code === 'not_judged' ? paragraph(says.notJudged, ink) : '',
  ])
}

const PLACE_COUNT = 9
const TIME_COUNT = 8

/** The rest of the run: how fast at most, when it may end, what is still to drink, and why. */
export function repairText(repaired: RepairedPlan, plan: Plan, voice: Voice): string {
  const { locale, q, words } = voice
  const ink = terminalInk()
  const says = SAYS[locale]
  const labelCount = Math.max(says.ceiling.length, says.finish.length)
  const finish = `${q.duration(repaired.finishLowS)} – ${q.duration(repaired.finishHighS)}`
  const drinks = repaired.drinks.map(
    ({ atM, atS, fluidMl }) =>
      `  ${q.distance(atM).padStart(PLACE_COUNT)}  ${q.duration(atS).padStart(TIME_COUNT)}  ${q.fluid(fluidMl)}`,
  )
  const isRefused = plan.fluid.capBy === 'refused'
  const none = bullet(isRefused ? says.noNumbers : says.noDrinks, ink)
  return page([
    [
      ink.strong(says.repaired),
      `  ${says.ceiling.padEnd(labelCount)}  ${ink.strong(q.pace(repaired.ceilingPaceSPerKm))}`,
      `  ${says.finish.padEnd(labelCount)}  ${finish}`,
    ].join('\n'),
    section(says.drinks, drinks.length === 0 ? [none] : drinks, ink),
    section(
      says.why,
      repaired.because.map((reason) =>
        bullet(phrase(REPAIR_WORDS[locale].reasons, reason, q), ink),
      ),
      ink,
    ),
    ink.faint(paragraph(words.cli.notDevice, ink)),
  ])
}
