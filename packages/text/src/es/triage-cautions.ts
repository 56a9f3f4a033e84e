import type { TriageCaution } from '@uncramp/core/triage'

import type { Phrases } from '../phrases.ts'
import type { Quantities } from '../quantities.ts'
import { runner } from './runner.ts'

function names({ flags }: TriageCaution, q: Quantities): string {
  const known: Readonly<Record<string, string>> = {
    ...runner.conditions,
    ...runner.medicines,
    under_18: 'menos de 18 años',
  }
  return q.list(flags.map((flag) => known[flag] ?? flag))
}

/** Lo que un plan debe decir por quién corre; aparte, porque los planes lo necesitan sin la entrevista. */
export const triageCautions: Phrases<TriageCaution> = {
  fluid_refused: (c, q) =>
    `Pregunta a tu médico cuánto beber y cuánta sal tomar al correr. Este plan no muestra cantidades, por ${names(c, q)}: un número equivocado podría ser peligroso.`,
  no_extra_salt: (c, q) => `Ni chupito de sal ni sal extra: ${names(c, q)}.`,
  no_potassium_salt: (c, q) =>
    `Nada de sal de potasio («sal light»): ${names(c, q)}. El potasio podría subir demasiado.`,
  avoid_nsaid: (c, q) =>
    `Deja los antiinflamatorios antes y durante las tiradas largas: ${names(c, q)}. Pueden dañar los riñones.`,
  no_deep_massage: (c, q) => `Nada de masaje profundo ni de rodillo fuerte: ${names(c, q)}.`,
  gentle_stretch: (c, q) => `Estira con suavidad, solo hasta donde sea cómodo: ${names(c, q)}.`,
  no_stretch_of_injury: (c, q) => `No estires la zona lesionada: ${names(c, q)}.`,
  ask_before_hard_running: (c, q) =>
    `Pregunta a tu médico antes de una carrera fuerte o larga: ${names(c, q)}.`,
  carry_sugar: (c, q) =>
    `Lleva azúcar y sigue tu propio plan de glucosa: ${names(c, q)}. Este plan no lo cubre.`,
  cramp_linked_medicine: (c, q) =>
    `Pregunta por ${names(c, q)}: se sabe que puede ir con calambres. No dejes un medicamento por tu cuenta.`,
  cramp_linked_condition: (c, q) => `Menciona ${names(c, q)} cuando preguntes por los calambres.`,
  pregnancy: () =>
    'Evita el calor, nada de chupitos de sal, estira con suavidad. Con hinchazón, dolor de cabeza o cambios en la vista, busca ayuda hoy.',
  under_18: () =>
    'Menos de 18 años: ni chupito de sal ni sal extra. Planea las tiradas largas con una persona adulta.',
  lithium: () =>
    'Pregunta antes de cambiar la sal o los líquidos: ambos mueven el nivel de litio. Con temblor, vómitos o confusión, busca ayuda enseguida.',
}
