import assert from 'node:assert/strict'
import { test } from 'node:test'

import { deviceNotes } from './capability.ts'

const ALL = {
  userAgent: 'Android',
  hasVibration: true,
  hasWakeLock: true,
  hasVoice: true,
  hasPosition: true,
}

test('a device that can do all is told so, and that a watch is still better', () => {
  assert.deepEqual(deviceNotes(ALL), ['all_good', 'watch_is_better'])
})

test('an iPhone is never promised to buzz, or to run on while locked', () => {
  const notes = deviceNotes({ ...ALL, userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 26)' })
  assert.deepEqual(notes, ['iphone_lock', 'no_vibration', 'watch_is_better'])
})

test('each thing that is missing is said', () => {
  const none = {
    ...ALL,
    hasVibration: false,
    hasWakeLock: false,
    hasVoice: false,
    hasPosition: false,
  }
  assert.deepEqual(deviceNotes(none), [
    'no_position',
    'no_wake_lock',
    'no_vibration',
    'no_voice',
    'watch_is_better',
  ])
})
