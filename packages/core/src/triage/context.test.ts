import assert from 'node:assert/strict'
import { test } from 'node:test'

import { contextFlags, contextFromRunner, type ContextFlag, type TriageContext } from './context.ts'

const flagsOf = (context: TriageContext): readonly ContextFlag[] => [...contextFlags(context)]

test('each fact sets its flag, at its limit and not before', () => {
  const cases: readonly (readonly [TriageContext, readonly ContextFlag[]])[] = [
    [{}, []],
    [{ ageYears: 50 }, []],
    [{ ageYears: 51 }, ['over_50']],
    [{ massChangeKg: 0 }, []],
    [{ massChangeKg: 0.1 }, ['weight_gained']],
    [{ massChangeKg: -1 }, []],
    [{ isSmoker: true }, ['smoker']],
    [{ isSmoker: false, hasDiabetes: false, takesStatin: false, hasClotRisk: false }, []],
    [{ hasDiabetes: true }, ['diabetes']],
    [{ takesStatin: true }, ['statin']],
    [{ hasClotRisk: true }, ['clot_risk']],
    [{ isPregnant: true }, ['pregnant', 'clot_risk']],
    [{ isPregnant: false }, []],
  ]
  for (const [context, flags] of cases)
    assert.deepEqual(flagsOf(context), flags, JSON.stringify(context))
})

const isLong = (runDurationS?: number, hoursSinceRunH?: number): boolean =>
  flagsOf({
    ...(runDurationS === undefined ? {} : { runDurationS }),
    ...(hoursSinceRunH === undefined ? {} : { hoursSinceRunH }),
  }).includes('long_run_today')

test('a long run today: two hours or more, a day ago or less; what is not known counts as so', () => {
  assert.deepEqual(
    [
      isLong(7200, 24),
      isLong(7200),
      isLong(undefined, 24),
      isLong(7199, 1),
      isLong(7200, 24.1),
      isLong(),
    ],
    [true, true, true, false, false, false],
  )
})

test('a profile tells what raises a level', () => {
  const none = { conditions: [], medicines: [] }
  assert.deepEqual(flagsOf(contextFromRunner(none)), [])
  const of = (more: Partial<Parameters<typeof contextFromRunner>[0]>) =>
    flagsOf(contextFromRunner({ ...none, ...more }))
  assert.deepEqual(of({ ageYears: 60 }), ['over_50'])
  assert.deepEqual(of({ conditions: ['pre_eclampsia'] }), ['pregnant', 'clot_risk'])
  assert.deepEqual(of({ conditions: ['diabetes'] }), ['diabetes'])
  assert.deepEqual(of({ medicines: ['insulin'] }), ['diabetes'])
  assert.deepEqual(of({ medicines: ['statin'] }), ['statin'])
  assert.deepEqual(of({ medicines: ['nicotine'] }), ['smoker'])
  for (const code of ['clot_history', 'recent_surgery', 'cancer'] as const)
    assert.deepEqual(of({ conditions: [code] }), ['clot_risk'], code)
  for (const code of ['oral_contraceptive', 'hormone_replacement'] as const)
    assert.deepEqual(of({ medicines: [code] }), ['clot_risk'], code)
})
