import type { HydrationWords } from '../en/hydration.ts'
import { flagList, hydrationCautions, riskFactors, saltShotRefusals } from './hydration-cautions.ts'

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

/** Palabras sobre la bebida, el sudor y la sal. */
export const hydration: HydrationWords = {
  reasons,
  cautions: hydrationCautions,
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
