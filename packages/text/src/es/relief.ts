import type {
  Muscle,
  ReliefAid,
  ReliefChoice,
  ReliefInstruction,
  RepairReason,
  RepairRefusal,
  Side,
} from '@uncramp/core/relief'

import type { Labels, Phrases } from '../phrases.ts'
import { muscleNames } from './plan-names.ts'

/** Lados del cuerpo. */
export const sideNames: Labels<Side> = {
  left: 'izquierdo',
  right: 'derecho',
  both: 'ambos lados',
}

const which = ({ muscle, side }: Readonly<{ muscle: Muscle; side: Side }>): string =>
  side === 'both' || muscle === 'side_stitch'
    ? muscleNames[muscle]
    : `${muscleNames[muscle]} ${sideNames[side]}`

const stretches: Labels<Muscle> = {
  calf: 'Punta del pie en el bordillo, talón abajo, rodilla recta. Échate adelante con suavidad y aguanta.',
  hamstring: 'Talón en el bordillo, pierna recta. Inclínate desde la cadera y aguanta.',
  quad: 'Agárrate a algo. Lleva el talón al glúteo y aguanta.',
  foot: 'Dedos arriba contra el bordillo. Ve poco a poco y aguanta.',
  adductor: 'Pies muy abiertos. Dobla la rodilla buena, esta pierna recta, y aguanta.',
  glute: 'Agárrate. Tobillo sobre la otra rodilla, siéntate hacia atrás y aguanta.',
  hip_flexor: 'Paso largo adelante. Mete la cadera y aguanta.',
  side_stitch: 'Aprieta donde duele y suelta el aire despacio.',
}

const strokes: Labels<Muscle> = {
  calf: 'Ahora acaricia el gemelo, del tobillo hacia arriba, sin apretar.',
  hamstring: 'Ahora acaricia el muslo por detrás, de la rodilla hacia arriba, sin apretar.',
  quad: 'Ahora acaricia el muslo por delante, de la rodilla hacia arriba, sin apretar.',
  foot: 'Ahora frota el arco del pie con el pulgar, despacio.',
  adductor: 'Ahora acaricia el muslo por dentro, de la rodilla hacia arriba, sin apretar.',
  glute: 'Ahora amasa el glúteo con el puño suelto, despacio.',
  hip_flexor: 'Ahora pasa los dedos planos por delante de la cadera, sin apretar.',
  side_stitch: 'Aprieta con suavidad donde duele.',
}

/** Qué decir y mostrar en cada paso. */
export const reliefInstructions: Phrases<ReliefInstruction> = {
  slow_down: (facts) =>
    facts.muscle === 'side_stitch'
      ? 'Baja el ritmo y camina, sin estorbar a los demás.'
      : `Afloja y para a un lado. Vamos a cuidar esta zona: ${which(facts)}.`,
  stretch: ({ muscle }) => `${stretches[muscle]} Sin rebotes. Respira.`,
  ease: () => 'Suelta. Deja el músculo flojo.',
  massage: ({ muscle }) => strokes[muscle],
  press_breathe: () =>
    'Aprieta con la mano donde duele. Coge aire hondo y suéltalo despacio con los labios juntos.',
  lean: () => 'Brazo arriba en el lado que duele. Inclínate al otro lado y sigue respirando.',
  ask: (facts) =>
    facts.muscle === 'side_stitch' ? '¿Sigue el flato?' : `¿Sigue el calambre? (${which(facts)})`,
  walk: ({ durationS }, q) => `Bien. Camina ${q.span(durationS)}, con pasos cortos y sueltos.`,
  jog: ({ slowerLowFrac, slowerHighFrac }, q) =>
    `Ahora trota suave, entre un ${q.percent(slowerLowFrac)} y un ${q.percent(slowerHighFrac)} más lento que antes. Pasos cortos.`,
  run: ({ durationS }, q) =>
    `Sigue a este ritmo más suave. Toma las cuestas con calma durante ${q.span(durationS)}.`,
  finished: () => 'Muy bien. Sigue a ritmo suave y pulsa el botón si vuelve.',
  red_flag: () => 'Deja de correr ya. Esto necesita ayuda, no estirar. Avisa a alguien cercano.',
  unwell_many_muscles: () =>
    'Deja de correr. Con calambres en varios músculos y malestar, alguien tiene que verte. No bebas más para arreglarlo.',
  third_cramp: ({ crampsCount, withinS }, q) =>
    `Deja de correr y camina hasta el puesto de ayuda: ${q.integer(crampsCount)} calambres en ${q.span(withinS)} es bastante por hoy.`,
  too_long: ({ limitS }, q) =>
    `Para. Un calambre que dura ${q.span(limitS)} deben verlo hoy. Pide ayuda aquí.`,
  runner_stopped: () => 'Parado. Tómate tu tiempo.',
}

