import type { CrampRiskBand, InputRefusal, OwnCaution } from '@uncramp/core/plan'

import type { Labels, Phrases } from '../phrases.ts'

const BANDS: Labels<CrampRiskBand> = { low: 'pocas', medium: 'varias', high: 'muchas' }

/** Lo que conviene saber del plan entero. */
export const planCautions: Phrases<OwnCaution> = {
  course_length_differs: (c, q) =>
    `Tu recorrido mide ${q.distance(c.courseM)}, no ${q.distance(c.namedM)}. Este plan es para el recorrido; comprueba que es el archivo correcto.`,
  default_weather: () =>
    'No se indicó el tiempo: este plan supone un día suave. Da la previsión para tener números fiables.',
  no_height_guess: (c, q) => `Se supuso que mides ${q.height(c.heightM)}.`,
  cramp_risk: (c) =>
    `De las cosas que acompañaban a los calambres en grandes grupos de corredores, aquí se cumplen ${BANDS[c.band]}.`,
}

const FIELDS: Readonly<Record<string, string>> = {
  massKg: 'el peso (kg)',
  heightM: 'la altura (m)',
  ageYears: 'la edad',
  sweatRateMlPerH: 'la tasa de sudor (ml/h)',
  sweatSodiumMgPerL: 'el sodio del sudor (mg/L)',
  caffeineMg: 'la cafeína (mg)',
  distanceM: 'la distancia (m)',
  goalS: 'el tiempo objetivo (s)',
  temperatureC: 'la temperatura (°C)',
  humidityFrac: 'la humedad (de 0 a 1)',
  windMps: 'el viento (m/s)',
}

/** Por qué no se hizo ningún plan, y qué sería correcto. */
export const planRefusals: Phrases<InputRefusal> = {
  field_out_of_range: (e, q) =>
    `${FIELDS[e.field] ?? e.field} ${Number.isFinite(e.value) ? q.decimal(e.value) : 'no es un número'}: debe estar entre ${q.decimal(e.low)} y ${q.decimal(e.high)}`,
  goal_missing: () => 'indica un tiempo objetivo o una carrera reciente para predecirlo',
  child_not_covered: (e, q) =>
    `nada de esto se hizo para niños: desde los ${q.integer(e.fromAgeYears)} años; el plan de un corredor joven es cosa de su entrenador y su médico`,
}
