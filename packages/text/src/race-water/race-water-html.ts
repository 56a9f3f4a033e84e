import type { FieldPlan, FieldStation } from '@uncramp/core/field'

import { phrase } from '../phrases.ts'
import type { Quantities } from '../quantities.ts'
import { clockOf, cupsText, iceText, litres } from './field-quantities.ts'
import type { FieldWords } from './field-words.ts'
import { RACE_WATER_STYLE } from './race-water-style.ts'

type Say = Readonly<{ plan: FieldPlan; q: Quantities; words: FieldWords }>

/**
 * One A4 page to print, across: what to order for each station and when it is busy, heat by wave,
 * medical posts, and what to mind. It needs nothing from the network; every text in it is escaped.
 */
export function raceWaterHtml(plan: FieldPlan, q: Quantities, words: FieldWords): string {
  const say = { plan, q, words }
  const title = words.title(q.integer(plan.runnersCount), q.distance(plan.distanceM))
  const days = words.drawn(
    q.integer(plan.drawsCount),
    q.temperature(plan.airC.low),
    q.temperature(plan.airC.high),
  )
  const when =
    plan.startAtMs === undefined ? '' : `${q.day(plan.startAtMs)}, ${q.clock(plan.startAtMs)} · `
  return [
    '<!doctype html>',
    `<html lang="${words.language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(title)}</title><style>${RACE_WATER_STYLE}</style></head><body><main>`,
    `<header><h1>${escaped(title)}</h1><p>${escaped(`${when}${words.based[plan.anchor]} · ${days}`)}</p></header>`,
    stationsTable(say),
    `<div class="columns">${postsTable(say)}${wavesTable(say)}${mind(say)}</div>`,
    `<footer>${escaped(words.notDevice)}</footer></main></body></html>\n`,
  ].join('\n')
}

function stationsTable(say: Say): string {
  const { plan, words } = say
  const { heads } = words
  const amounts = [heads.water, heads.sports, heads.cups]
  const rows = plan.stations.map((station) => stationRow(say, station))
  const finish = [
    words.heads.finish,
    say.q.distance(plan.finish.atM),
    ...timesCells(say, plan.finish),
    ...Array.from({ length: 8 }, () => ''),
  ]
  return [
    '<section><table class="stations"><thead>',
    `<tr><td colspan="7"></td><th colspan="3">${escaped(words.rule)}</th><th colspan="3" class="habits">${escaped(words.habits)}</th><td colspan="2"></td></tr>`,
    `<tr>${cells('th', [heads.station, heads.at, heads.first, heads.peak, heads.perFive, heads.last, heads.arrivals, ...amounts, ...amounts, heads.ice, heads.sodium])}</tr></thead>`,
    `<tbody>${rows.join('')}<tr class="finish">${cells('td', finish)}</tr>${totalRow(say)}</tbody></table>`,
    `<p class="note">${escaped(`${words.order} ${words.habitsNote} ${words.howToRead}`)}</p></section>`,
  ].join('')
}

function timesCells(say: Say, place: FieldPlan['finish'] | FieldStation): readonly string[] {
  const { plan, q } = say
  return [
    clockOf(plan, place.firstS, q),
    clockOf(plan, place.peakS, q),
    `${q.integer(place.peakCount.low)}–${q.integer(place.peakCount.high)}`,
    clockOf(plan, place.lastS, q),
    '',
  ]
}

function amountCells({ q }: Say, poured: FieldStation['rule']): readonly string[] {
  return [
    litres(poured.waterMl.high, q),
    poured.sportsMl.high > 0 ? litres(poured.sportsMl.high, q) : '–',
    cupsText(poured.waterCups.high + poured.sportsCups.high, q),
  ]
}

function stationRow(say: Say, station: FieldStation): string {
  const { q, words } = say
  const name = station.name + (station.hasToilet ? ` (${words.heads.toilet})` : '')
  const sodiumG = station.rule.sodiumMg.high / 1000
  const [first, peak, count, last] = timesCells(say, station)
  const front = [name, q.distance(station.atM), first ?? '', peak ?? '', count ?? '', last ?? '']
  const amounts = [...amountCells(say, station.rule), ...amountCells(say, station.habits)]
  const ice = station.habits.iceKg.high
  const back = [ice > 0 ? iceText(ice, q) : '–', sodiumG > 0 ? q.grams(Math.round(sodiumG)) : '–']
  return `<tr>${cells('td', front)}<td class="spark">${spark(station.arrivals.mid)}</td>${cells('td', [...amounts, ...back])}</tr>`
}

function totalRow(say: Say): string {
  const { plan, q, words } = say
  const sum = (of: (station: FieldStation) => number): number =>
    plan.stations.reduce((total, station) => total + of(station), 0)
  const totals = (kind: 'rule' | 'habits'): readonly string[] => [
    litres(
      sum((station) => station[kind].waterMl.high),
      q,
    ),
    litres(
      sum((station) => station[kind].sportsMl.high),
      q,
    ),
    cupsText(
      sum((station) => station[kind].waterCups.high + station[kind].sportsCups.high),
      q,
    ),
  ]
  const back = [
    iceText(
      sum((station) => station.habits.iceKg.high),
      q,
    ),
    q.grams(Math.round(sum((station) => station.rule.sodiumMg.high) / 1000)),
  ]
  return `<tr class="total"><td colspan="7">${escaped(words.heads.total)}</td>${cells('td', [...totals('rule'), ...totals('habits'), ...back])}</tr>`
}

