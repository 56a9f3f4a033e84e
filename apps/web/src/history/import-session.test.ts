import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { BodyMass } from '@uncramp/formats'

import type { Values } from '../store/doc.ts'
import { ImportSession } from './import-session.ts'
import { runsOf } from './run-log.ts'
import type { WorkerAnswer } from './worker-messages.ts'

const VALUES = { startAtMs: 0, distanceM: 5000, elapsedS: 1500 }

function run(path: string, id: string, more: Values = {}): WorkerAnswer {
  return { kind: 'run', path, id, values: { ...VALUES, ...more }, cramps: [] }
}

const weighed = (atMs: number, massKg: number): BodyMass => ({ atMs, massKg })

function session(answers: readonly WorkerAnswer[]): {
  session: ImportSession
  saved: Map<string, Values>
  compared: string[]
  cramped: Map<string, Values>
} {
  const saved = new Map<string, Values>()
  const compared: string[] = []
  const cramped = new Map<string, Values>()
  return {
    saved,
    compared,
    cramped,
    session: new ImportSession({
      read: (_, tell) => {
        for (const answer of answers) tell(answer)
        return Promise.resolve()
      },
      runs: () =>
        runsOf(
          [...saved].map(([id, values]) => ({ id, values })),
          [],
        ),
      save: (id, values) => Promise.resolve(saved.set(id, values)),
      rename: (id, name) => Promise.resolve(saved.set(id, { ...saved.get(id), name })),
      saveCramp: (id, values) => Promise.resolve(cramped.set(id, values)),
      findTwin: (id) => Promise.resolve(compared.push(id)),
    }),
  }
}

const FILES = [new File(['x'], 'a.zip')]

test('runs are saved once, however often their file comes', async () => {
  const { session: import_, saved, compared } = session([run('a.fit', 'f1'), run('b.fit', 'f1')])
  assert.equal(await import_.take(FILES), 'f1')
  assert.equal(saved.size, 1)
  assert.deepEqual([import_.newCount.value, import_.knownCount.value], [1, 1])
  assert.deepEqual(compared, ['f1'])
})

test('a file that is refused is told with its reason, and the rest goes on', async () => {
  const { session: import_ } = session([
    { kind: 'refused', path: 'photo.jpg', why: 'unknown_format' },
    run('a.fit', 'f1'),
    { kind: 'other_sport', path: 'ride.fit' },
  ])
  await import_.take(FILES)
  assert.deepEqual(import_.refused.value, [{ path: 'photo.jpg', why: 'unknown_format' }])
  assert.equal(import_.newCount.value, 1)
  assert.equal(import_.otherSportCount.value, 1)
  assert.equal(import_.isDone.value, true)
})

test('a run that came without a name takes the one that a list gives it, and keeps one it has', async () => {
  const { session: import_, saved } = session([
    run('1.fit', 'f1'),
    run('activities/1.fit', 'f1', { name: 'Sunday' }),
    run('activities/1.fit', 'f1', { name: 'Monday' }),
    run('1.fit', 'f1'),
  ])
  await import_.take(FILES)
  assert.equal(saved.get('f1')?.['name'], 'Sunday')
  assert.deepEqual([import_.newCount.value, import_.knownCount.value], [1, 3])
})

test('a cramp that a recording marks is kept with it, once', async () => {
  const marked: WorkerAnswer = {
    kind: 'run',
    path: 'a.fit',
    id: 'f1',
    values: VALUES,
    cramps: [{ id: 'c1', values: { atMs: 900_000, muscle: 'calf' } }],
  }
  const { session: import_, cramped } = session([marked, marked])
  await import_.take(FILES)
  assert.deepEqual([...cramped], [['c1', { atMs: 900_000, muscle: 'calf' }]])
  cramped.clear()
  await import_.take(FILES)
  assert.equal(cramped.size, 0)
})

test('of all readings of a scale the last one a plan can use is offered, and none of the import before', async () => {
  const answers: WorkerAnswer[] = [
    { kind: 'body_mass', readings: [weighed(2, 70), weighed(3, 29.9), weighed(1, 72)] },
    { kind: 'body_mass', readings: [weighed(0, 75)] },
  ]
  const { session: import_ } = session(answers)
  await import_.take(FILES)
  assert.deepEqual(import_.lastMass.value, weighed(2, 70))
  answers.length = 0
  await import_.take(FILES)
  assert.equal(import_.lastMass.value, undefined)
})

test('a worker that fails is said', async () => {
  const { session: import_ } = session([{ kind: 'failed', fault: 'RangeError' }])
  await import_.take(FILES)
  assert.equal(import_.hasFailed.value, true)
  assert.equal(import_.isOn.value, false)
})
