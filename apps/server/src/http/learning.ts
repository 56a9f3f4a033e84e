import { crampOf } from '@uncramp/contract/documents/cramp'
import { documented, whatWorksDocument } from '@uncramp/contract/documents/documented'
import { runnerOf } from '@uncramp/contract/documents/runner'
import type { Said } from '@uncramp/contract/documents/said'
import { triageAnswersOf } from '@uncramp/contract/documents/triage'
import { learningEndpoints } from '@uncramp/contract/endpoints/learning'
import { LEARNING_KINDS, type KeptLog } from '@uncramp/contract/kept-log'
import { present } from '@uncramp/contract/present'
import type { Refusal } from '@uncramp/contract/problem'
import type { RecordKind } from '@uncramp/contract/records'
import { err, ok, type Result } from '@uncramp/core'
import { slowStartScore } from '@uncramp/core/analysis'
import {
  PATTERN_SEED,
  joinCramps,
  judgeTrial,
  seeSomeone,
  startTrial,
  whatWorks,
  type SummaryInput,
} from '@uncramp/core/learning'
import { runnerRefusal } from '@uncramp/core/plan'
import { DEFAULT_RUNNER } from '@uncramp/core/runner'
import type { z } from 'zod'

import type { Job } from '../workshop/job.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { printedPage } from './printed-page.ts'
import { jsonTextResponse } from './respond.ts'
import { open, owned, type Routes } from './route.ts'

export type LearningParts = Readonly<{
  workshop: Workshop
  /** What the kept records of a runner say. */
  keptLog: (runnerId: string, kinds: readonly RecordKind[]) => Promise<KeptLog>
  nowAtMs: () => number
}>

type Names = keyof typeof learningEndpoints
type KeptNames = Extract<Names, `read${string}`>
type Answer = Result<Response, Refusal>

/** Patterns ask nothing about mass; only what the runner said of health counts. */
const NOBODY = DEFAULT_RUNNER

function answer(value: object): Answer {
  return ok(jsonTextResponse(JSON.stringify(value)))
}

type CrampLog = Parameters<typeof seeSomeone>[0]

function seeSomeoneAnswer(log: CrampLog): Answer {
  return answer(documented('see-someone', { reasons: seeSomeone(log) }))
}

async function atWork(workshop: Workshop, job: Job): Promise<Answer> {
  const done = await workshop.work(job)
  return done.ok ? ok(jsonTextResponse(done.value)) : done
}

type Asked = Readonly<{ input: Omit<SummaryInput, 'findings'>; page?: Said; name?: string }>

async function clinicianAnswer(workshop: Workshop, asked: Asked): Promise<Answer> {
  const refusal = runnerRefusal(asked.input.runner)
  if (refusal !== undefined) return err(refusal)
  const done = await workshop.work({ kind: 'clinician', ...asked })
  if (!done.ok) return done
  return ok(asked.page === undefined ? jsonTextResponse(done.value) : printedPage(done.value))
}

/** What a log says, posted or kept. Whatever may take long is done in the workshop. */
export function learningRoutes(parts: LearningParts): Routes<Names> {
  return { ...postedRoutes(parts), ...keptRoutes(parts) }
}

type ClinicianBody = z.output<typeof learningEndpoints.createClinicianSummary.body>

function postedInput(body: ClinicianBody): Asked['input'] {
  const { runs, medicineStarts, trials, nowAtMs, answers } = body
  return {
    runs,
    medicineStarts,
    trials,
    nowAtMs,
    runner: runnerOf(body.runner),
    cramps: body.cramps.map(crampOf),
    ...(answers === undefined ? {} : { answers: triageAnswersOf(answers) }),
  }
}

