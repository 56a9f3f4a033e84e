import assert from 'node:assert/strict'
import { test } from 'node:test'

import { FAST_START_AND_FADE, analysed, near } from './analysed-run.law.ts'

test('the wall is found where the pace falls, with how much and how far', () => {
  const { fade } = analysed(FAST_START_AND_FADE)
  near(fade.wall?.atM, 30_000, 700)
  near(fade.wall?.slowdownFrac, 430 / 320 - 1, 0.02)
  near(fade.wall?.toM, 42_195, 1)
  assert.equal(fade.verdict, 'faded')
})

test('a slowing of a fifth is a fade and not yet the wall', () => {
  const { fade } = analysed([
    { lengthM: 30_000, paceSPerKm: 330 },
    { lengthM: 12_195, paceSPerKm: 396 },
  ])
  assert.equal(fade.wall, null)
})
