import type { WarmUpCaution } from '@uncramp/core/warmup'

import type { Phrases } from '../phrases.ts'

/** A qué prestar atención. */
export const warmUpCautions: Phrases<WarmUpCaution> = {
  warm_up_in_shade: ({ temperatureC }, q) =>
    `Quédate a la sombra: con ${q.temperature(temperatureC)} el cuerpo no debe calentarse de más antes de salir.`,
  warm_up_cools_off: ({ gapS }, q) =>
    `Vas a esperar ${q.span(gapS)} hasta la salida. Abrígate y marcha en el sitio dentro del cajón.`,
  warm_up_no_jumps: ({ condition }) =>
    ({
      pregnancy: 'Sin saltos ni zancadas. Pregunta a tu matrona qué te conviene.',
      recent_muscle_tear: 'Tras una rotura muscular calienta solo caminando, y para si duele.',
      recent_surgery:
        'Tras una operación calienta solo caminando, y consulta a tu cirujano antes de correr.',
    })[condition],
  warm_up_build_slowly: () =>
    'Sube el ritmo poco a poco y para si notas opresión en el pecho o te falta el aire.',
}