/** Botones. */
export const reliefChoices: Labels<ReliefChoice> = {
  still_cramping: 'Sigue el calambre',
  eased: 'Ya ha cedido',
  done: 'Siguiente',
  sign: 'Me encuentro mal',
  stop: 'Parar',
  log: 'Guardar este calambre',
  start_again: 'Empezar de nuevo',
  open_triage: '¿Qué hago ahora?',
  find_aid: 'Buscar el puesto de ayuda',
}

/** Señales de alarma y avisos, como los diría quien corre. */
export const reliefSigns = {
  nausea: 'Tengo náuseas',
  dizziness: 'Estoy mareado o mareada',
  second_muscle: 'Tengo otro músculo con calambre',
  confusion: 'Estoy confuso o confusa, o alguien lo dice',
  collapse: 'Me he desplomado',
  seizure: 'Convulsiones',
  chest_pain: 'Dolor u opresión en el pecho',
  sudden_breathlessness: 'Me falta el aire incluso en reposo',
  palpitations: 'El corazón va disparado o irregular',
  vomiting: 'Estoy vomitando',
  headache: 'Dolor de cabeza fuerte',
  cola_urine: 'Orina marrón o color cola',
  pop_or_kick: 'Un chasquido o golpe brusco en la pierna',
  one_leg_swollen_warm: 'Una pierna hinchada, caliente o de otro color',
  numb_pale_foot: 'El pie dormido, frío o pálido',
  jaw_stiffness: 'La mandíbula rígida',
  cannot_bear_weight: 'No puedo apoyar el pie',
} as const

/** Bebidas y remedios. */
export const reliefAids: Phrases<ReliefAid> = {
  sip_if_thirsty: () =>
    'Da un sorbo si tienes sed, sin tragar de golpe. Beber es demasiado lento para parar este calambre.',
  pickle_juice: ({ fluidMl, sodiumLowMg, sodiumHighMg }, q) =>
    `Jugo de pepinillos: ${q.fluid(fluidMl)} acortaron un calambre provocado en laboratorio en diez personas; en corredores no se ha demostrado. Lleva entre ${q.sodium(sodiumLowMg)} y ${q.sodium(sodiumHighMg)} de sodio: cuéntalos.`,
  pickle_juice_refused: () =>
    'Jugo de pepinillos no: lleva mucha sal. Pregunta a tu médico por la sal.',
  no_magnesium: () => 'No se ha demostrado que el magnesio ayude con los calambres de correr.',
  never_quinine: () => 'Nunca tomes quinina para un calambre: puede hacer mucho daño.',
}

/** Por qué ha cambiado el resto del plan. */
export const repairReasons: Phrases<RepairReason> = {
  slower_after_cramp: ({ slowerFrac, crampsCount }, q) =>
    crampsCount > 1
      ? `Después de ${q.integer(crampsCount)} calambres, corre un ${q.percent(slowerFrac)} más lento hasta la meta.`
      : `Después de un calambre, corre un ${q.percent(slowerFrac)} más lento: un músculo cansado puede volver a acalambrarse al ritmo de antes.`,
  walk_first: ({ walkS }, q) => `Están contados ${q.span(walkS)} caminando.`,
  soft_hills: ({ durationS }, q) =>
    `Las cuestas de los próximos ${q.span(durationS)} van aún más suaves.`,
  drinks_moved: () => 'Las bebidas siguen en su sitio, así que llegan un poco más tarde.',
  drinks_cut_to_cap: ({ capMlPerH, cutMl }, q) =>
    `${q.fluid(cutMl)} menos: con lo que ya has bebido, más pasaría de tu límite de ${q.fluidRate(capMlPerH)}.`,
  missed_drinks_stay_missed: () => 'No recuperes las bebidas que te saltaste.',
}

/** Por qué no hay plan reparado. */
export const repairRefusals: Phrases<RepairRefusal> = {
  nothing_left: () => 'Estás en la meta: no queda nada que planear.',
  splits_missing: () => 'El plan no tiene parciales desde aquí, así que no se puede reparar.',
}
