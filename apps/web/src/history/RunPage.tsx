import './run-page.css'
import type { Analysis } from '@uncramp/core/analysis'
import type { Plan } from '@uncramp/core/plan'
import { DEFAULT_WEATHER, type Weather } from '@uncramp/core/weather'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import { keptPlanRun, planner } from '../before/plan-here.ts'
import { Bib } from '../shell/Bib.tsx'
import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { useLocation, useRoute } from '../shell/router-here.ts'
import { words } from '../words/words.ts'
import { BeforeRun } from './BeforeRun.tsx'
import type { ChartColumns } from './chart-columns.ts'
import { isPlanOf } from './followed-plan.ts'
import { cramps, remove, runs, sourceOf } from './history-here.ts'
import { dayName } from './place-name.ts'
import type { LoggedRun } from './run-log.ts'
import { runName } from './run-name.ts'
import { RunCharts, type ChartMark } from './RunCharts.tsx'
import { RunStops } from './RunStops.tsx'
import { RunVerdicts } from './RunVerdicts.tsx'
import { SplitTable } from './SplitTable.tsx'
import { ToldCramp } from './ToldCramps.tsx'
import { UndoBar } from './UndoBar.tsx'
import { askOnce } from './worker-door.ts'

type Read = Readonly<{ analysis: Analysis; columns: ChartColumns }>

/** One run: its numbers, where it changed, how it was run, and what cannot be fairly said. */
export function RunPage(): JSX.Element {
  const w = words('history')
  const id = useRoute().params['id'] ?? ''
  const run = runs.value.find((one) => one.id === id)
  return (
    <div class="screen run-page">
      {run === undefined ? (
        <>
          <header class="screen-head">
            <h1>{w.notHere}</h1>
            <p class="soft">{w.notHereWhy}</p>
          </header>
          <BackLink />
        </>
      ) : (
        <RunView key={id} run={run} />
      )}
      <UndoBar />
    </div>
  )
}

function BackLink(): JSX.Element {
  return (
    <p>
      <a class="button" href="/history">
        {words('history').backToHistory}
      </a>
    </p>
  )
}

function RunView({ run }: { run: LoggedRun }): JSX.Element {
  const w = words('history')
  const q = preferences.q.value
  const [read, isMissing] = useReading(run)
  const plan = planOf(run)
  return (
    <>
      <header class="screen-head">
        <a class="back-link" href="/history">
          {w.backToHistory}
        </a>
        <h1>{runName(run)}</h1>
        {run.description !== undefined && <p class="soft run-words">{run.description}</p>}
      </header>
      <Bib band={`${dayName(run.startAtMs)}, ${q.clock(run.startAtMs)}`} aside={run.device}>
        <div class="summary">
          <div>
            <span class="fact-name">{w.splitTime}</span>
            <span class="bib-number">{q.duration(run.elapsedS)}</span>
          </div>
          <div>
            <span class="fact-name">{w.distanceAll}</span>
            <span class="bib-number is-second">{q.distance(run.distanceM)}</span>
          </div>
        </div>
        <Facts run={run} plan={plan} />
      </Bib>
      <ToldCramp run={run} />
      {read === undefined && <p class="soft">{isMissing ? w.fileMissing : w.reading}</p>}
      {read !== undefined && <ReadRun run={run} read={read} plan={plan} />}
      <BeforeRun run={run} />
      <DeleteButton run={run} />
    </>
  )
}

