import type { CourseError } from '@uncramp/core/course'
import type { FirstMileVerdict, PacingReason, PracticeTarget } from '@uncramp/core/pacing'
import type { HeatBand, Sun, WbgtBy, WeatherFileError } from '@uncramp/core/weather'

import type { Labels, Phrases } from '../phrases.ts'
import type { Quantities } from '../quantities.ts'

export const pacingReason: Phrases<PacingReason> = {
  predicted_from_race: (r, q) =>
    `Previsto a partir de tus ${q.duration(r.raceS)} en ${q.distance(r.raceM)}.`,
  slow_first_mile: (r, q) =>
    `Sal un ${q.percent(r.slowerFrac)} más suave que el resto. Lo que guardas ahora lo tendrás al final.`,
  slow_first_mile_first_time: (r, q) =>
    `Sal un ${q.percent(r.slowerFrac)} más suave: es tu primera vez en esta distancia, deja margen.`,
  even_effort: () =>
    'Después mantén un esfuerzo parejo: es lo que menos cuesta en todo el recorrido.',
  slightly_negative: (r, q) =>
    `Después acelera muy poco a poco, de un ${q.percent(r.tiltFrac)} más suave a un ${q.percent(r.tiltFrac)} más rápido.`,
  hills_by_effort: (r, q) =>
    `Las cuestas, con el mismo esfuerzo, no al mismo ritmo. El tramo más empinado tiene de media ${q.percentChange(r.steepestFrac)}, desde ${q.distance(r.steepestAtM)}.`,
  no_altitude: () =>
    'El archivo del recorrido no trae alturas, así que el plan lo toma como llano.',
  slowed_for_heat: (r, q) =>
    `Un ${q.percent(r.slowerFrac)} más lento por el calor (WBGT ${q.temperature(r.wbgtC)}): ${q.duration(r.finishS)} en vez de ${q.duration(r.goalS)}.`,
  heat_kept_goal: (r, q) =>
    `Se mantiene tu objetivo, pero con este tiempo el mismo esfuerzo da unas ${q.duration(r.adjustedS)}.`,
  first_mile_check: (r, q) =>
    `Mira el reloj en la primera milla: debería marcar ${q.duration(r.targetS)}. Una milla no es tarde para corregir.`,
  corral_by_prediction: (r, q) =>
    `Colócate según tu previsión de ${q.duration(r.predictedS)}, no según tu deseo. Los más rápidos a tu lado te arrastran.`,
  corral_by_goal_only: () =>
    'No se conoce ninguna marca tuya: ponte al final de tu cajón, donde nadie te arrastra.',
  cue_at_the_moment: () => 'Unas palabras donde se suele perder la paciencia.',
}

/** The first-mile verdict, in one sentence with the fix. */
export const firstMileVerdict: Phrases<FirstMileVerdict> = {
  on_pace: () => 'Vas a tu ritmo. Sigue exactamente así.',
  amber: (v, q) => `Afloja: ${fixText(v, q)}`,
  red: (v, q) => `Demasiado rápido, afloja ya: ${fixText(v, q)}`,
  slow: (v, q) =>
    v.nextCount === 0
      ? `${q.span(v.behindS)} de retraso: tranquilo, no lo persigas.`
      : `${q.span(v.behindS)} de retraso: no lo persigas. Corre a ${q.pace(v.paceSPerKm)} de media desde aquí${v.leftS < -1 ? ` y acepta llegar ${q.span(v.leftS)} más tarde` : ' y llegarás a tu hora'}.`,
  not_judged: () => 'Ese tiempo no puede ser de una milla, así que no se valora.',
}

type Fast = Extract<FirstMileVerdict, { code: 'amber' | 'red' }>

function fixText(v: Fast, q: Quantities): string {
  if (v.nextCount === 0) return `${q.span(v.aheadS)} de adelanto. Deja que el resto venga a ti.`
  const level =
    v.leftS > 1
      ? 'devolverás casi todo sin brusquedad'
      : `estarás en tu plan en ${q.distance(v.levelAtM)}`
  const parts = v.nextCount === 1 ? 'el próximo parcial' : `los próximos ${v.nextCount} parciales`
  return `${q.span(v.aheadS)} de adelanto: corre ${parts} a ${q.pace(v.paceSPerKm)} y ${level}.`
}

export const heatBand: Labels<HeatBand> = {
  cold: 'frío',
  cool: 'fresco',
  warm: 'templado: cuidado si el calor te afecta',
  hot: 'caluroso: baja el ritmo',
  very_hot: 'muy caluroso: mejor no competir',
  extreme: 'demasiado calor para correr',
}

export const wbgtBy: Labels<WbgtBy> = {
  radiation: 'a partir de la radiación solar',
  sun_class: 'a partir del cielo que indicaste',
}

