import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

import { sliceTrack, type Track } from '@uncramp/core/activity'

import { madeTcx } from '../../../../packages/formats/src/testing/made-files.ts'
import { madeTrack } from '../../../../packages/formats/src/testing/made-track.ts'
import { openDataFolder, originalsPath } from '../data-folder/data-folder.ts'
import type { KeptRun } from '../data-folder/kept-run.ts'
import { findSameRuns } from './find-same-runs.ts'

const folder = mkdtempSync(join(tmpdir(), 'uncramp-same-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const START_S = Date.UTC(2026, 4, 1, 6) / 1000
const WHOLE = madeTrack({ seed: 4, durationS: 1800, everyS: 3 })

/** Samples from one index to another, on a clock of its own. */
const partOf = (fromIndex: number, toIndex: number): Track =>
  sliceTrack(WHOLE, { fromIndex, toIndex, shiftS: WHOLE.atS[fromIndex] ?? 0 })

const RECORDINGS = {
  whole: { track: WHOLE, startS: START_S },
  early: { track: partOf(0, 300), startS: START_S },
  late: { track: partOf(310, 601), startS: START_S + 930 },
  otherWatch: { track: WHOLE, startS: START_S + 240 },
  otherZone: { track: WHOLE, startS: START_S + 7200 },
  nextRun: { track: WHOLE, startS: START_S + 8100 },
} as const
type Name = keyof typeof RECORDINGS

function kept(name: Name): KeptRun {
  const { track, startS } = RECORDINGS[name]
  return {
    schema: 'uncramp.run/1',
    id: name,
    path: `${name}.tcx`,
    original: `${name}.tcx`,
    title: null,
    sport: 'running',
    startAtMs: startS * 1000,
    utcOffsetS: null,
    distanceM: track.distanceM.at(-1) ?? 0,
    elapsedS: track.atS.at(-1) ?? 0,
    movingS: track.atS.at(-1) ?? 0,
    ascentM: null,
    heartRateBpm: null,
    temperatureC: null,
    device: null,
    startVerdict: 'not_judged',
    startTooFastFrac: null,
    fadeFrac: null,
    driftFrac: null,
    cramps: [],
    issueCodes: [],
    duplicateOf: null,
  }
}

/** Which recordings count after they came in this order, one import each. */
async function counted(order: readonly Name[]): Promise<readonly string[]> {
  const data = await openDataFolder(join(folder, order.join('-')), true)
  mkdirSync(originalsPath(data.path), { recursive: true })
  for (const name of order) {
    const bytes = madeTcx({ ...RECORDINGS[name], sport: 'running' })
    writeFileSync(join(originalsPath(data.path), `${name}.tcx`), bytes)
    await data.addRun(kept(name))
    await findSameRuns(new Set([name]), data, () => false)
  }
  return [...data.runs.values()].flatMap(({ id, duplicateOf }) =>
    duplicateOf === null ? [id] : [],
  )
}

test('of a run and its two halves the whole counts, in whatever order they came', async () => {
  assert.deepEqual(await counted(['whole', 'early', 'late']), ['whole'])
  assert.deepEqual(await counted(['early', 'whole', 'late']), ['whole'])
  assert.deepEqual(await counted(['late', 'early', 'whole']), ['whole'])
})

test('a second watch with a clock four minutes off, and a watch that stopped, count as one run', async () => {
  assert.deepEqual(await counted(['early', 'otherWatch', 'whole']), ['whole'])
})

test('an export that has the local hour for that of Greenwich counts once with the others', async () => {
  assert.deepEqual(await counted(['whole', 'otherZone']), ['whole'])
  assert.deepEqual(await counted(['otherZone', 'nextRun', 'whole']), ['nextRun', 'whole'])
})

test('the halves alone, and the same way run again, are runs of their own', async () => {
  assert.deepEqual(await counted(['early', 'late']), ['early', 'late'])
  assert.deepEqual(await counted(['whole', 'nextRun']), ['whole', 'nextRun'])
})
