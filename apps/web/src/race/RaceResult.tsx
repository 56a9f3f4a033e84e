import type { DrawSpread, FieldPlan, FieldStation, Poured } from '@uncramp/core/field'
import { fieldCsv } from '@uncramp/formats/results'
import { phrase, type Quantities } from '@uncramp/text'
import { clockOf, cupsText, iceText, litres } from '@uncramp/text/race-water'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'

import { PaperPage } from '../paper/PaperPage.tsx'
import { saveFile } from '../paper/save-file.ts'
import { Bib } from '../shell/Bib.tsx'
import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { Notice } from '../shell/Notice.tsx'
import { words } from '../words/words.ts'
import type { WorkedRace } from './race-door.ts'

type PartProps = Readonly<{ plan: FieldPlan; q: Quantities }>

/** What to order, table by table; what to mind; and the page to print. */
export function RaceResult({ race }: { race: WorkedRace }): JSX.Element {
  const w = words('race')
  const { plan, issues } = race
  const q = preferences.quantitiesIn(plan.zone)
  const html = useMemo(() => w.field.page(plan, q), [plan, q, w])
  return (
    <>
      <Totals plan={plan} q={q} />
      <Minds plan={plan} q={q} />
      <div class="columns">
        <Tables plan={plan} q={q} />
        <div class="stack-wide">
          <Heat plan={plan} q={q} />
          <Posts plan={plan} q={q} />
          {issues.length > 0 && (
            <details class="fold">
              <summary>{w.oddTitle(issues.length)}</summary>
              <ul class="fold-body">
                {issues.map(({ code, rowsCount, lines }) => (
                  <li key={code}>
                    {w.field.issue(w.field.issues[code], q.integer(rowsCount), lines.join(', '))}
                  </li>
                ))}
              </ul>
            </details>
          )}
          <Files plan={plan} />
        </div>
      </div>
      <PaperPage
        html={html}
        isWide
        label={w.pageShown}
        fileName="race-water.html"
        printLabel={w.print}
        saveLabel={w.save}
      />
    </>
  )
}

/** The larger of both ways of drinking, on nine days of ten. */
function larger(station: FieldStation, of: (poured: Poured) => DrawSpread): number {
  return Math.max(of(station.rule).high, of(station.habits).high)
}

function Totals({ plan, q }: PartProps): JSX.Element {
  const w = words('race')
  const sum = (of: (poured: Poured) => DrawSpread): number =>
    plan.stations.reduce((total, station) => total + larger(station, of), 0)
  const cups = sum(({ waterCups }) => waterCups) + sum(({ sportsCups }) => sportsCups)
  const iceKg = sum((poured) => poured.iceKg)
  const facts = [
    {
      name: w.field.heads.sports,
      value: litres(
        sum(({ sportsMl }) => sportsMl),
        q,
      ),
    },
    { name: w.field.heads.cups, value: cupsText(cups, q) },
    ...(iceKg > 0 ? [{ name: w.field.heads.ice, value: iceText(iceKg, q) }] : []),
  ]
  return (
    <Bib band={w.resultBand} aside={w.resultAside(q.integer(plan.runnersCount))}>
      <p class="race-total">
        <span class="bib-number">
          {litres(
            sum(({ waterMl }) => waterMl),
            q,
          )}
        </span>{' '}
        {w.resultWater}
      </p>
      <dl class="facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="soft fine">{w.resultOrder}</p>
    </Bib>
  )
}

