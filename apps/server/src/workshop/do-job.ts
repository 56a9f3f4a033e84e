import { documented } from '@uncramp/contract/documents/documented'
import { patternsDocument } from '@uncramp/contract/documents/patterns'
import type { Said } from '@uncramp/contract/documents/said'
import type { Refusal } from '@uncramp/contract/problem'
import { err, ok, type Result } from '@uncramp/core'
import { RaceEvidenceTables, canTellHalves } from '@uncramp/core/field'
import { PATTERN_SEED, findPatterns, summaryOfLog } from '@uncramp/core/learning'
import { OUTCOME, ResultsReader } from '@uncramp/formats/results'
import { quantities } from '@uncramp/text'
import { clinicianPageHtml } from '@uncramp/text/clinician'
import { field as fieldEn } from '@uncramp/text/en/field'
import { field as fieldEs } from '@uncramp/text/es/field'
import { raceWaterHtml } from '@uncramp/text/race-water'

import type { Job } from './job.ts'
import { planAField } from './plan-a-field.ts'

/** JSON text, or a page where one was asked for. */
export type Done = Result<string, Refusal>

const FIELD_WORDS = { en: fieldEn, es: fieldEs } as const

function doField({ request, page }: Extract<Job, { kind: 'field' }>): Done {
  const planned = planAField(request)
  if (!planned.ok) return planned
  if (page === undefined) return ok(JSON.stringify(planned.value))
  const { locale, units } = page
  const q = quantities(locale, units, request.zone ?? page.zone)
  return ok(raceWaterHtml(planned.value, q, FIELD_WORDS[locale]))
}

function doEvidence({ bytes }: Extract<Job, { kind: 'evidence' }>): Done {
  const tables = new RaceEvidenceTables()
  const reader = new ResultsReader((batch) => {
    const finishS = batch.finishS.map((timeS, i) =>
      batch.outcome[i] === OUTCOME.finished ? timeS : NaN,
    )
    tables.add({ ...batch, sexRank: batch.sex, finishS })
  })
  reader.push(bytes)
  const file = reader.end()
  if (!file.ok) return file
  if (!canTellHalves(file.value.matsM)) return err({ code: 'no_halves' })
  return ok(JSON.stringify({ ...tables.tables(), issues: file.value.issues }))
}

function doClinician({ input, page, name }: Extract<Job, { kind: 'clinician' }>): Done {
  const summary = summaryOfLog(input, PATTERN_SEED)
  if (page === undefined) return ok(JSON.stringify(documented('clinician-summary', summary)))
  const { locale, units, zone, paper }: Said = page
  const options = { paper, zone, ...(name === undefined ? {} : { name }) }
  return ok(clinicianPageHtml(summary, quantities(locale, units, zone), options))
}

/** Does one job; refusals are values, and a fault is thrown to the thread. */
export function doJob(job: Job): Done {
  switch (job.kind) {
    case 'field':
      return doField(job)
    case 'evidence':
      return doEvidence(job)
    case 'patterns':
      return ok(JSON.stringify(patternsDocument(findPatterns(job.input))))
    case 'clinician':
      return doClinician(job)
  }
}
