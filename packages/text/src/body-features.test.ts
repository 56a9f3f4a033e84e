import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { FIGURE_IDS } from '@uncramp/core/figure'
import { massageTiming, planRolling } from '@uncramp/core/massage'
import {
  MUSCLES,
  RELIEF_RED_FLAGS,
  reliefAids,
  repairPlan,
  startRelief,
  stepRelief,
  viewRelief,
} from '@uncramp/core/relief'
import { DEFAULT_RUNNER, type Runner } from '@uncramp/core/runner'
import { planStretches } from '@uncramp/core/stretching'
import { planWarmUp } from '@uncramp/core/warmup'

import * as enFigure from './en/figure.ts'
import * as enMassage from './en/massage.ts'
import { planNotices as enNotices } from './en/plan-notices.ts'
import * as enRelief from './en/relief.ts'
import * as enStretching from './en/stretching.ts'
import * as enWarmUp from './en/warmup.ts'
import * as esFigure from './es/figure.ts'
import * as esMassage from './es/massage.ts'
import { planNotices as esNotices } from './es/plan-notices.ts'
import * as esRelief from './es/relief.ts'
import * as esStretching from './es/stretching.ts'
import * as esWarmUp from './es/warmup.ts'
import { phrase } from './phrases.ts'
import { quantities, type Quantities } from './quantities.ts'

const languages = [
  {
    locale: 'en',
    notices: enNotices,
    ...enFigure,
    ...enMassage,
    ...enRelief,
    ...enStretching,
    ...enWarmUp,
  },
  {
    locale: 'es',
    notices: esNotices,
    ...esFigure,
    ...esMassage,
    ...esRelief,
    ...esStretching,
    ...esWarmUp,
  },
] as const
const BANNED = /prevent|\bcures?\b|avoids? cramp|previene|evita (los )?calambres|\bcura\b/i

const healthy: Runner = { ...DEFAULT_RUNNER, massKg: 70 }
const delicate: Runner = {
  ...healthy,
  conditions: [
    'pregnancy',
    'hypermobility',
    'varicose_veins',
    'asthma',
    'neuropathy',
    'clot_history',
    'high_blood_pressure',
  ],
  medicines: ['anticoagulant'],
}

/** Every sentence that real plans for two very different runners bring up. */
function sentences(words: (typeof languages)[number], q: Quantities): readonly string[] {
  const said: string[] = []
  for (const runner of [healthy, delicate]) {
    for (const distanceM of [5000, 21_097, 42_195])
      for (const isEasy of [true, false]) {
        const { because, cautions } = planWarmUp({
          distanceM,
          temperatureC: 28,
          runner,
          finishBeforeStartS: 1800,
          isEasy,
        })
        said.push(...because.map((one) => phrase(words.warmUpReasons, one, q)))
        said.push(...cautions.map((one) => phrase(words.notices.cautions, one, q)))
      }
    for (const phase of ['before', 'after'] as const) {
      const stretch = planStretches({
        phase,
        runner,
        crampMuscles: ['calf'],
        injuredMuscles: ['quad'],
      })
      said.push(...stretch.because.map((one) => phrase(words.stretchReasons, one, q)))
      said.push(...stretch.cautions.map((one) => phrase(words.notices.cautions, one, q)))
      const roll = planRolling({ phase, runner, crampMuscles: ['calf'], signs: ['bruise'] })
      said.push(...roll.because.map((one) => phrase(words.massageReasons, one, q)))
      said.push(...roll.cautions.map((one) => phrase(words.notices.cautions, one, q)))
    }
    said.push(
      ...massageTiming({ finishS: 13_000, runner }).because.map((one) =>
        phrase(words.massageReasons, one, q),
      ),
    )
    said.push(
      ...reliefAids({ runner, asksForPickleJuice: true }).map((one) =>
        phrase(words.reliefAids, one, q),
      ),
    )
  }
  return said
}

/** What relief says from the first second to the last, for every muscle. */
function spoken(words: (typeof languages)[number], q: Quantities): readonly string[] {
  return MUSCLES.flatMap((muscle) => {
    let state = startRelief({
      muscle,
      side: 'left',
      againCount: 0,
      nowAtS: 0,
      runner: healthy,
      recentCramps: [],
    })
    const said = new Set<string>()
    for (let nowAtS = 0; nowAtS < 900; nowAtS += 5) {
      state = stepRelief(state, { kind: nowAtS === 150 ? 'eased' : 'tick' }, nowAtS)
      said.add(phrase(words.reliefInstructions, viewRelief(state, nowAtS).instruction, q))
    }
    return [...said]
  })
}

describe('words of the body features', () => {
  for (const words of languages) {
    const q = quantities(words.locale, 'metric')

    it(`has a whole sentence for everything that happens, in ${words.locale}`, () => {
      for (const sentence of [...sentences(words, q), ...spoken(words, q)]) {
        assert.ok(sentence.length > 8, sentence)
        assert.ok(!/undefined|NaN|\[object/.test(sentence), sentence)
        assert.ok(/[.?)]$/.test(sentence), sentence)
        assert.ok(!BANNED.test(sentence), sentence)
      }
    })

    it(`keeps what is spoken short enough to hear while it hurts, in ${words.locale}`, () => {
      for (const sentence of spoken(words, q)) assert.ok(sentence.length <= 130, sentence)
    })

    it(`describes every picture and names every red flag, in ${words.locale}`, () => {
      for (const id of FIGURE_IDS) assert.ok(words.figureDescriptions[id].length > 20)
      for (const code of [...RELIEF_RED_FLAGS, 'nausea', 'dizziness', 'second_muscle'] as const)
        assert.ok(words.reliefSigns[code].length > 5)
    })

    it(`says why a plan was repaired, in ${words.locale}`, () => {
      const repaired = repairPlan({
        distanceM: 10_000,
        nowAtM: 5000,
        nowAtS: 1700,
        crampsCount: 2,
        splits: [{ fromM: 0, toM: 10_000, durationS: 3300, gradeFrac: 0.03, paceSPerKm: 330 }],
        drinks: [
          { id: 'a', atS: 900, atM: 3000, fluidMl: 100 },
          { id: 'b', atS: 2600, atM: 8000, fluidMl: 200 },
          { id: 'c', atS: 2900, atM: 9000, fluidMl: 200 },
        ],
        loggedDrinks: [{ atS: 1500, fluidMl: 250 }],
        capMlPerH: 500,
      })
      assert.ok(repaired.ok)
      const said = repaired.value.because.map((one) => phrase(words.repairReasons, one, q))
      assert.equal(said.length, 6)
      for (const sentence of said)
        assert.ok(sentence.endsWith('.') && !BANNED.test(sentence), sentence)
    })
  }
})
