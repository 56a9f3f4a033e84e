import { drinkingCap, sweatEstimate, type WeighInSweat } from '@uncramp/core/hydration'
import { healthFlags, type Runner, type WeighIn } from '@uncramp/core/runner'
import type { Weather } from '@uncramp/core/weather'
import { z } from 'zod'

import { cautionSchema } from './caution.ts'
import { weighInSchema } from './runner.ts'

const rate = z.number().nonnegative()

/** `uncramp.sweat-test/1`: one weighed run, and what it changes for the next one like it. */
export const sweatTestSchema = z
  .object({
    schema: z.literal('uncramp.sweat-test/1'),
    weighIn: weighInSchema.meta({
      description: 'As it was judged; paste it into `weighIns` of a profile file.',
    }),
    /** Names of the fields of `weighIn` that were not given but guessed. */
    guessed: z.array(z.enum(['speedMps', 'temperatureC', 'humidityFrac'])),
    sweat: z.object({
      sweatMl: rate,
      sweatMlPerH: rate,
      lowMlPerH: rate,
      highMlPerH: rate,
      gasG: rate.meta({ description: 'Carbon breathed out: lost on the scale, not sweated.' }),
      respiratoryMl: rate,
    }),
    next: z.object({
      sweatMlPerH: rate,
      lowMlPerH: rate,
      highMlPerH: rate,
      withoutTestMlPerH: rate,
      capMlPerH: rate.optional().meta({ description: 'Absent where no number may be given.' }),
      capBy: z.enum(['gut', 'mass', 'sweat', 'sodium', 'refused']),
      refusedBy: z.array(z.string()),
    }),
    cautions: z.array(cautionSchema),
  })
  .meta({ id: 'uncramp.sweat-test', title: 'A sweat test' })

export type SweatTest = z.output<typeof sweatTestSchema>

/**
 * The sweat of one weighed run as a document, and what it changes for the next run like it.
 *
 * @param tested  `weather` of that run; `sweat` as `weighInSweat` judged it
 */
export function sweatTestDocument(
  tested: Readonly<{
    weighIn: WeighIn
    guessed: SweatTest['guessed']
    runner: Runner
    weather: Weather
    sweat: WeighInSweat
  }>,
): SweatTest {
  const { weighIn, runner, weather, guessed, sweat } = tested
  const { durationS, speedMps, startAtMs } = weighIn
  const effort = { speedMps, durationS, gradeFrac: 0 }
  const without = sweatEstimate({ runner, weather, effort, nowAtMs: startAtMs })
  const next = sweatEstimate({
    runner: { ...runner, weighIns: [...runner.weighIns, weighIn] },
    weather,
    effort,
    nowAtMs: startAtMs,
  })
  const refusedBy = healthFlags(runner, 'B')
  const cap = drinkingCap(runner, next, durationS)
  const { sweatMl, sweatMlPerH, lowMlPerH, highMlPerH, gasG, respiratoryMl } = sweat
  return {
    schema: 'uncramp.sweat-test/1',
    weighIn,
    guessed,
    sweat: { sweatMl, sweatMlPerH, lowMlPerH, highMlPerH, gasG, respiratoryMl },
    next: {
      sweatMlPerH: next.sweatMlPerH,
      lowMlPerH: next.lowMlPerH,
      highMlPerH: next.highMlPerH,
      withoutTestMlPerH: without.sweatMlPerH,
      ...(refusedBy.length === 0 ? cap : { capBy: 'refused' as const }),
      refusedBy: [...refusedBy],
    },
    cautions: sweat.cautions.map((caution) => ({ ...caution, sources: [...caution.sources] })),
  }
}
