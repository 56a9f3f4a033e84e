import { fieldEndpoints } from '@uncramp/contract/endpoints/field'
import { err, ok } from '@uncramp/core'

import type { Workshop } from '../workshop/workshop.ts'
import { printedPage } from './printed-page.ts'
import { jsonTextResponse } from './respond.ts'
import { owned, type Routes } from './route.ts'

/** A whole race, worked out in the workshop. */
export function fieldRoutes(
  parts: Readonly<{ workshop: Workshop }>,
): Routes<keyof typeof fieldEndpoints> {
  const { work } = parts.workshop
  return {
    createField: owned(fieldEndpoints.createField, async ({ body }) => {
      const done = await work({ kind: 'field', request: body })
      return done.ok ? ok(jsonTextResponse(done.value)) : done
    }),
    createFieldPage: owned(fieldEndpoints.createFieldPage, async ({ body, query }) => {
      const done = await work({ kind: 'field', request: body, page: query })
      return done.ok ? ok(printedPage(done.value)) : done
    }),
    createRaceEvidence: owned(fieldEndpoints.createRaceEvidence, async ({ bytes }) => {
      if (bytes.byteLength === 0) return err({ code: 'body_missing' })
      const done = await work({ kind: 'evidence', bytes })
      return done.ok ? ok(jsonTextResponse(done.value)) : done
    }),
  }
}
