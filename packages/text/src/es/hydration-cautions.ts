import type { HydrationCaution, RiskFactorCode, SaltShotRefusal } from '@uncramp/core/hydration'
import type { HealthFlag } from '@uncramp/core/runner'

import type { Labels, Phrases } from '../phrases.ts'
import type { Quantities } from '../quantities.ts'
import { runner } from './runner.ts'

const names: Labels<HealthFlag> = { ...runner.conditions, ...runner.medicines }
/** Afecciones y medicinas en una lista. */
export const flagList = (flags: readonly HealthFlag[], q: Quantities): string =>
  q.list(flags.map((flag) => names[flag]))

/** Lo que apunta a sodio bajo en esta carrera. */
export const riskFactors: Labels<RiskFactorCode> = {
  plans_to_gain: 'un plan de beber casi todo lo que sudas, o más',
  over_four_hours: 'más de cuatro horas en carrera',
  light: 'menos de 60 kg de peso',
  female_or_low_bmi: 'ser mujer, tener un índice de masa corporal bajo o no haber indicado el sexo',
  nsaid: 'un antiinflamatorio',
  first_marathon: 'un primer maratón',
  cool: 'tiempo fresco',
  every_station: 'beber en todos los avituallamientos',
  list_b: 'una enfermedad o un medicamento que baja el sodio en sangre',
}

/** Por qué no hay chupito de sal. */
export const saltShotRefusals: Labels<SaltShotRefusal> = {
  health: 'una enfermedad o un medicamento tuyo desaconseja la sal extra',
  age: 'no es para menores de 18 años',
  run_too_short: 'la carrera dura menos de dos horas',
  not_enough_fluid: 'tu plan lleva muy poca agua para tomarla',
}

/** Lo que hay que saber de la bebida y la sal antes de correr. */
export const hydrationCautions: Phrases<HydrationCaution> = {
  cannot_hold_two_percent: ({ lossFrac, capMlPerH }, q) =>
    `Ve más despacio, acorta, refréscate o sal más temprano. Incluso con tu tope de ${q.fluidRate(capMlPerH)} perderías cerca de un ${q.percent(lossFrac)}; beber más no es seguro.`,
  low_sodium_risk: ({ riskScore, factors }, q) =>
    `Cuidado con beber demasiado (${q.integer(riskScore)} puntos): ${q.list(factors.map((code) => riskFactors[code]))}. Manos hinchadas, náuseas o dolor de cabeza: deja de beber. Confusión o vómitos: es una emergencia.`,
  drink_to_thirst_only: ({ capMlPerH }, q) =>
    `Bebe solo si tienes sed, y nunca más de ${q.fluidRate(capMlPerH)}. No hace falta beber en todos los avituallamientos.`,
  uncompensable_heat: () =>
    'Corre más despacio o no corras. El aire no puede absorber todo el sudor que necesitarías, y beber no lo cambia.',
  rule_of_thumb_above_cap: ({ ruleMlPerH, capMlPerH }, q) =>
    `No pases de ${q.fluidRate(capMlPerH)}. La regla general, ${q.fluidRate(ruleMlPerH)}, es más de lo seguro para ti en esta carrera.`,
  sweat_may_be_lower: ({ sweatMlPerH, physicsMlPerH }, q) =>
    `Puede que hoy sudes bastante menos de ${q.fluidRate(sweatMlPerH)}: el balance de calor por sí solo da ${q.fluidRate(physicsMlPerH)}. Toma las bebidas como un máximo, y pésate antes y después.`,
  sweat_far_from_expected: ({ sweatMlPerH, priorMlPerH }, q) =>
    `Revisa tu dato de sudor. Lleva a ${q.fluidRate(sweatMlPerH)}, cuando lo habitual serían ${q.fluidRate(priorMlPerH)}. Es fácil confundir las unidades.`,
  extra_salt_refused: ({ flags, isMinor }, q) =>
    isMinor && flags.length === 0
      ? 'Solo agua: no se planea sal extra para menores de 18 años.'
      : `Solo agua: no se planea sal extra con ${flagList(flags, q)}. Pregunta a tu médico antes de añadirla.`,
  salt_shot_refused: ({ why }) => `Sin chupito de sal: ${saltShotRefusals[why]}.`,
  potassium_salt_refused: ({ flags }, q) =>
    `Deja la sal baja en sodio y otras sales de potasio: no son compatibles con ${flagList(flags, q)}.`,
  stations_far_apart: ({ plannedMl, reachableMl }, q) =>
    `Los avituallamientos te dan unos ${q.fluid(reachableMl)} de ${q.fluid(plannedMl)}. Lleva un botellín si quieres el resto; no lo recuperes todo en una parada.`,
  caffeine_high: ({ caffeineMg, limitMg }, q) =>
    `Menos café puede ayudarte: ${q.sodium(caffeineMg)} de cafeína supera los ${q.sodium(limitMg)} a partir de los que aumenta la orina.`,
  low_sodium_screen: () =>
    'Llama a emergencias enseguida si hay confusión, vómitos, convulsiones o dificultad para respirar. Si no, no bebas hasta que orines; puedes comer algo salado. Con hinchazón, náuseas o dolor de cabeza, que te vean hoy.',
  ended_heavier: ({ gainKg }, q) =>
    `Bebe menos la próxima vez, y ahora nada más. Has acabado con ${q.mass(gainKg)} de más. Si notas hinchazón, náuseas, confusión o dolor de cabeza, pide ayuda.`,
  weigh_in_short: ({ bestFromS }, q) =>
    `Dato aproximado: las pruebas de ${q.span(bestFromS)} o más dicen más.`,
  weigh_in_long: ({ bestToS }, q) =>
    `Dato aproximado: a partir de ${q.span(bestToS)}, la comida, las paradas y el combustible gastado enturbian la cuenta.`,
  weigh_in_coarse_scale: ({ stepKg }, q) =>
    `Dato aproximado: tu báscula va en pasos de ${q.mass(stepKg)}.`,
  weigh_in_much_drunk: ({ drunkMlPerH }, q) =>
    `Revisa lo que bebiste: ${q.fluidRate(drunkMlPerH)} es más de lo que vacía un estómago corriendo.`,
  weigh_in_large_loss: ({ lossFrac }, q) =>
    `Revisa los dos pesos: perder un ${q.percent(lossFrac)} no es habitual. Si es correcto, con calor ve más despacio.`,
  weigh_in_low_sweat: ({ sweatMlPerH }, q) =>
    `Revisa las cuentas: ${q.fluidRate(sweatMlPerH)} es muy poco sudor. Si es correcto, necesitas beber muy poco.`,
}
