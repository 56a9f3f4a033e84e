import type { Said } from '@uncramp/contract/documents/said'
import type { PLAN_FILES } from '@uncramp/contract/endpoints/advice'
import type { Refusal } from '@uncramp/contract/problem'
import { err, ok, type Result } from '@uncramp/core'
import type { Course, Station } from '@uncramp/core/course'
import type { Plan } from '@uncramp/core/plan'
import { encodePlan, type CarriedFile, type EncodeOptions } from '@uncramp/formats/encode'
import { quantities, type Quantities } from '@uncramp/text'
import { carryWords, raceCardHtml } from '@uncramp/text/card'

import { formResponse } from './respond.ts'

type Given = Readonly<{
  plan: Plan
  course?: Course
  stations: readonly Station[]
  said: Said
  nowAtMs: number
}>

type Format = (typeof PLAN_FILES)[number]

function encode(format: Format, given: Given, q: Quantities): Result<CarriedFile, Refusal> {
  const { plan, said, nowAtMs, stations, course } = given
  if (format !== 'html') {
    const way = course === undefined ? {} : { course }
    const options: EncodeOptions = { words: carryWords(q), nowAtMs, stations, ...way }
    return encodePlan(plan, format, options)
  }
  const bytes = new TextEncoder().encode(raceCardHtml(plan, q, { paper: said.paper }))
  const mediaType = 'text/html; charset=utf-8'
  return ok({ fileName: 'uncramp-card.html', mediaType, bytes, notices: [] })
}

/**
 * A plan as a file, always as a download. The plan may have been written by anybody: a code or a
 * fact that our words do not know is the caller's mistake, not a fault of ours.
 */
export function planFile(format: Format, given: Given): Result<Response, Refusal> {
  const zone = given.plan.run.zone ?? given.said.zone
  let file: Result<CarriedFile, Refusal>
  try {
    file = encode(format, given, quantities(given.said.locale, given.said.units, zone))
  } catch {
    return err({ code: 'document_unknown' })
  }
  if (!file.ok) return file
  const { fileName, mediaType, bytes, notices } = file.value
  const names = [...new Set(notices.map(({ code }) => code))].join(', ')
  return ok(
    formResponse(bytes, {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName}"`,
      ...(names === '' ? {} : { 'uncramp-notices': names }),
    }),
  )
}