function Minds({ plan, q }: PartProps): JSX.Element {
  const w = words('race')
  const of = (isNote: boolean): FieldPlan['cautions'] =>
    plan.cautions.filter(({ level }) => (level === 'info') === isNote)
  return (
    <div class="stack">
      {of(false).map((caution, index) => (
        <Notice key={index} tone={caution.level}>
          <p>{phrase(w.field.cautions, caution, q)}</p>
        </Notice>
      ))}
      <details class="fold">
        <summary>{words('app').goodToKnow}</summary>
        <ul class="fold-body">
          {of(true).map((caution) => (
            <li key={caution.code}>
              <p>{phrase(w.field.cautions, caution, q)}</p>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

function Tables({ plan, q }: PartProps): JSX.Element {
  const w = words('race')
  return (
    <section class="section">
      <h2>{w.tablesTitle}</h2>
      <ol class="race-stations">
        {plan.stations.map((station) => (
          <li key={station.atM} class="race-station">
            <h3>
              <span class="num">{q.distance(station.atM)}</span> {station.name}
            </h3>
            <p class="fine soft">
              {`${w.open(clockOf(plan, station.firstS, q), clockOf(plan, station.lastS, q))}; ${w.busiest(
                clockOf(plan, station.peakS, q),
                q.integer(station.peakCount.low),
                q.integer(station.peakCount.high),
              )}`}
            </p>
            <Spark mid={station.arrivals.mid} />
            <dl class="race-poured">
              <PouredLine name={w.byRule} poured={station.rule} q={q} />
              <PouredLine name={w.byHabit} poured={station.habits} q={q} />
            </dl>
          </li>
        ))}
      </ol>
    </section>
  )
}

function PouredLine(props: { name: string; poured: Poured; q: Quantities }): JSX.Element {
  const w = words('race')
  const { poured, q } = props
  const cups = poured.waterCups.high + poured.sportsCups.high
  const parts = [
    `${litres(poured.waterMl.high, q)} ${w.resultWater}`,
    ...(poured.sportsMl.high > 0 ? [`${litres(poured.sportsMl.high, q)} ${w.resultSports}`] : []),
    `${cupsText(cups, q)} ${w.resultCups}`,
    ...(poured.iceKg.high > 0 ? [`${iceText(poured.iceKg.high, q)} ${w.resultIce}`] : []),
  ]
  return (
    <div>
      <dt class="fine soft">{props.name}</dt>
      <dd>{parts.join(' · ')}</dd>
    </div>
  )
}

const SPARK_WIDTH = 100
const SPARK_HEIGHT = 20

/** Arrivals over time; the sentence above says what matters of it. */
function Spark({ mid }: { mid: readonly number[] }): JSX.Element {
  const top = Math.max(1, ...mid)
  const points = mid.map((count, index) => {
    const x = (index / Math.max(1, mid.length - 1)) * SPARK_WIDTH
    return `L${x.toFixed(1)} ${(SPARK_HEIGHT * (1 - count / top)).toFixed(1)}`
  })
  return (
    <svg
      class="race-spark"
      viewBox={`0 0 ${SPARK_WIDTH} ${SPARK_HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={`M0 ${SPARK_HEIGHT}${points.join('')}L${SPARK_WIDTH} ${SPARK_HEIGHT}Z`} />
    </svg>
  )
}

function Heat({ plan, q }: PartProps): JSX.Element {
  const w = words('race')
  return (
    <section class="section">
      <h2>{w.heatTitle}</h2>
      <ul class="race-list">
        {plan.waves.map((wave) => (
          <li key={wave.name}>
            <b>{wave.name === '' ? w.everybody : wave.name}</b>{' '}
            {w.heatLine(
              q.integer(wave.runnersCount),
              q.temperature(wave.wbgtC.low),
              q.temperature(wave.wbgtC.high),
            )}
            {` (${w.field.bands[wave.highBand]})`}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Posts({ plan, q }: PartProps): JSX.Element {
  const w = words('race')
  return (
    <section class="section">
      <h2>{w.postsTitle}</h2>
      <ul class="race-list">
        {plan.cramps.posts.map((post) => (
          <li key={post.atM}>
            {w.post(q.distance(post.atM), q.integer(Math.ceil(post.crampsHighCount)))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function saveText(fileName: string, mediaType: string, text: string): void {
  saveFile({ fileName, mediaType, bytes: new TextEncoder().encode(text) })
}

function Files({ plan }: { plan: FieldPlan }): JSX.Element {
  const w = words('race')
  return (
    <div class="row">
      <button
        type="button"
        class="button"
        onClick={() => saveText('race-water.csv', 'text/csv', fieldCsv(plan))}
      >
        <Icon name="download" size={20} /> {w.saveCsv}
      </button>
      <button
        type="button"
        class="button"
        onClick={() => saveText('race-water.json', 'application/json', JSON.stringify(plan))}
      >
        <Icon name="download" size={20} /> {w.saveJson}
      </button>
    </div>
  )
}