const SPARK_WIDTH = 60
const SPARK_HEIGHT = 12

/** Arrivals over time as a small filled curve; a picture of the column beside it, so hidden from readers. */
function spark(mid: readonly number[]): string {
  const top = Math.max(1, ...mid)
  const points = mid.map(
    (count, index) =>
      `${((index / Math.max(1, mid.length - 1)) * SPARK_WIDTH).toFixed(1)},${(SPARK_HEIGHT - (count / top) * SPARK_HEIGHT).toFixed(1)}`,
  )
  return `<svg aria-hidden="true" viewBox="0 0 ${SPARK_WIDTH} ${SPARK_HEIGHT}" preserveAspectRatio="none"><polygon points="0,${SPARK_HEIGHT} ${points.join(' ')} ${SPARK_WIDTH},${SPARK_HEIGHT}"/></svg>`
}

function wavesTable({ plan, q, words }: Say): string {
  const { heads } = words
  const rows = plan.waves.map((wave) => {
    const band = wave.highBand
    const mark =
      band === 'hot'
        ? ' class="caution"'
        : band === 'very_hot' || band === 'extreme'
          ? ' class="stop"'
          : ''
    const line = [
      wave.name === '' ? '1' : wave.name,
      clockOf(plan, wave.startAtS, q),
      q.integer(wave.runnersCount),
      `${q.temperature(wave.wbgtC.low).replace(/ °[CF]$/, '')} – ${q.temperature(wave.wbgtC.high)}`,
      words.bands[band],
      q.percent(wave.uncompensableFrac.high),
    ]
    return `<tr${mark}>${cells('td', line)}</tr>`
  })
  const head = [heads.wave, heads.start, heads.runners, heads.wbgt, '', heads.tooHot]
  return `<section><h2>${escaped(heads.waves)}</h2><table class="waves"><thead><tr>${cells('th', head)}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`
}

function postsTable({ plan, q, words }: Say): string {
  const { heads } = words
  const { cramps, walls } = plan
  const range = (low: number, high: number): string =>
    `${q.integer(Math.floor(low))}–${q.integer(Math.ceil(high))}`
  const rows = cramps.posts.map((post, index) => {
    const station = post.stationIndex === undefined ? undefined : plan.stations[post.stationIndex]
    const isFinish = post.atM >= plan.distanceM - 1
    const line = [
      isFinish ? heads.finish : (station?.name ?? q.integer(index + 1)),
      q.distance(post.atM),
      `${q.distance(post.fromM)} – ${q.distance(post.toM)}`,
      range(post.crampsLowCount, post.crampsHighCount),
      range(post.crampsLowCount * cramps.severeFrac, post.crampsHighCount * cramps.severeFrac),
    ]
    return `<tr>${cells('td', line)}</tr>`
  })
  const whole = plan.runnersCount
  const sites = cramps.sites.map(
    ({ muscle, lowFrac, highFrac }) =>
      `${isMuscle(muscle) ? words.muscles[muscle] : muscle} ${q.percent(lowFrac)}–${q.percent(highFrac)}`,
  )
  const lines = [
    words.crampsLine(
      q.integer(Math.round(cramps.rateFrac.low * whole)),
      q.integer(Math.round(cramps.rateFrac.high * whole)),
    ),
    words.sitesLine(sites.join(', ')),
    ...(walls.high > 0
      ? [words.wallsLine(q.integer(walls.low), q.integer(walls.mid), q.integer(walls.high))]
      : []),
  ]
  const head = [heads.post, heads.at, heads.covers, heads.cramps, heads.severe]
  return `<section><h2>${escaped(heads.posts)}</h2><table><thead><tr>${cells('th', head)}</tr></thead><tbody>${rows.join('')}</tbody></table>${lines.map((line) => `<p class="note">${escaped(line)}</p>`).join('')}</section>`
}

function isMuscle(name: string): name is 'calf' | 'hamstring' | 'quad' {
  return name === 'calf' || name === 'hamstring' || name === 'quad'
}

function mind({ plan, q, words }: Say): string {
  const lines = plan.cautions.map(
    (caution) => `<li class="${caution.level}">${escaped(phrase(words.cautions, caution, q))}</li>`,
  )
  return `<section><h2>${escaped(words.heads.watch)}</h2><ul>${lines.join('')}</ul></section>`
}

function cells(tag: 'td' | 'th', texts: readonly string[]): string {
  // A heading without words is none.
  return texts
    .map((text) => {
      const name = text === '' ? 'td' : tag
      return `<${name}>${escaped(text)}</${name}>`
    })
    .join('')
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter)
}
