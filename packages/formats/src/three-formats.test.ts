import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { analyzeActivity } from '@uncramp/core/analysis'

import { decodeActivity } from './decode-activity.ts'
import { madeFit, madeGpx, madeTcx, type MadeFile } from './testing/made-files.ts'
import { madeTrack } from './testing/made-track.ts'

const RUN: MadeFile = {
  track: madeTrack({ seed: 7, durationS: 5400, wanderM: 1 }),
  startS: 1_780_000_000,
  sport: 'running',
}
const ONE_PERCENT = 0.01

function splitsOf(bytes: Uint8Array, name: string): readonly number[] {
  const decoded = decodeActivity(bytes, name)
  assert.ok(decoded.ok, name)
  const { splits } = analyzeActivity({ id: name, activity: decoded.value.activity })
  // The last split is the rest of the run, shorter than a kilometre and longer in one than another.
  return splits.slice(0, -1).map(({ durationS }) => durationS)
}

describe('the same steady run in three formats', () => {
  const fit = splitsOf(madeFit(RUN), 'run.fit')

  test('has whole kilometres to compare', () => {
    assert.ok(fit.length >= 14)
  })

  for (const [name, bytes] of [
    ['run.tcx', madeTcx(RUN)],
    ['run.gpx', madeGpx(RUN)],
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
