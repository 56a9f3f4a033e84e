import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { ReliefState, ReliefView } from '@uncramp/core/relief'

import { ReliefSession } from './relief-session.ts'

const RUNNER = { conditions: [], medicines: [] }

function bench(): {
  session: ReliefSession
  cues: ReliefView[]
  logs: ReliefState[]
  pass: (durationS: number) => void
} {
  let nowS = 1_800_000_000
  const cues: ReliefView[] = []
  const logs: ReliefState[] = []
  const session = new ReliefSession({
    nowS: () => nowS,
    onCue: (view) => cues.push(view),
    onLog: (state) => logs.push(state),
    keep: () => {},
  })
  const pass = (durationS: number): void => {
    for (let count = 0; count < durationS; count++) {
      nowS += 1
      session.send({ kind: 'tick' })
    }
  }
  return { session, cues, logs, pass }
}

test('the first instruction is spoken with the tap itself', () => {
  const { session, cues, logs } = bench()
  session.start({ muscle: 'calf', side: 'left', runner: RUNNER, recentCramps: [] })
  assert.equal(cues[0]?.instruction.code, 'slow_down')
  assert.equal(logs.length, 1)
})

test('each step is spoken once, however often the clock ticks', () => {
  const { session, cues, pass } = bench()
  session.start({ muscle: 'calf', side: 'left', runner: RUNNER, recentCramps: [] })
  pass(45)
  const spoken = cues.map((view) => view.cue)
  assert.equal(new Set(spoken).size, spoken.length)
  assert.ok(spoken.length >= 3)
})

test('let go, walk, jog, run, finished: and a log for each turn', () => {
  const { session, logs, pass } = bench()
  session.start({ muscle: 'hamstring', side: 'right', runner: RUNNER, recentCramps: [] })
  pass(60)
  session.send({ kind: 'eased' })
  assert.equal(session.view.value?.phase, 'walk')
  pass(90 + 180 + 600 + 5)
  assert.equal(session.view.value?.phase, 'finished')
  assert.deepEqual([...new Set(logs.map((state) => state.phase))].at(-1), 'finished')
})

test('a third cramp within half an hour stops the run', () => {
  const { session } = bench()
  const recentCramps = [
    { atS: 1_800_000_000 - 1200, muscle: 'calf' as const },
    { atS: 1_800_000_000 - 600, muscle: 'calf' as const },
  ]
  session.start({ muscle: 'calf', side: 'left', runner: RUNNER, recentCramps })
  assert.equal(session.view.value?.phase, 'stopped')
  assert.equal(session.view.value?.instruction.code, 'third_cramp')
})

test('a red flag ends the coaching at once', () => {
  const { session } = bench()
  session.start({ muscle: 'calf', side: 'left', runner: RUNNER, recentCramps: [] })
  session.send({ kind: 'sign', code: 'chest_pain' })
  assert.equal(session.view.value?.goTo, 'triage')
})
