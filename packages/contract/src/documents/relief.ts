import { MUSCLES } from '@uncramp/core/relief'
import { z } from 'zod'

/** `uncramp.relief/1`: the steps against one cramp, in order, as a list to read ahead. */
export const reliefSchema = z
  .object({
    schema: z.literal('uncramp.relief/1'),
    muscle: z.enum(MUSCLES),
    side: z.enum(['left', 'right', 'both']),
    againCount: z.int().nonnegative(),
    steps: z.array(
      z.object({
        phase: z.enum(['slow_down', 'work', 'ask', 'walk', 'jog', 'run', 'finished', 'stopped']),
        code: z.string(),
        says: z.string(),
        figure: z.string(),
        durationS: z.number().nonnegative().optional().meta({ description: 'Absent: it waits.' }),
      }),
    ),
    roundS: z.number().positive().optional().meta({ description: 'How long `work` repeats.' }),
    stop: z.object({ code: z.string() }).catchall(z.unknown()).optional(),
    goTo: z.enum(['triage', 'aid_station']).optional(),
    redFlags: z.array(z.object({ code: z.string(), says: z.string() })),
  })
  .meta({ id: 'uncramp.relief', title: 'What to do in the minute a cramp strikes' })
