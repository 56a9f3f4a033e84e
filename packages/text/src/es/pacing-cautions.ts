import type { PaceError, PacingCaution, PredictError, RaceModelError } from '@uncramp/core/pacing'

import type { Phrases } from '../phrases.ts'

/** Lo que hay que saber del ritmo antes de correr. */
export const pacingCaution: Phrases<PacingCaution> = {
  heat_wbgt_23: (c, q) =>
    `Baja el ritmo hoy: hace calor (WBGT ${q.temperature(c.wbgtC)}). El esfuerzo de tu objetivo da unas ${q.duration(c.adjustedS)}.`,
  heat_wbgt_28: (c, q) =>
    `Mejor no compitas hoy: con un WBGT de ${q.temperature(c.wbgtC)} se suspenden carreras. Si aun así corres, ve suave y para si notas mareo, náuseas o confusión.`,
  heat_slows: (c, q) =>
    `Cuenta con ir un ${q.percent(c.slowerFrac)} más lento con este calor: unas ${q.duration(c.adjustedS)}.`,
  goal_faster_than_predicted: (c, q) =>
    `Tu objetivo de ${q.duration(c.goalS)} es un ${q.percent(c.gapFrac)} más rápido de lo que prevén tus marcas (${q.duration(c.predictedS)}). Sal según la previsión y acelera al final si vas cómodo.`,
  steep_downhill: (c, q) =>
    `Contente en la bajada del ${q.distance(c.atM)} (${q.percentChange(c.gradeFrac)}). Pasos cortos: frenar castiga gemelos y muslos.`,
  prediction_uncertain: (c, q) =>
    `La previsión es amplia: de ${q.duration(c.lowS)} a ${q.duration(c.highS)}.`,
}

/** Por qué no hay plan de ritmo. */
export const pacingError: Phrases<PaceError | PredictError | RaceModelError> = {
  distance_out_of_range: (e, q) =>
    `la distancia debe estar entre ${q.distance(e.minM)} y ${q.distance(e.maxM)}`,
  goal_faster_than_record: (e, q) =>
    `nadie ha corrido tan rápido como un objetivo de ${q.duration(e.goalS)} en ${q.distance(e.distanceM)}; lo mínimo que se planifica es ${q.duration(e.fastestS)}`,
  goal_too_slow: (e, q) =>
    `un objetivo de ${q.duration(e.goalS)} en ${q.distance(e.distanceM)} es demasiado lento para un plan de carrera; lo máximo es ${q.duration(e.slowestS)}`,
  wbgt_unknown: () => 'con estos datos del tiempo no se puede calcular el calor',
  too_hot_to_run: (e, q) =>
    `demasiado calor para correr: WBGT ${q.temperature(e.wbgtC)}; desde ${q.temperature(e.limitC)} no se hace ningún plan. Elige una hora o un día más fresco`,
  race_distance_out_of_range: (e, q) =>
    `la carrera reciente debe medir entre ${q.distance(e.minM)} y ${q.distance(e.maxM)}`,
  race_faster_than_record: (e, q) =>
    `nadie ha corrido tan rápido como tu carrera reciente en ${q.duration(e.finishS)}; lo mínimo es ${q.duration(e.fastestS)}`,
  race_too_slow: (e, q) =>
    `una carrera reciente en ${q.duration(e.finishS)} es demasiado lenta para prever; lo máximo es ${q.duration(e.slowestS)}`,
  splits_not_rising: () => 'los tiempos de paso deben ir en aumento',
  outside_race_data: () =>
    'sin intervalo de llegada: en los datos hay muy pocas carreras como esta',
}
