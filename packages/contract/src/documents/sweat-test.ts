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
