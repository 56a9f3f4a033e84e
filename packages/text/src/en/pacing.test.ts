import assert from 'node:assert/strict'
import { test } from 'node:test'

import { firstMileVerdict as judge, planPace } from '@uncramp/core/pacing'

import { pacingCaution as esCaution } from '../es/pacing-cautions.ts'
import * as es from '../es/pacing.ts'
import { phrase } from '../phrases.ts'
import { quantities } from '../quantities.ts'
import { pacingCaution as enCaution } from './pacing-cautions.ts'
import * as en from './pacing.ts'

const miles = quantities('en', 'imperial')
const plan = planPace({
  distanceM: 42_195,
  goalS: 13_500,
  prediction: { predictedS: 14_400, lowS: 13_800, highS: 15_300 },
  runner: { isFirstAtDistance: true },
  wbgtC: 24,
  splitUnit: 'mile',
})
if (!plan.ok) throw new Error('the sample plan is made')
const { pace, because, cautions } = plan.value

function verdictAt(changeS: number): string {
  const verdict = judge({ plan: pace, atS: pace.firstMile.targetS + changeS })
  return phrase(en.firstMileVerdict, verdict, miles)
}

test('the first-mile verdict is one sentence with the fix', () => {
  assert.match(
    verdictAt(-20),
    /^Ease back: 20 s ahead: run the next 2 splits at \d:\d\d\/mi and you are level at 3 mi\.$/,
  )
  assert.match(verdictAt(-50), /^Too fast, ease back now: 50 s ahead/)
  assert.match(verdictAt(30), /^30 s behind: do not chase\./)
  assert.equal(verdictAt(0), 'On pace. Keep it just like this.')
})

test('every reason and caution of a hot first marathon has words in both languages', () => {
  const kilometres = quantities('es', 'metric')
  const said = [
    ...because.map((reason) => phrase(en.pacingReason, reason, miles)),
    ...because.map((reason) => phrase(es.pacingReason, reason, kilometres)),
    ...cautions.map((caution) => phrase(enCaution, caution, miles)),
    ...cautions.map((caution) => phrase(esCaution, caution, kilometres)),
    en.fastStartCostText(pace.fastStartCost, miles),
    es.fastStartCostText(pace.fastStartCost, kilometres),
  ]
  for (const sentence of said) assert.doesNotMatch(sentence, /NaN|undefined|Infinity/)
  assert.ok(said.length >= 16)
})