export const sunClass: Labels<Sun> = {
  night: 'de noche',
  overcast: 'cubierto',
  light_cloud: 'nubes ligeras',
  part: 'sol y nubes',
  full: 'pleno sol',
}

/** The range of what a fast start went with; never one number, because the windows disagree. */
export function fastStartCostText(
  cost: Readonly<{ lossPerSecondS: Readonly<{ low: number; high: number }> }>,
  q: Quantities,
): string {
  const { low, high } = cost.lossPerSecondS
  const from =
    low < 0
      ? `desde no perder nada (incluso ganar ${q.decimal(-low)} s)`
      : `desde ${q.decimal(low)} s`
  return `En los resultados de maratón de corredores como tú, cada segundo de más velocidad en los primeros 5 km fue acompañado de una pérdida en la segunda mitad que va ${from} hasta ${q.decimal(high)} s. Es una asociación: la mayoría de quienes salen más rápido de lo previsto simplemente están más en forma ese día.`
}

/** What race results say about starting fast, in fair words. */
export const FAST_START_FACTS =
  'La mayoría de quienes salen más rápido de lo que prevén sus marcas simplemente están más en forma ese día: de quienes van un 3-6 % por delante a mitad de carrera, más o menos 1 de cada 5 acaba perdiendo más de lo que ganó, y 1 de cada 10 más del doble. Cuando a corredores de igual nivel solo los arrastra un poco la multitud, de media conservan ese tiempo. El riesgo es hacer los primeros 5 km claramente más rápido que el ritmo que puedes sostener: pasarse un 5-8 % va con un 56-63 % de «muros» en lugar de un 29-42 %, y en corredores de menos de 3:30 cada uno de esos segundos fue con entre medio segundo y dos segundos y medio perdidos en la segunda mitad.'

/** The slow-start rehearsal. */
export function practiceText(target: PracticeTarget, q: Quantities): string {
  return `Ensáyalo en al menos ${target.runsCount} tiradas largas: los primeros ${q.distance(target.firstThirdM)} entre ${q.pace(target.firstThirdLowSPerKm)} y ${q.pace(target.firstThirdHighSPerKm)}, el resto a ${q.pace(target.restSPerKm)}.`
}

export const courseError: Phrases<CourseError> = {
  course_columns_differ: (e) =>
    `el recorrido tiene ${e.pointsCount} latitudes pero ${e.otherCount} de otros valores; deben ser iguales`,
  course_too_few_points: (e) =>
    `el recorrido tiene ${e.pointsCount} puntos distintos; necesita ${e.minCount} o más`,
  course_position_out_of_range: (e) =>
    `el punto ${e.atIndex + 1} del recorrido no está en el globo; la latitud va de −90 a 90 y la longitud de −180 a 180`,
  course_leg_too_long: (e, q) =>
    `el recorrido salta ${q.distance(e.legM)} en el punto ${e.atIndex + 1}; lo máximo es ${q.distance(e.maxM)}`,
  course_length_out_of_range: (e, q) =>
    `el recorrido mide ${q.distance(e.distanceM)}; debe medir entre ${q.distance(e.minM)} y ${q.distance(e.maxM)}`,
}

export const weatherFileError: Phrases<WeatherFileError> = {
  weather_not_json: () => 'el archivo del tiempo no es un objeto JSON',
  weather_service_refused: (e) => `el servicio del tiempo respondió con un rechazo: ${e.said}`,
  weather_field_missing: (e) => `al archivo del tiempo le falta ${e.field}`,
  weather_field_malformed: (e) =>
    `${e.field} está mal formado en el archivo del tiempo, en el valor ${e.atIndex + 1}`,
  weather_unit_unknown: (e) =>
    `${e.field} trae en el archivo del tiempo la unidad desconocida «${e.unit}»`,
  weather_too_large: () =>
    'el archivo del tiempo es demasiado grande; pide solo los días de la carrera',
  weather_window_invalid: () => 'las horas de la carrera no forman un tramo de hasta 72 horas',
  weather_window_missing: (e, q) =>
    e.firstAtMs === undefined || e.lastAtMs === undefined
      ? 'el archivo del tiempo no trae horas'
      : `el archivo del tiempo no cubre toda la carrera; va del ${q.day(e.firstAtMs)} a las ${q.clock(e.firstAtMs)} al ${q.day(e.lastAtMs)} a las ${q.clock(e.lastAtMs)}`,
  weather_out_of_range: (e, q) =>
    `${e.field} vale ${q.decimal(e.value)} en el archivo del tiempo; debe estar entre ${q.decimal(e.low)} y ${q.decimal(e.high)}`,
}