function ReadRun(props: { run: LoggedRun; read: Read; plan: Plan | undefined }): JSX.Element {
  const w = words('history')
  const q = preferences.q.value
  const { analysis, columns } = props.read
  if (analysis.activity.distanceFrom === 'totals')
    return <p class="section soft">{w.analysis.totalsOnly}</p>
  return (
    <>
      <section class="section">
        <h2>{w.chartsTitle}</h2>
        <RunCharts
          columns={columns}
          marks={marksOf(analysis)}
          planned={props.plan?.pace.splits ?? []}
        />
      </section>
      <RunVerdicts analysis={analysis} />
      <div class="columns run-columns">
        <RunStops run={props.run} analysis={analysis} />
        <SplitTable
          splits={q.units.distance === 'mi' ? analysis.mileSplits : analysis.splits}
          plan={analysis.plan}
        />
      </div>
      {analysis.activity.issues.length > 0 && (
        <details class="fold">
          <summary>{w.issuesInFile}</summary>
          <ul class="fold-body">
            {analysis.activity.issues.map(({ code }) => (
              <li key={code}>{w.fileIssues[code]}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** Reads the recording in the worker; again when a cramp of it was changed. */
function useReading(run: LoggedRun): readonly [read: Read | undefined, isMissing: boolean] {
  const [read, setRead] = useState<Read>()
  const [isMissing, setMissing] = useState(false)
  const runner = planner.runner.value
  const told = crampsIn(run)
  const key = JSON.stringify([run.id, told, run.temperatureC])
  useEffect(() => {
    let isLate = false
    const plan = planOf(run)
    const weather = weatherOf(run)
    const look = async (): Promise<void> => {
      const answer = await askOnce({
        kind: 'analyse',
        source: sourceOf(run),
        runner,
        cramps: told,
        ...(plan === undefined ? {} : { plan }),
        ...(weather === undefined ? {} : { weather }),
      })
      if (isLate) return
      if (answer.kind === 'analysed') setRead(answer)
      else setMissing(true)
    }
    void look()
    return () => {
      isLate = true
    }
  }, [key])
  return [read, isMissing]
}

/** Cramps written down within this run, on its own clock. */
function crampsIn(run: LoggedRun): readonly Readonly<{
  atS: number
  muscle: (typeof cramps.value)[number]['muscle']
  side: (typeof cramps.value)[number]['side']
}>[] {
  const endAtMs = run.startAtMs + run.elapsedS * 1000
  return cramps.value
    .filter(({ crampAtMs }) => crampAtMs >= run.startAtMs && crampAtMs <= endAtMs)
    .map(({ crampAtMs, muscle, side }) => ({
      atS: (crampAtMs - run.startAtMs) / 1000,
      muscle,
      side,
    }))
}

function planOf(run: LoggedRun): Plan | undefined {
  const kept = keptPlanRun.value
  const plans = [...(kept?.ok === true ? [kept.value] : []), planner.plan.value]
  return plans.find((plan) => plan !== undefined && isPlanOf(plan, run))
}

function weatherOf(run: LoggedRun): Weather | undefined {
  const { temperatureC, humidityFrac } = run
  if (temperatureC === undefined || humidityFrac === undefined) return undefined
  return { ...DEFAULT_WEATHER, temperatureC, humidityFrac, from: 'given' }
}

function marksOf(analysis: Analysis): readonly ChartMark[] {
  const w = words('history')
  const q = preferences.q.value
  const stops = analysis.stops.map(({ atM, durationS }): ChartMark => ({
    atM,
    kind: 'stop',
    label: `${w.markStop}, ${q.span(durationS)}`,
  }))
  const found = analysis.cramps.flatMap(({ atM }): readonly ChartMark[] =>
    atM === null ? [] : [{ atM, kind: 'cramp', label: w.markCramp }],
  )
  return [...stops, ...found]
}

function Facts({ run, plan }: { run: LoggedRun; plan: Plan | undefined }): JSX.Element {
  const w = words('history')
  const q = preferences.q.value
  const pace = run.distanceM > 0 ? q.pace((run.elapsedS / run.distanceM) * 1000) : '–'
  const { movingS, ascentM, heartRateBpm, cadenceSpm, drunkMl, gear } = run
  const facts: readonly (readonly [string, string])[] = [
    [w.paceName, pace],
    ...(movingS === undefined ? [] : [[w.moving, q.duration(movingS)] as const]),
    ...(ascentM === undefined ? [] : [[w.climbed, q.altitude(ascentM)] as const]),
    ...(heartRateBpm === undefined ? [] : [[w.heartName, w.bpm(q.integer(heartRateBpm))] as const]),
    ...(cadenceSpm === undefined ? [] : [[w.stepsName, w.spm(q.integer(cadenceSpm))] as const]),
    ...(drunkMl === undefined ? [] : [[w.drunk, drunkText(drunkMl, plan)] as const]),
    ...(gear === undefined ? [] : [[w.gear, gear] as const]),
  ]
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What was drunk, beside what was planned when the run had a plan with amounts. */
function drunkText(drunkMl: number, plan: Plan | undefined): string {
  const q = preferences.q.value
  const plannedMl = plan === undefined || plan.fluid.capBy === 'refused' ? 0 : plan.fluid.totalMl
  if (plannedMl <= 0) return q.fluid(drunkMl)
  return words('history').drunkOfPlanned(q.fluid(drunkMl), q.fluid(plannedMl))
}

function DeleteButton({ run }: { run: LoggedRun }): JSX.Element {
  const w = words('history')
  const { route } = useLocation()
  return (
    <p>
      <button
        type="button"
        class="button"
        onClick={() => {
          void remove(run.id, 'run')
          route('/history')
        }}
      >
        <Icon name="close" size={20} /> {w.deleteRun}
      </button>
    </p>
  )
}
