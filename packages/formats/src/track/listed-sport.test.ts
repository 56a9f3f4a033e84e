import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import type { Activity, Sport } from '@uncramp/core/activity'

import { decodeActivity } from '../decode-activity.ts'
import { madeFit, madeGpx } from '../testing/made-files.ts'
import { madeTrack } from '../testing/made-track.ts'
import { asListed } from './listed-sport.ts'
import { sportFromWords } from './sport-words.ts'

const track = madeTrack({ seed: 3, durationS: 300, everyS: 5, wanderM: 1 })

function decoded(bytes: Uint8Array): Activity {
  const read = decodeActivity(bytes, 'made')
  assert.ok(read.ok)
  return read.value.activity
}

const unnamed = decoded(madeGpx({ track, startS: 0, sport: 'running', isUnnamed: true }))
const run = decoded(madeFit({ track, startS: 0, sport: 'running' }))
/** The watch was left on bicycle: it counts the turns of one foot. */
const halved = { ...track, cadenceSpm: track.cadenceSpm.map((value) => value / 2) }
const ride = decoded(madeFit({ track: halved, startS: 0, sport: 'cycling' }))

const listed = (words: string): Parameters<typeof asListed>[1] => sportFromWords(words)
const sportOf = (activity: Activity, words: string): Sport =>
  asListed(activity, listed(words)).sport

describe('a recording that names no sport', () => {
  const CASES: readonly (readonly [words: string, sport: Sport])[] = [
    ['Run', 'running'],
    ['Ride', 'cycling'],
    ['E-Bike Ride', 'cycling'],
    ['Walk', 'walking'],
    ['Hike', 'hiking'],
    ['Swim', 'swimming'],
    ['Alpine Ski', 'skiing'],
    ['Weight Training', 'training'],
    ['Lauf', 'running'],
    ['Radfahrt', 'cycling'],
    ['Spaziergang', 'walking'],
    ['Wanderung', 'hiking'],
    ['Carrera', 'running'],
    ['Bicicleta', 'cycling'],
    ['Caminata', 'walking'],
    ['Course à pied', 'running'],
    ['Sortie à vélo', 'cycling'],
    ['Corsa', 'running'],
    ['Camminata', 'walking'],
    ['Hardloopsessie', 'running'],
    ['Fietsrit', 'cycling'],
    ['Wandeling', 'walking'],
    // Words of languages that are not known here may well mean a run.
    ['Löpning', 'unknown'],
    ['Juoksu', 'unknown'],
    ['ランニング', 'unknown'],
    ['Bieg', 'unknown'],
    ['', 'unknown'],
    ['Activity', 'unknown'],
  ]
  for (const [words, sport] of CASES)
    test(`listed as "${words}" is ${sport}`, () => assert.equal(sportOf(unnamed, words), sport))
})

describe('a recorded run', () => {
  test('is what the list plainly calls it', () => {
    assert.equal(sportOf(run, 'Ride'), 'cycling')
    assert.equal(sportOf(run, 'Walk'), 'walking')
  })

  test('stays a run under a word that may mean one', () => {
    for (const words of ['Workout', 'Weight Training', 'Triathlon', 'Löpning', 'Run', ''])
      assert.equal(asListed(run, listed(words)), run, words)
  })
})

test('a run recorded as a ride has its steps counted for both feet', () => {
  assert.equal(ride.sport, 'cycling')
  const mended = asListed(ride, listed('Trail Run'))
  assert.deepEqual([mended.sport, mended.subSport], ['running', 'trail'])
  assert.deepEqual(
    mended.sessions.map(({ sport }) => sport),
    ['running'],
  )
  for (const [index, spm] of mended.track.cadenceSpm.entries())
    assert.ok(Math.abs(spm - (run.track.cadenceSpm[index] ?? NaN)) <= 1, `${spm}`)
})

test('a recording of several sports knows better than one word', () => {
  const [leg] = run.sessions
  assert.ok(leg !== undefined)
  const both = { ...run, sessions: [{ ...leg, sport: 'cycling' as const }, leg] }
  assert.equal(asListed(both, listed('Ride')), both)
})
