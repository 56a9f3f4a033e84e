import type { OwnReason, PlanCause, PlanChange, PlanMethod } from '@uncramp/core/plan'

import type { Labels, Phrases } from '../phrases.ts'
import { planKinds } from './plan-names.ts'

/** Cómo se hizo el plan. */
export const planMethods: Labels<PlanMethod> = {
  personal: 'ajustado a ti',
  rule_of_thumb: 'los números del entrenador, bajo tus límites',
}

/** Por qué están las cosas propias del plan. */
export const planReasons: Phrases<OwnReason> = {
  sleep_and_ease_off: () =>
    'Las piernas descansadas se cansan más tarde, y el músculo cansado es la mejor explicación de la mayoría de los calambres.',
  salted_meal_evening: () =>
    'La sal y el agua de las comidas duran hasta la mañana; litros de más la noche antes, no.',
  weigh_to_learn: () =>
    'Con el peso de después da tu propia tasa de sudor, mejor que cualquier fórmula.',
  weigh_gates_drinking: () =>
    'La báscula dice si hay que beber: si pesas igual que antes, o más, no.',
  be_in_the_pen: (r, q) =>
    `Si estás ${q.span(r.beforeStartS)} antes de la salida, eliges tu sitio y no el que queda.`,
  meal_after: () => 'Una comida con sal retiene el agua que bebes.',
  drink_after_by_thirst: () =>
    'Cuánto necesitas depende de lo que perdiste; lo saben la sed y la báscula, no un plan.',
  urine_light_lemonade: () => 'El objetivo es limonada clara; amarillo oscuro pide un vaso más.',
  urine_gated: () =>
    'Tras una carrera larga, la orina oscura también puede ser exceso de agua. El color solo cuenta si perdiste peso y te encuentras bien.',
  rest_until_legs_are_back: () =>
    'Un músculo dolorido y cansado se acalambra antes; deja que se recupere.',
}

/** Por qué dos planes son distintos. */
export const planCauses: Phrases<PlanCause> = {
  forecast_changed: (c, q) =>
    `La previsión cambió de ${q.temperature(c.fromC)} a ${q.temperature(c.toC)} (índice de calor de ${q.temperature(c.fromWbgtC)} a ${q.temperature(c.toWbgtC)}).`,
  start_moved: (c, q) =>
    c.byS > 0 ? `La salida es ${q.span(c.byS)} más tarde.` : `La salida es ${q.span(c.byS)} antes.`,
  goal_changed: (c, q) => `El objetivo cambió de ${q.duration(c.fromS)} a ${q.duration(c.toS)}.`,
  distance_changed: (c, q) =>
    `La distancia cambió de ${q.distance(c.fromM)} a ${q.distance(c.toM)}.`,
  mass_changed: (c, q) => `Tu peso cambió de ${q.mass(c.fromKg)} a ${q.mass(c.toKg)}.`,
  method_changed: (c) => `El plan es ahora: ${planMethods[c.to]}.`,
  sweat_rate_changed: (c, q) =>
    `Tu tasa de sudor esperada cambió de ${q.fluidRate(c.fromMlPerH)} a ${q.fluidRate(c.toMlPerH)}.`,
  fluid_now_refused: () => 'Una enfermedad o un medicamento impide ahora dar cantidades de bebida.',
  fluid_no_longer_refused: () =>
    'Ya ninguna enfermedad ni medicamento impide dar cantidades de bebida.',
}

/** Qué hacer de otra manera. */
export const planChanges: Phrases<PlanChange> = {
  cap_changed: (c, q) =>
    `Nunca más de ${q.fluidRate(c.toMlPerH)} (antes: ${q.fluidRate(c.fromMlPerH)}).`,
  total_drink_changed: (c, q) =>
    `Bebe ${q.fluid(c.toMl)} en total durante la carrera (antes: ${q.fluid(c.fromMl)}).`,
  finish_changed: (c, q) =>
    `Cuenta con terminar en ${q.duration(c.toS)} (antes: ${q.duration(c.fromS)}).`,
  first_mile_changed: (c, q) =>
    `Primera milla en ${q.duration(c.toS)} (antes: ${q.duration(c.fromS)}).`,
  item_added: (c, q) =>
    `Nuevo: ${planKinds[c.item.kind]}${c.item.fluidMl === undefined ? '' : ` ${q.fluid(c.item.fluidMl)}`}.`,
  item_gone: (c, q) =>
    `Se quita: ${planKinds[c.item.kind]}${c.item.fluidMl === undefined ? '' : ` ${q.fluid(c.item.fluidMl)}`}.`,
  item_resized: (c, q) =>
    `Una bebida es ahora de ${q.fluid(c.toMl)} (antes: ${q.fluid(c.fromMl)}).`,
  item_moved: (c, q) =>
    c.byS > 0 ? `Una cosa es ${q.span(c.byS)} más tarde.` : `Una cosa es ${q.span(c.byS)} antes.`,
  caution_added: () => 'Hay un aviso nuevo: léelo primero.',
  caution_gone: () => 'Un aviso ya no se aplica.',
}
