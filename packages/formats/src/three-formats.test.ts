import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { analyzeActivity } from '@uncramp/core/analysis'

import { decodeActivity } from './decode-activity.ts'
import { madeFit, madeGpx, madeTcx, type MadeFile } from './testing/made-files.ts'
import { madeTrack } from './testing/made-track.ts'

const START_S = 1_780_000_000
const RUNS: Readonly<Record<string, MadeFile>> = {
  'a steady run': {
    track: madeTrack({ seed: 7, durationS: 5400, wanderM: 1 }),
    startS: START_S,
    sport: 'running',
  },
  // A GPX has no distance: where the runner stands, the receiver goes on wandering.
  'a run with two minutes at every red light, under a receiver that wanders': {
    track: madeTrack({
      seed: 8,
      durationS: 5400,
      wanderM: 2,
      stops: { everyS: 600, restS: 120 },
    }),
    startS: START_S,
    sport: 'running',
  },
  'a run recorded every four seconds': {
    track: madeTrack({ seed: 9, durationS: 5400, wanderM: 1, everyS: 4 }),
    startS: START_S,
    sport: 'running',
  },
}
const ONE_PERCENT = 0.01

function splitsOf(bytes: Uint8Array, name: string): readonly number[] {
  const decoded = decodeActivity(bytes, name)
  assert.ok(decoded.ok, name)
  const { splits } = analyzeActivity({ id: name, activity: decoded.value.activity })
  // The last split is the rest of the run, shorter than a kilometre and longer in one than another.
  return splits.slice(0, -1).map(({ durationS }) => durationS)
}

for (const [told, run] of Object.entries(RUNS)) {
  describe(`${told} in three formats`, () => {
    const fit = splitsOf(madeFit(run), 'run.fit')

    test('has whole kilometres to compare', () => {
      assert.ok(fit.length >= 12, String(fit.length))
    })

    for (const [name, bytes] of [
      ['run.tcx', madeTcx(run)],
      ['run.gpx', madeGpx(run)],
    ] as const) {
      test(`${name} has the splits of run.fit within 1 %`, () => {
        const splits = splitsOf(bytes, name)
        for (const [index, splitS] of splits.slice(0, fit.length).entries()) {
          const expectedS = fit[index] ?? Number.NaN
          const offFrac = Math.abs(splitS - expectedS) / expectedS
          assert.ok(offFrac <= ONE_PERCENT, `km ${index + 1}: ${splitS} s, FIT ${expectedS} s`)
        }
        assert.equal(splits.length, fit.length)
      })
    }
  })
}
