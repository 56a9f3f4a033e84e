import type { Plan, PlanChange, PlanComparison, TimelineItem } from '@uncramp/core/plan'
import { phrase } from '@uncramp/text'
import { cliLog as logEn } from '@uncramp/text/en/cli-log'
import { planCauses as causesEn, planChanges as changesEn } from '@uncramp/text/en/plan'
import { cliLog as logEs } from '@uncramp/text/es/cli-log'
import { planCauses as causesEs, planChanges as changesEs } from '@uncramp/text/es/plan'

import type { Voice } from '../flags/voice.ts'
import { terminalInk } from './ink.ts'
import { bullet, page, paragraph, section } from './page.ts'

const WORDS = {
  en: { causes: causesEn, changes: changesEn, says: logEn.plan },
  es: { causes: causesEs, changes: changesEs, says: logEs.plan },
} as const

type Pair = Readonly<{ before: Plan; after: Plan }>

/** Why two plans differ; new warnings; then what to do differently, each item with its place. */
export function comparisonText(comparison: PlanComparison, pair: Pair, voice: Voice): string {
  const ink = terminalInk()
  const { causes, says } = WORDS[voice.locale]
  const { changes } = comparison
  if (comparison.causes.length + changes.length === 0) return paragraph(says.same, ink)
  const { q } = voice
  const warned = (code: PlanChange['code']): readonly string[] =>
    changes.flatMap((change) =>
      change.code === code && 'caution' in change
        ? [phrase(voice.words.plan.cautions, change.caution, q)]
        : [],
    )
  const why = comparison.causes.map((cause) => bullet(phrase(causes, cause, q), ink))
  const todo = changes.flatMap((change) => changeLine(change, pair, voice))
  return page([
    section(says.causes, why, ink),
    section(
      says.warnings,
      warned('caution_added').map((text) => ink.warn(bullet(text, ink, '▲'))),
      ink,
    ),
    section(
      says.changes,
      todo.map((line) => bullet(line, ink)),
      ink,
    ),
    section(
      says.warningsGone,
      warned('caution_gone').map((text) => ink.faint(bullet(text, ink))),
      ink,
    ),
  ])
}

function changeLine(change: PlanChange, { after }: Pair, voice: Voice): readonly string[] {
  const { q, locale } = voice
  const { changes, says } = WORDS[locale]
  switch (change.code) {
    case 'caution_added':
    case 'caution_gone':
      return []
    case 'item_added': {
      const { fluidMl } = change.item
      const amount = fluidMl === undefined ? '' : q.fluid(fluidMl)
      return [`${itemName(change.item, voice)}: ${says.itemNew(amount)}`]
    }
    case 'item_gone':
      return [`${itemName(change.item, voice)}: ${says.itemGone}`]
    case 'item_resized':
    case 'item_moved': {
      const item = after.timeline.find(({ id }) => id === change.id)
      if (item === undefined) return []
      if (change.code === 'item_resized') {
        const size = says.itemSize(q.fluid(change.toMl), q.fluid(change.fromMl))
        return [`${itemName(item, voice)}: ${size}`]
      }
      const span = q.span(Math.abs(change.byS))
      const moved = change.byS > 0 ? says.itemLater(span) : says.itemEarlier(span)
      return [`${itemName(item, voice)}: ${moved}`]
    }
    case 'cap_changed':
    case 'total_drink_changed':
    case 'finish_changed':
    case 'first_mile_changed':
      return [phrase(changes, change, q)]
  }
}

/** "drink (at 0:40:00)", "toilet (25 min before the start)" */
function itemName({ kind, atS, atM }: TimelineItem, { q, words, locale }: Voice): string {
  const { says } = WORDS[locale]
  const when =
    atM !== undefined && atM > 0
      ? q.distance(atM)
      : atS < 0
        ? says.beforeGun(q.span(-atS))
        : says.afterGun(q.duration(atS))
  return says.itemAt(words.plan.kinds[kind], when)
}
