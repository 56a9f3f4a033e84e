import { documented } from '@uncramp/contract/documents/documented'
import { planInputOf } from '@uncramp/contract/documents/plan-request'
import { triageAnswersOf } from '@uncramp/contract/documents/triage'
import { scienceEndpoints } from '@uncramp/contract/endpoints/science'
import type { Refusal } from '@uncramp/contract/problem'
import { err, ok, type Result } from '@uncramp/core'
import { SOURCES, type Source } from '@uncramp/core/evidence'
import { planRun } from '@uncramp/core/plan'
import { triage } from '@uncramp/core/triage'

import type { WeatherService } from '../weather/weather-service.ts'
import { createAnswerMemory } from './answer-memory.ts'
import { jsonTextResponse } from './respond.ts'
import { open, owned, pure, type Routes } from './route.ts'

export type ScienceParts = Readonly<{
  /** Reads a recorded run and says what it says, as JSON text. */
  analyse: (file: Readonly<{ name: string; bytes: Uint8Array }>) => Promise<Result<string, Refusal>>
  weather: WeatherService | undefined
}>

function sourceLine([key, source]: readonly [string, Source]): Source & { key: string } {
  return { key, ...source }
}

/** The science over HTTP: parse, decide, render. Nothing is loaded and nothing is kept. */
export function scienceRoutes(parts: ScienceParts): Routes<keyof typeof scienceEndpoints> {
  return {
    createPlan: pure(scienceEndpoints.createPlan, {
      memory: createAnswerMemory(),
      work: (body) => planRun(planInputOf(body)),
    }),
    runTriage: open(scienceEndpoints.runTriage, ({ body }) => {
      const answers = triageAnswersOf(body)
      const verdict = { schema: 'uncramp.triage/1', ...triage(answers), answers }
      return ok(jsonTextResponse(JSON.stringify(verdict)))
    }),
    createAnalysis: open(scienceEndpoints.createAnalysis, async ({ bytes, query }) => {
      if (bytes.byteLength === 0) return err({ code: 'body_missing' })
      const analysed = await parts.analyse({ name: query.name, bytes })
      return analysed.ok ? ok(jsonTextResponse(analysed.value)) : analysed
    }),
    listSources: open(scienceEndpoints.listSources, () =>
      ok({ sources: Object.entries<Source>(SOURCES).map(sourceLine) }),
    ),
    readWeather: owned(scienceEndpoints.readWeather, async ({ query }) => {
      if (parts.weather === undefined) return err({ code: 'weather_off' })
      const forecast = await parts.weather(query)
      if (!forecast.ok) return forecast
      return ok(documented('forecast', { ...forecast.value, hours: [...forecast.value.hours] }))
    }),
  }
}
