import './people.css'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import { dayName } from '../history/place-name.ts'
import { preferences } from '../shell/here.ts'
import { Notice } from '../shell/Notice.tsx'
import { useRoute } from '../shell/router-here.ts'
import { words } from '../words/words.ts'
import { CommentSection } from './CommentSection.tsx'
import { client, problemText, server } from './server-here.ts'
import { readShared, type SharedPage, type SharedRecords } from './shared-records.ts'

/** What somebody lets one read: by a link, or as a coach or clinician with an account. */
export function Shared(): JSX.Element {
  const w = words('people')
  const { token, runnerId } = useRoute().params
  const [page, setPage] = useState<SharedPage>()
  useEffect(() => {
    const source = token === undefined ? { runnerId: runnerId ?? '' } : { token }
    void readShared(client, source).then(setPage)
  }, [token, runnerId])
  useEffect(() => {
    if (runnerId !== undefined) void server.load()
  }, [runnerId])
  const runner = server.sharedRunners.value.find((one) => one.runnerId === runnerId)
  return (
    <div class="screen screen-narrow shared">
      <header class="screen-head">
        {runnerId !== undefined && (
          <a class="back-link" href="/people">
            {w.title}
          </a>
        )}
        <h1>{w.sharedPage}</h1>
        {runner !== undefined && <p>{w.sharedOf(runner.name)}</p>}
        {page?.ok === true && <About page={page} />}
      </header>
      {page === undefined ? (
        <p role="status">{w.loading}</p>
      ) : page.ok ? (
        <Records records={page.records} />
      ) : (
        <Notice tone="warn">
          <p>{problemText(page.code)}</p>
        </Notice>
      )}
      {page?.ok === true && runnerId !== undefined && (
        <CommentSection runnerId={runnerId} records={page.records} />
      )}
    </div>
  )
}

function About({ page }: { page: Extract<SharedPage, { ok: true }> }): JSX.Element {
  const w = words('people')
  const { label, expiresAtMs } = page
  return (
    <>
      {label !== undefined && <p>{w.sharedFrom(label)}</p>}
      {expiresAtMs !== undefined && (
        <p class="soft">{w.sharedUntil(preferences.q.value.day(expiresAtMs))}</p>
      )}
    </>
  )
}

type Line = Readonly<{ id: string; what: string; facts: string }>

/** `left calf` or `side stitch`. */
export function crampName(cramp: SharedRecords['cramps'][number]): string {
  const w = words('people')
  const { muscle, side } = cramp
  if (muscle === 'side_stitch') return w.muscles[muscle]
  return `${w.muscles[muscle]}, ${w.sideNames[side]}`
}

function Records({ records }: { records: SharedRecords }): JSX.Element {
  const w = words('people')
  const q = preferences.q.value
  const lists: readonly Readonly<{ title: string; lines: readonly Line[] }>[] = [
    {
      title: w.sharedPlans,
      lines: records.plans.map(({ id, distanceM, goalS, date }) => ({
        id,
        what: planDay(date),
        facts: `${q.distance(distanceM)}, ${w.goal(q.duration(goalS))}`,
      })),
    },
    {
      title: w.sharedRuns,
      lines: records.runs.map((run) => ({
        id: run.id,
        what: dayName(run.startAtMs),
        facts: `${q.distance(run.distanceM)}, ${q.duration(run.elapsedS)}`,
      })),
    },
    {
      title: w.sharedCramps,
      lines: records.cramps.map((cramp) => ({
        id: cramp.id,
        what: dayName(cramp.crampAtMs),
        facts: crampName(cramp),
      })),
    },
    {
      title: w.sharedTests,
      lines: records.tests.map((test) => ({
        id: String(test.startAtMs),
        what: dayName(test.startAtMs),
        facts: w.sharedWeights(
          q.mass(test.massBeforeKg),
          q.mass(test.massAfterKg),
          q.span(test.durationS),
        ),
      })),
    },
  ]
  const full = lists.filter(({ lines }) => lines.length > 0)
  if (full.length === 0) return <p>{w.sharedEmpty}</p>
  return (
    <>
      {full.map(({ title, lines }) => (
        <Lines key={title} title={title} lines={lines} />
      ))}
    </>
  )
}

const FIRST_COUNT = 8

/** The newest lines; the rest when asked for. */
function Lines({ title, lines }: { title: string; lines: readonly Line[] }): JSX.Element {
  const w = words('people')
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? lines : lines.slice(0, FIRST_COUNT)
  return (
    <section class="section">
      <h2>{title}</h2>
      <ul class="shared-list">
        {shown.map(({ id, what, facts }) => (
          <li key={id}>
            <b>{what}</b> <span class="num">{facts}</span>
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <p>
          <button type="button" class="button" onClick={() => setWhole(true)}>
            {w.sharedMore(lines.length - shown.length)}
          </button>
        </p>
      )}
    </section>
  )
}

/** The day of a plan as it is said; nothing when it has none. */
function planDay(date: string): string {
  const atMs = Date.parse(`${date}T12:00`)
  return Number.isFinite(atMs) ? dayName(atMs) : words('people').sharedNoDay
}
