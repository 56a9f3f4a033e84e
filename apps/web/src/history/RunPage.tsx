import './history.css'
import type { Activity } from '@uncramp/core/activity'
import { analyzeActivity, type Analysis } from '@uncramp/core/analysis'
import { decodeActivity } from '@uncramp/formats'
import type { JSX } from 'preact'
import { useLocation, useRoute } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'

import { planner } from '../before/plan-here.ts'
import { Bib } from '../shell/Bib.tsx'
import { preferences } from '../shell/here.ts'
import { kept, store } from '../store/store-here.ts'
import { words } from '../words/words.ts'
import { crampEntries } from './cramp-log.ts'
import { runSummary, type RunSummary } from './run-record.ts'
import { RunCharts, type ChartMark } from './RunCharts.tsx'
import { RunVerdicts } from './RunVerdicts.tsx'

type Opened = Readonly<{ activity: Activity; analysis: Analysis }>

/** One run: verdicts where they are fair, and everything along the way. */
export function RunPage(): JSX.Element {
  const w = words('log')
  const q = preferences.q.value
  const { route } = useLocation()
  const id = useRoute().params['id'] ?? ''
  const entry = store.of('activity').value.find((other) => other.id === id)
  const [opened, setOpened] = useState<Opened>()
  useEffect(() => {
    void open(id).then(setOpened)
  }, [id])
  if (entry === undefined) return <p>{w.noRuns}</p>
  const run = runSummary(entry)
  return (
    <div class="screen run-page">
      <header class="screen-head">
        <h1>{run.name === '' ? w.runTitle : run.name}</h1>
      </header>
      <Bib
        band={`${q.day(run.startAtMs)}, ${q.clock(run.startAtMs)}`}
        aside={q.distance(run.distanceM)}
      >
        <span class="bib-number">{q.duration(run.elapsedS)}</span>
        <RunFacts run={run} analysis={opened?.analysis} />
      </Bib>
      {opened === undefined ? (
        <p class="soft">{run.from === 'run_mode' ? w.noFile : ''}</p>
      ) : (
        <>
          <RunVerdicts analysis={opened.analysis} />
          <section class="section">
            <h2>{w.chartsTitle}</h2>
            <RunCharts activity={opened.activity} marks={marksOf(opened.analysis)} />
          </section>
        </>
      )}
      <p>
        <button
          type="button"
          class="button"
          onClick={() => {
            void store.remove(id).then(() => route('/history'))
          }}
        >
          {w.deleteRun}
        </button>
      </p>
    </div>
  )
}

function marksOf(analysis: Analysis): readonly ChartMark[] {
  return [
    ...analysis.stops.map((stop): ChartMark => ({ atS: stop.atS, kind: 'stop' })),
    ...analysis.cramps.map((cramp): ChartMark => ({ atS: cramp.atS, kind: 'cramp' })),
  ]
}

async function open(id: string): Promise<Opened | undefined> {
  const file = await (await kept)?.loadFile(id)
  if (file === undefined) return undefined
  const decoded = decodeActivity(file.bytes, file.name)
  if (!decoded.ok) return undefined
  const { activity, issues } = decoded.value
  const endAtMs = activity.startAtMs + (activity.track.atS.at(-1) ?? 0) * 1000
  const cramps = crampEntries(store.of('cramp').value)
    .filter((cramp) => cramp.atMs >= activity.startAtMs && cramp.atMs <= endAtMs)
    .map((cramp) => ({
      atS: (cramp.atMs - activity.startAtMs) / 1000,
      muscle: cramp.muscle,
      side: cramp.side,
    }))
  const analysis = analyzeActivity({ id, activity, issues, runner: planner.runner.value, cramps })
  return { activity, analysis }
}

function RunFacts(props: { run: RunSummary; analysis: Analysis | undefined }): JSX.Element {
  const w = words('log')
  const q = preferences.q.value
  const { run, analysis } = props
  const pace = run.distanceM > 0 ? (run.elapsedS / run.distanceM) * 1000 : 0
  const activity = analysis?.activity
  return (
    <dl class="facts">
      <div>
        <dt>{w.series.pace}</dt>
        <dd>{q.pace(pace)}</dd>
      </div>
      {activity !== undefined && (
        <>
          <div>
            <dt>{w.movingTime}</dt>
            <dd>{q.duration(activity.movingS)}</dd>
          </div>
          {activity.ascentM !== null && (
            <div>
              <dt>{w.ascent}</dt>
              <dd>{q.altitude(activity.ascentM)}</dd>
            </div>
          )}
          {activity.heartRateBpm !== null && (
            <div>
              <dt>{w.heartRate}</dt>
              <dd>{w.bpm(q.integer(activity.heartRateBpm))}</dd>
            </div>
          )}
        </>
      )}
    </dl>
  )
}
