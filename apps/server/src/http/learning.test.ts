import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Json } from '@uncramp/contract/json'
import type { RecordKind } from '@uncramp/contract/records'

import { answerTo, clientOf, refusalOf } from '../testing/client.ts'
import { freshId, openDoor, type Door } from '../testing/door.ts'

const DAY_MS = 86_400_000

/** Sixty runs, one in three too fast, and those cramp. */
function log(nowAtMs: number) {
  const runs = Array.from({ length: 60 }, (_, i) => ({
    activityId: `run-${i}`,
    startAtMs: nowAtMs - (60 - i) * 2 * DAY_MS,
    distanceM: 16_000 + (i % 7) * 1000,
    durationS: 5400 + (i % 11) * 60,
    startTooFastFrac: i % 3 === 0 ? 0.07 : -0.01 - (i % 5) * 0.004,
  }))
  const cramps = runs
    .filter((_, i) => i % 3 === 0 && i % 9 !== 0)
    .map(({ startAtMs }) => ({ crampAtMs: startAtMs + 5_000_000, muscle: 'calf' as const }))
  return { runs, cramps }
}

test('posted runs and cramps give patterns, and few give none', async (t) => {
  const client = clientOf(await openDoor(t))
  const { runs, cramps } = log(Date.UTC(2026, 9, 1))
  const found = await answerTo(client, 'findPatterns', { body: { runs, cramps } })
  assert.ok(found.kind === 'patterns')
  const fast = found.findings.find(({ factor }) => factor === 'fast_start')
  assert.equal(fast?.verdict, 'more_likely')
  const few = await answerTo(client, 'findPatterns', {
    body: { runs: runs.slice(0, 3), cramps: [] },
  })
  assert.equal(few.kind, 'not_enough_yet')
})

const tap = (option: string, wasHelpful: boolean, givenAtMs: number) => ({
  kind: 'relief' as const,
  option,
  wasHelpful,
  givenAtMs,
})

test('what works, practice, thresholds and trials from what is posted', async (t) => {
  const client = clientOf(await openDoor(t))
  const feedback = [1, 2, 3].map((at) => tap('stretch', true, at)).concat(tap('salt', false, 9))
  const works = await answerTo(client, 'findWhatWorks', { body: { feedback } })
  assert.deepEqual(
    works.options.map(({ option, share }) => [option, share !== undefined]),
    [
      ['stretch', true],
      ['salt', false],
    ],
  )
  const run = (i: number, firstThirdSlowerFrac: number) => ({
    id: String(i),
    startAtMs: i * DAY_MS,
    distanceM: 25_000,
    startVerdict: 'even' as const,
    firstThirdSlowerFrac,
    restSPerKm: 330,
  })
  const runs = [run(1, 0), run(2, 0.02), run(3, 0.05), run(4, 0.06)]
  const practice = await answerTo(client, 'scorePractice', { body: { runs } })
  assert.deepEqual([practice.trend, practice.onTargetCount], ['improving', 2])
  const nowAtMs = Date.UTC(2026, 9, 1)
  const weekly = [1, 8, 15].map((days) => ({
    crampAtMs: nowAtMs - days * DAY_MS,
    muscle: 'calf' as const,
  }))
  const reasons = async (cramps: typeof weekly) =>
    (await answerTo(client, 'findReasonsToSeeSomeone', { body: { cramps, nowAtMs } })).reasons.map(
      ({ code }) => code,
    )
  assert.deepEqual(await reasons(weekly), ['cramps_weekly'])
  assert.deepEqual(await reasons(weekly.slice(1)), [])
  const history = log(nowAtMs)
  const change = { change: 'start_slower' as const, factor: 'fast_start' as const }
  const trial = await answerTo(client, 'startTrial', {
    body: { ...history, ...change, startAtMs: nowAtMs },
  })
  const verdict = await answerTo(client, 'judgeTrial', {
    body: { ...history, trial, nowAtMs: nowAtMs + DAY_MS },
  })
  assert.equal(verdict.kind, 'running')
  const none = { runs: history.runs, cramps: [], ...change, startAtMs: nowAtMs }
  assert.equal(await refusalOf(client, 'startTrial', { body: none }), 'no_cramps_before')
})