function postedRoutes({ workshop }: LearningParts): Routes<Exclude<Names, KeptNames>> {
  return {
    findPatterns: open(learningEndpoints.findPatterns, ({ body }) => {
      const { runs, seed, health } = body
      const input = { runs, seed, cramps: body.cramps.map(crampOf), runner: present(health) }
      return atWork(workshop, { kind: 'patterns', input })
    }),
    findWhatWorks: open(learningEndpoints.findWhatWorks, ({ body }) =>
      answer(whatWorksDocument(whatWorks(body.feedback))),
    ),
    scorePractice: open(learningEndpoints.scorePractice, ({ body }) => {
      const runs = body.runs.map(({ id, startAtMs, distanceM, startVerdict, ...start }) => ({
        activity: { id, startAtMs, distanceM },
        start: { verdict: startVerdict, ...start },
      }))
      return answer(documented('practice', slowStartScore(runs, body.goal)))
    }),
    findReasonsToSeeSomeone: open(learningEndpoints.findReasonsToSeeSomeone, ({ body }) =>
      seeSomeoneAnswer({ ...body, cramps: body.cramps.map(crampOf) }),
    ),
    createClinicianSummary: open(learningEndpoints.createClinicianSummary, ({ body }) =>
      clinicianAnswer(workshop, { input: postedInput(body) }),
    ),
    createClinicianPage: open(learningEndpoints.createClinicianPage, ({ body, query }) => {
      const { name } = body
      const asked = { input: postedInput(body), page: query }
      return clinicianAnswer(workshop, name === undefined ? asked : { ...asked, name })
    }),
    startTrial: open(learningEndpoints.startTrial, ({ body }) => {
      const { lastTrial, change, factor, startAtMs } = body
      const { runs } = joinCramps(body.runs, body.cramps.map(crampOf))
      const given = { change, factor, startAtMs, runs }
      const trial = startTrial(lastTrial === undefined ? given : { ...given, lastTrial })
      return trial.ok ? answer(trial.value) : trial
    }),
    judgeTrial: open(learningEndpoints.judgeTrial, ({ body }) => {
      const { trial, nowAtMs } = body
      const { runs } = joinCramps(body.runs, body.cramps.map(crampOf))
      const verdict = judgeTrial({ trial, runs, nowAtMs })
      return answer(documented('trial-verdict', verdict))
    }),
  }
}

function keptRoutes(parts: LearningParts): Routes<KeptNames> {
  const { workshop, keptLog, nowAtMs } = parts
  const clinician = async (runnerId: string, page?: Said): Promise<Answer> => {
    const { runner, answers, ...log } = await keptLog(runnerId, LEARNING_KINDS)
    if (runner === undefined) return err({ code: 'profile_missing' })
    const { runs, cramps, medicineStarts, trials } = log
    const told = answers === undefined ? {} : { answers }
    const input = { runner, runs, cramps, medicineStarts, trials, nowAtMs: nowAtMs(), ...told }
    return clinicianAnswer(workshop, page === undefined ? { input } : { input, page })
  }
  return {
    readPatterns: owned(learningEndpoints.readPatterns, async ({ me }) => {
      const { runs, cramps, runner = NOBODY } = await keptLog(me.runnerId, LEARNING_KINDS)
      return atWork(workshop, {
        kind: 'patterns',
        input: { runs, cramps, runner, seed: PATTERN_SEED },
      })
    }),
    readWhatWorks: owned(learningEndpoints.readWhatWorks, async ({ me }) =>
      answer(
        whatWorksDocument(whatWorks((await keptLog(me.runnerId, ['feedback', 'cramp'])).feedback)),
      ),
    ),
    readPractice: owned(learningEndpoints.readPractice, async ({ me }) =>
      answer(
        documented('practice', slowStartScore((await keptLog(me.runnerId, ['activity'])).scorable)),
      ),
    ),
    readReasonsToSeeSomeone: owned(learningEndpoints.readReasonsToSeeSomeone, async ({ me }) => {
      const log = await keptLog(me.runnerId, ['cramp', 'feedback'])
      const { cramps, medicineStarts, trials } = log
      const changesAtMs = trials.map(({ startAtMs }) => startAtMs)
      return seeSomeoneAnswer({ cramps, medicineStarts, changesAtMs, nowAtMs: nowAtMs() })
    }),
    readClinicianSummary: owned(learningEndpoints.readClinicianSummary, ({ me }) =>
      clinician(me.runnerId),
    ),
    readClinicianPage: owned(learningEndpoints.readClinicianPage, ({ me, query }) =>
      clinician(me.runnerId, query),
    ),
  }
}
