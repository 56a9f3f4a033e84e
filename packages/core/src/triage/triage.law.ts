import assert from 'node:assert/strict'

import fc from 'fast-check'

import { realBetween } from '../real.arbitrary.law.ts'
import { CONDITIONS, MEDICINES, type ConditionCode, type MedicineCode } from '../runner/index.ts'
import {
  LOW_SODIUM_SIGNS,
  SIGN_CODES,
  TOPICS,
  afterRunScreen,
  gravityRank,
  healthCautions,
  listSigns,
  triage,
  triageQuestions,
  type SignCode,
  type TopicCode,
  type TriageAnswers,
  type TriageContext,
} from './index.ts'

const sign = fc.constantFrom<SignCode>(...SIGN_CODES)
const some = fc.uniqueArray(sign, { maxLength: 8 })
const context: fc.Arbitrary<TriageContext> = fc.record(
  {
    hoursSinceRunH: realBetween(0, 200),
    runDurationS: realBetween(0, 200_000),
    massChangeKg: realBetween(-8, 4),
    isPregnant: fc.boolean(),
    takesStatin: fc.boolean(),
    ageYears: fc.integer({ min: 10, max: 100 }),
    isSmoker: fc.boolean(),
    hasDiabetes: fc.boolean(),
    hasClotRisk: fc.boolean(),
  },
  { requiredKeys: [] },
)
/** Random answers of any kind, contradictory ones included. */
export const answersArb: fc.Arbitrary<TriageAnswers> = fc.record(
  {
    signs: some,
    unknown: some,
    denied: some,
    topics: fc.uniqueArray(fc.constantFrom<TopicCode>(...TOPICS)),
    context,
  },
  { requiredKeys: ['signs'] },
)

const LISTS = ['denied', 'unknown', 'signs'] as const

const rankOf = (answers: TriageAnswers) => gravityRank(triage(answers).level)

type Law = Readonly<{ name: string; property: fc.IProperty<unknown> }>

/** What must hold for every set of answers; run short in the tests and long in `npm run laws`. */
export const TRIAGE_LAWS: readonly Law[] = [
  {
    name: 'adding any sign to any answers never lowers the level',
    property: fc.property(answersArb, sign, (answers, more) => {
      assert.ok(rankOf({ ...answers, signs: [...answers.signs, more] }) >= rankOf(answers))
    }),
  },
  {
    name: 'any sign reaches at least its own level, whatever else was answered or is known',
    property: fc.property(answersArb, fc.constantFrom(...listSigns()), (answers, listed) => {
      const told = { ...answers, signs: [...answers.signs, listed.code] }
      assert.ok(rankOf(told) >= gravityRank(listed.alone))
    }),
  },
  {
    name: '"I don\'t know" never lowers the level, and turning it into yes never does either',
    property: fc.property(answersArb, sign, (answers, more) => {
      const unsure = { ...answers, unknown: [...(answers.unknown ?? []), more] }
      const sure = { ...unsure, signs: [...answers.signs, more] }
      assert.ok(rankOf(unsure) >= rankOf(answers))
      assert.ok(rankOf(sure) >= rankOf(unsure))
    }),
  },
  {
    name: 'no denial, topic or known fact lowers what the signs alone reach',
    property: fc.property(answersArb, (answers) => {
      const { signs, unknown = [] } = answers
      assert.ok(rankOf(answers) >= rankOf({ signs, unknown }))
    }),
  },
  {
    name: 'an emergency always ends coaching, says to call first, and nothing else ends it',
    property: fc.property(answersArb, (answers) => {
      const result = triage(answers)
      assert.equal(result.coachingEnds, result.level === 'emergency')
      assert.equal(result.actions[0] === 'call_emergency', result.level === 'emergency')
      if (result.coachingEnds) {
        assert.ok(!result.actions.includes('stretch_gently'))
        assert.deepEqual(triageQuestions(answers), [])
      }
    }),
  },
  {
    name: 'the verdict does not depend on the order or repetition of the answers',
    property: fc.property(answersArb, (answers) => {
      const turned = [...answers.signs, ...answers.signs].toReversed()
      assert.deepEqual(triage({ ...answers, signs: turned }), triage(answers))
    }),
  },
  {
    name: 'the matched rows come gravest first and each has a sign, a thought and a source',
    property: fc.property(answersArb, (answers) => {
      const { matched, level, sources } = triage(answers)
      const ranks = matched.map((row) => gravityRank(row.level))
      assert.deepEqual(
        ranks,
        ranks.toSorted((a, b) => b - a),
      )
      assert.equal(matched[0]?.level ?? 'self_care', level)
      for (const row of matched) assert.ok(row.signs.length * row.sources.length > 0)
      assert.ok(sources.length > 0)
    }),
  },
  {
    name: 'the interview ends, never asks a sign twice, and shows every emergency before the rest',
    property: fc.property(answersArb, fc.infiniteStream(fc.nat(2)), (start, replies) => {
      let answers: TriageAnswers = start
      const asked = new Set<string>()
      for (let steps = 0; steps < 20; steps += 1) {
        const next = triageQuestions(answers)[0]
        if (next === undefined) return
        if (next.kind === 'topics') {
          answers = { ...answers, topics: [...next.topics] }
          continue
        }
        for (const code of next.signs) {
          assert.ok(!asked.has(code))
          asked.add(code)
          const list = LISTS[replies.next().value ?? 0] ?? 'denied'
          answers = { ...answers, [list]: [...(answers[list] ?? []), code] }
        }
      }
      assert.deepEqual(triageQuestions(answers), [])
    }),
  },
  {
    name: 'after a run no amount is planned when weight was held, gained or not taken, or with a sign',
    property: fc.property(answersArb, fc.nat(100_000), fc.nat(72), (answers, durationS, hours) => {
      const massChangeKg = answers.context?.massChangeKg
      const screen = afterRunScreen({
        durationS,
        hoursSinceH: hours,
        signs: answers.signs,
        ...(answers.unknown === undefined ? {} : { unknown: answers.unknown }),
        ...(massChangeKg === undefined ? {} : { massChangeKg }),
      })
      const told = [...answers.signs, ...(answers.unknown ?? [])]
      const hasSign = told.some((code) => LOW_SODIUM_SIGNS.includes(code))
      if (hasSign || massChangeKg === undefined || massChangeKg >= 0) {
        assert.notEqual(screen.drinking, 'planned')
      }
      if (screen.triage?.coachingEnds === true) assert.equal(screen.drinking, 'none')
    }),
  },
  {
    name: 'list B always gives a stop caution, and another condition never removes a caution',
    property: fc.property(
      fc.uniqueArray(fc.constantFrom(...(Object.keys(CONDITIONS) as ConditionCode[]))),
      fc.uniqueArray(fc.constantFrom(...(Object.keys(MEDICINES) as MedicineCode[]))),
      fc.constantFrom(...(Object.keys(CONDITIONS) as ConditionCode[])),
      (conditions, medicines, more) => {
        const codes = healthCautions({ conditions, medicines }).map(({ code }) => code)
        const isListB =
          conditions.some((code) => CONDITIONS[code].list === 'B') ||
          medicines.some((code) => MEDICINES[code].list === 'B')
        assert.equal(codes.includes('fluid_refused'), isListB)
        const after = healthCautions({ conditions: [...conditions, more], medicines })
        for (const code of codes) assert.ok(after.some((caution) => caution.code === code))
      },
    ),
  },
]
