import type { HealthFlag } from '@uncramp/core/runner'

import type { HydrationWords } from '../en/hydration.ts'
import type { Labels } from '../phrases.ts'
import type { Quantities } from '../quantities.ts'
import { runner } from './runner.ts'

const names: Labels<HealthFlag> = { ...runner.conditions, ...runner.medicines }
const flagList = (flags: readonly HealthFlag[], q: Quantities): string =>
  q.list(flags.map((flag) => names[flag]))

const riskFactors: HydrationWords['riskFactors'] = {
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

const saltShotRefusals: HydrationWords['saltShotRefusals'] = {
  health: 'una enfermedad o un medicamento tuyo desaconseja la sal extra',
  age: 'no es para menores de 18 años',
  run_too_short: 'la carrera dura menos de dos horas',
  not_enough_fluid: 'tu plan lleva muy poca agua para tomarla',
}

const reasons: HydrationWords['reasons'] = {
  half_of_sweat: ({ sweatMlPerH }, q) =>
    `Más o menos la mitad de los ${q.fluidRate(sweatMlPerH)} que se espera que sudes. Si la sed pide menos, bebe menos.`,
  hold_two_percent: ({ floorMlPerH }, q) =>
    `Hacen falta ${q.fluidRate(floorMlPerH)} para no perder más del ${q.percent(0.02)} de tu peso.`,
  cap_gut: ({ capMlPerH }, q) =>
    `Nunca más de ${q.fluidRate(capMlPerH)}: corriendo, el estómago apenas se vacía más deprisa.`,
  cap_mass: ({ capMlPerH }, q) => `Nunca más de ${q.fluidRate(capMlPerH)} con tu peso.`,
  cap_sweat: ({ capMlPerH, sweatLowMlPerH }, q) =>
    `Nunca más de ${q.fluidRate(capMlPerH)}: puede que sudes solo ${q.fluidRate(sweatLowMlPerH)}, y no debes acabar con más peso que al empezar.`,
  cap_sodium: ({ capMlPerH, minMmolPerL }, q) =>
    `Nunca más de ${q.fluidRate(capMlPerH)}: en una carrera tan larga, más agua podría diluir el sodio de tu sangre por debajo de ${q.integer(minMmolPerL)} mmol/L.`,
  rule_kept: ({ ruleMlPerH }, q) =>
    `La regla general, ${q.fluidRate(ruleMlPerH)}, queda por debajo de tu tope.`,
  rule_above_cap: ({ ruleMlPerH, capMlPerH }, q) =>
    `La regla general dice ${q.fluidRate(ruleMlPerH)}. Tu tope es ${q.fluidRate(capMlPerH)}, así que el plan se queda ahí.`,
  short_run_no_plan: (_, q) =>
    `Para menos de ${q.span(3600)} no hace falta planear nada. Bebe si tienes sed.`,
  middle_run_optional: () =>
    'En una carrera de esta duración beber es opcional. Que decida la sed.',
  thirst_only: () =>
    'No hay bebidas programadas, porque aquí el mayor riesgo para ti es beber demasiado. Bebe solo si tienes sed.',
  sports_drink_from_90_min: ({ sodiumMg, carbohydrateG }, q) =>
    `Bebida deportiva a partir de ${q.span(5400)}: ${q.grams(carbohydrateG)} de hidratos y ${q.sodium(sodiumMg)} de sodio. Los hidratos son la razón de más peso.`,
  water_sodium_limit: ({ limitMg }, q) =>
    `Aquí agua. Otra bebida deportiva pasaría de un límite: ${q.sodium(limitMg)} de sodio en una hora, el de toda la carrera o ${q.grams(60)} de hidratos en una hora.`,
  moved_to_station: ({ movedByS }, q) =>
    Math.abs(movedByS) < 60
      ? 'En este avituallamiento.'
      : movedByS < 0
        ? `Adelantada ${q.span(movedByS)}, a este avituallamiento.`
        : `Retrasada ${q.span(movedByS)}, a este avituallamiento.`,
  salt_shot_unproven: ({ sodiumMg, fluidMl }, q) =>
    `Opcional y sin pruebas: ${q.sodium(sodiumMg)} de sodio en ${q.fluid(fluidMl)} de agua. Esa agua sustituye a otras bebidas. Pruébalo antes en un entrenamiento.`,
  before_early: ({ doseMlPerKg }, q) =>
    `Unos ${q.integer(doseMlPerKg)} ml por kg, despacio y con tiempo, para eliminar lo que sobre antes de la salida. Sáltatelo si tu orina ya es clara y abundante.`,
  before_late: ({ doseMlPerKg }, q) =>
    `Solo unos ${q.integer(doseMlPerKg)} ml por kg tan cerca de la salida, para que te dé tiempo a orinar. Sáltatelo si tu orina ya es clara y abundante.`,
  before_last_sip: ({ maxMl }, q) => `Solo si tienes sed, y como mucho ${q.fluid(maxMl)}.`,
  before_last_hour_limit: ({ limitMlPerKg }, q) =>
    `En la última hora, no más de ${q.decimal(limitMlPerKg)} ml por kg en total.`,
  time_to_void: () => 'Ve ahora al baño, aunque sea poco. Las colas crecen.',
  after_replace_lost: ({ lossKg, ratio }, q) =>
    `Has perdido ${q.mass(lossKg)} de agua y vuelves a correr pronto. Hasta ${q.decimal(ratio)} veces esa cantidad, repartida, compensa lo que se va con la orina.`,
  after_with_salt: () => 'Con comida salada se queda más en el cuerpo.',
  after_small_loss: ({ lossFrac }, q) =>
    `Solo has perdido un ${q.percent(lossFrac)}. Basta con la sed y una comida normal.`,
  after_meals: ({ lossFrac }, q) =>
    `Has perdido un ${q.percent(lossFrac)}. Con un día por delante, la sed y las comidas normales lo recuperan.`,
  after_unweighed: () =>
    'Si no te has pesado antes y después, guíate por la sed y come normal. No te fuerces a beber.',
  after_gained: ({ gainKg }, q) =>
    gainKg > 0
      ? `Pesas ${q.mass(gainKg)} más que al empezar: has bebido más de lo que has perdido. No bebas más ahora.`
      : 'Pesas lo mismo que al empezar: no te falta nada. Por ahora no bebas más.',
  after_symptoms: () =>
    'Con estas señales, más agua puede hacerte daño, sea cual sea el color de tu orina. No bebas hasta que orines, y que te vean hoy mismo.',
}

const cautions: HydrationWords['cautions'] = {
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

/** Palabras sobre la bebida, el sudor y la sal. */
export const hydration: HydrationWords = {
  reasons,
  cautions,
  riskFactors,
  saltShotRefusals,
  weighInErrors: {
    run_too_short: ({ durationS, minS }, q) =>
      `Una carrera de ${q.span(durationS)} es muy corta para pesarse; haz al menos ${q.span(minS)}.`,
    weigh_in_not_a_number: () => 'Falta algún valor o no es un número.',
    mass_gained: ({ gainKg, drunkMl }, q) =>
      `Has acabado con ${q.mass(gainKg)} de más, y ${q.fluid(drunkMl)} de bebida no lo explican. Revisa los dos pesos y lo que bebiste. Si son correctos, no bebas más ahora.`,
    negative_sweat: () => 'Las cuentas no dejan sudor. Revisa los dos pesos, la bebida y la orina.',
    implausible_sweat_rate: ({ sweatMlPerH, maxMlPerH }, q) =>
      `${q.fluidRate(sweatMlPerH)} de sudor no puede ser; como mucho se aceptan ${q.fluidRate(maxMlPerH)}. Revisa las unidades.`,
    implausible_mass_loss: ({ lossFrac, maxFrac }, q) =>
      `Perder un ${q.percent(lossFrac)} del peso no puede ser; como mucho se acepta un ${q.percent(maxFrac)}. Revisa las unidades.`,
  },
  rehydrationErrors: {
    fluid_refused: ({ refusedBy }, q) =>
      `Sin cifras de bebida para ti: ${flagList(refusedBy, q)}. Pregunta a tu médico.`,
    mass_not_plausible: ({ massBeforeKg, massAfterKg }, q) =>
      `Pasar de ${q.mass(massBeforeKg)} a ${q.mass(massAfterKg)} en una carrera no puede ser. Revisa los dos pesos.`,
  },
  rehydration: {
    drink_volume: 'Bebe esta cantidad, repartida',
    thirst_and_meals: 'Bebe si tienes sed y come normal',
    nothing_until_urine: 'No bebas nada hasta que orines',
  },
  homeMix: ({ volumeMl, sugarG, saltG }, q) =>
    `Disuelve ${q.grams(sugarG)} de azúcar y ${q.grams(saltG)} de sal de mesa en ${q.fluid(volumeMl)} de agua del grifo.`,
}
