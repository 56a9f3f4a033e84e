import './cramps.css'
import './history.css'
import './patterns.css'
import '../figure/figure.css'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import { EmptySteps } from '../controls/EmptySteps.tsx'
import { Bib } from '../shell/Bib.tsx'
import { preferences } from '../shell/here.ts'
import { useLocation } from '../shell/router-here.ts'
import { words } from '../words/words.ts'
import { CrampSection } from './CrampSection.tsx'
import { DropZone } from './DropZone.tsx'
import { countedRuns, crampedRunIds, cramps, importing, runs } from './history-here.ts'
import { PatternSection } from './PatternSection.tsx'
import { placeName, sentence } from './place-name.ts'
import { PracticeSection } from './PracticeSection.tsx'
import { RunList } from './RunList.tsx'
import { SeeSomeoneNotices } from './SeeSomeoneNotices.tsx'
import { TwinSection } from './TwinSection.tsx'
import { UndoBar } from './UndoBar.tsx'

const MS_PER_DAY = 86_400_000

/** Runs and cramps over months, and what they say together. */
export function History(): JSX.Element {
  const w = words('history')
  const { route } = useLocation()
  useSharedFile()
  const isEmpty = runs.value.length + cramps.value.length === 0
  return (
    <div class="screen history">
      <header class="screen-head">
        <h1>{w.title}</h1>
        <p class="soft">{w.lead}</p>
      </header>
      <SeeSomeoneNotices />
      <TwinSection />
      <div class="columns">
        <div class="stack-wide">
          {isEmpty ? <Empty /> : <SinceLastCramp />}
          {runs.value.length > 0 && <RunList />}
          <section class="section" id="add">
            <h2>{w.addTitle}</h2>
            <DropZone label={w.pick} hint={w.dropHint} onDone={(id) => route(`/history/${id}`)} />
          </section>
          <PracticeSection />
        </div>
        <div class="stack-wide">
          <CrampSection />
          <PatternSection />
        </div>
      </div>
      <UndoBar />
    </div>
  )
}

/** The one number of this screen. */
function SinceLastCramp(): JSX.Element {
  const w = words('history')
  const q = preferences.q.value
  const [nowAtMs] = useState(() => Date.now())
  const [last] = cramps.value
  const days = last === undefined ? undefined : daysBetween(last.crampAtMs, nowAtMs)
  const distanceM = countedRuns.value.reduce((sumM, run) => sumM + run.distanceM, 0)
  const facts = [
    { name: w.runsCount, value: q.integer(countedRuns.value.length) },
    { name: w.distanceAll, value: q.distance(distanceM) },
    { name: w.crampedRuns, value: q.integer(crampedRunIds.value.size) },
    {
      name: w.nightCramps,
      value: q.integer(cramps.value.filter(({ isNight }) => isNight).length),
    },
  ]
  return (
    <Bib
      band={last === undefined ? w.noCrampYet : w.sinceLastCramp}
      aside={last === undefined ? undefined : sentence(placeName(last.muscle, last.side))}
    >
      {days !== undefined && (
        <span class="bib-number">
          {days === 0 ? sentence(w.today) : w.days(q.integer(days), days === 1)}
        </span>
      )}
      <dl class="facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Bib>
  )
}

/** Days on the calendar, not of 24 hours. */
function daysBetween(fromMs: number, toMs: number): number {
  const from = new Date(fromMs).setHours(12, 0, 0, 0)
  const to = new Date(toMs).setHours(12, 0, 0, 0)
  return Math.max(0, Math.round((to - from) / MS_PER_DAY))
}

function Empty(): JSX.Element {
  const w = words('history')
  return (
    <section class="section history-empty">
      <h2>{w.emptyTitle}</h2>
      <EmptySteps steps={w.emptySteps} />
    </section>
  )
}

/** Opens a recording that another app handed over. */
function useSharedFile(): void {
  const { route } = useLocation()
  useEffect(() => {
    const take = async (): Promise<void> => {
      const file = await sharedFile()
      const id = file === undefined ? undefined : await importing.take([file])
      if (id !== undefined) route(`/history/${id}`)
    }
    void take()
  }, [])
}

async function sharedFile(): Promise<File | undefined> {
  const isShared = new URLSearchParams(location.search).has('shared')
  if (!isShared || !('caches' in globalThis)) return undefined
  const cache = await caches.open('uncramp-shared-file')
  const shared = await cache.match('/shared-recording')
  if (shared === undefined) return undefined
  await cache.delete('/shared-recording')
  const name = decodeURIComponent(shared.headers.get('x-name') ?? 'recording')
  return new File([await shared.blob()], name)
}
