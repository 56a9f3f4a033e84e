import type { WarmUpCaution } from '@uncramp/core/warmup'

import type { Phrases } from '../phrases.ts'

/** What to look out for. */
export const warmUpCautions: Phrases<WarmUpCaution> = {
  warm_up_in_shade: ({ temperatureC }, q) =>
    `Stay in the shade: at ${q.temperature(temperatureC)} your body should not heat up before the start.`,
  warm_up_cools_off: ({ gapS }, q) =>
    `You will wait ${q.span(gapS)} before the gun. Keep a layer on and march on the spot in the pen.`,
  warm_up_no_jumps: ({ condition }) =>
    ({
      pregnancy:
        'Keep both feet near the ground: no jumps or lunges. Ask your midwife what suits you.',
      recent_muscle_tear: 'After a muscle tear only walk to warm up, and stop if it hurts.',
      recent_surgery:
        'After an operation only walk to warm up, and ask your surgeon before running.',
    })[condition],
  warm_up_build_slowly: () =>
    'Build up slowly, and stop if you feel chest tightness or cannot get your breath.',
}