test('the summary for a clinician, as facts and as a page that nothing breaks out of', async (t) => {
  const door = await openDoor(t)
  const nowAtMs = Date.UTC(2026, 9, 1)
  const body = {
    ...log(nowAtMs),
    runner: { massKg: 70, medicines: ['statin' as const] },
    answers: { signs: ['cramps_weekly' as const], denied: ['chest_pain' as const] },
    nowAtMs,
  }
  const summary = await answerTo(clientOf(door), 'createClinicianSummary', { body })
  assert.equal(summary.cramps.crampsCount, 13)
  assert.deepEqual(summary.redFlags.denied, ['chest_pain'])
  const page = await door.ask(
    'POST',
    '/api/v1/clinician-summaries/page?zone=Europe/Madrid&locale=es',
    {
      json: { ...body, name: '<script>alert(1)</script>' },
    },
  )
  assert.equal(page.status, 200, page.text.slice(0, 200))
  assert.ok(!page.text.includes('<script'))
  const wrongZone = await door.ask('POST', '/api/v1/clinician-summaries/page?zone=Mars/X', {
    json: body,
  })
  assert.equal(wrongZone.status, 400)
})

type Kept = readonly [kind: RecordKind, values: Record<string, Json>]

async function keep(door: Door, records: readonly Kept[]) {
  const clock = `${door.clock.nowAtMs.toString(16).padStart(12, '0')}-0000-aaaaaaaaaaaa`
  const changes = records.map(([kind, values]) => ({
    id: freshId(),
    kind,
    baseVersion: 0,
    fields: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, { value, clock }]),
    ),
  }))
  for (let from = 0; from < changes.length; from += 500) {
    const json = { id: freshId(), changes: changes.slice(from, from + 500) }
    const pushed = await door.ask('POST', '/api/v1/records/batches', { json })
    assert.equal(pushed.status, 200, pushed.text.slice(0, 300))
  }
  return changes
}

test('kept records give the same as posted ones, and what cannot be read is passed over', async (t) => {
  const door = await openDoor(t)
  const client = clientOf(door)
  assert.equal((await answerTo(client, 'readPatterns', {})).kind, 'not_enough_yet')
  assert.equal(await refusalOf(client, 'readClinicianSummary', {}), 'profile_missing')
  const { runs, cramps } = log(door.clock.nowAtMs)
  await keep(door, [
    ['profile', { massKg: 70, sex: 'f', ageYears: 'not a number', medicines: ['statin'] }],
    ...runs.map(({ durationS, ...run }): Kept => [
      'activity',
      {
        ...run,
        elapsedS: durationS,
        startVerdict: 'even',
        firstThirdSlowerFrac: 0.05,
        restSPerKm: 330,
      },
    ]),
    ['activity', { startAtMs: 'yesterday', distanceM: null }],
    ['activity', { ...runs[0], elapsedS: 3600, sport: 'cycling' }],
    ...cramps.map(({ crampAtMs, muscle }): Kept => [
      'cramp',
      { atMs: crampAtMs, muscle, lastedS: 900 },
    ]),
    ['cramp', { atMs: 5, muscle: 'tail' }],
    ['cramp', { atMs: 5, muscle: 'calf', deleted: true }],
    ['feedback', { about: 'medicine_start', medicine: 'statin', startedAtMs: 5 }],
    ['feedback', { about: 'warm_up', wasHelpful: true, atMs: 7 }],
    ['triage_result', { atMs: 5, level: 'routine', signs: ['cramps_weekly'] }],
  ])
  const found = await answerTo(client, 'readPatterns', {})
  const posted = await answerTo(client, 'findPatterns', { body: { runs, cramps } })
  assert.ok(found.kind === 'patterns' && posted.kind === 'patterns')
  assert.deepEqual([found.crampedRunsCount, found.cleanRunsCount], [13, 47])
  assert.deepEqual(
    found.findings.map(({ factor, verdict }) => [factor, verdict]),
    posted.findings.map(({ factor, verdict }) => [factor, verdict]),
  )
  assert.equal((await answerTo(client, 'readWhatWorks', {})).options[0]?.option, 'warm_up')
  assert.equal((await answerTo(client, 'readPractice', {})).onTargetCount, 8)
  const { reasons } = await answerTo(client, 'readReasonsToSeeSomeone', {})
  assert.ok(reasons.some(({ code }) => code === 'cramp_too_long'))
  const summary = await answerTo(client, 'readClinicianSummary', {})
  assert.deepEqual(summary.medicines[0]?.medicine, 'statin')
  assert.deepEqual(summary.redFlags.present, ['cramps_weekly'])
  const page = await door.ask('GET', '/api/v1/clinician-summaries/own/page?locale=en')
  assert.match(page.text, /^<!doctype html>/i)
})
