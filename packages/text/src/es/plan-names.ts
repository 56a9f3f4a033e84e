import type { CueCode } from '@uncramp/core/pacing'
import type { PlanPace, TimelineKind, TimelinePhase } from '@uncramp/core/plan'
import type { Muscle } from '@uncramp/core/relief'
import type { StretchId } from '@uncramp/core/stretching'
import type { WarmUpExercise } from '@uncramp/core/warmup'

import type { Labels } from '../phrases.ts'
import type { PlanNames, PlanWhat } from '../plan-lexicon.ts'

/** Las tres partes de un plan. */
export const planPhases: Labels<TimelinePhase> = {
  before: 'Antes',
  during: 'En carrera',
  after: 'Después',
}

/** Nombres cortos de lo que hay que hacer. */
export const planKinds: Labels<TimelineKind> = {
  drink: 'Bebe',
  salt: 'Sal',
  toilet: 'Baño',
  warm_up: 'Calienta',
  drill: 'Ejercicio',
  stretch: 'Estira',
  corral: 'Cajón de salida',
  pace_check: 'Mira el reloj',
  cue: 'Recuerda',
  urine_check: 'Mira el color',
  weigh: 'Pésate',
  roll: 'Rodillo',
  massage: 'Masaje',
  eat: 'Come',
  rest: 'Descansa',
}

/** Una línea para cada cosa propia del plan. */
export const planWhats: Labels<PlanWhat> = {
  normal_meal: 'Una cena normal, con sal; bebe con ella lo que te apetezca',
  sleep: 'Acuéstate con tiempo',
  weigh_before: 'Pésate después de ir al baño, con poca ropa, y apúntalo',
  weigh_after: 'Pésate otra vez, ya seco, con la misma poca ropa',
  by_thirst: 'Bebe según la sed, después de mirar la báscula',
  meal: 'Una comida normal, con sal',
  easy_day: 'Un día suave: camina, nada de correr fuerte',
  salt_shot: 'Sobre de sal, disuelto en esta bebida',
  first_mile: 'Primera milla: mira el reloj',
  deep: 'Desde ahora va bien un masaje profundo',
  light: 'Desde ahora va bien un masaje suave',
  first_look: 'Primera mirada al color de la orina',
  second_look: 'Segunda mirada al color de la orina',
  gate_lifts: 'Desde ahora el color cuenta por sí solo',
  next_morning: 'El color a la mañana siguiente: el objetivo es limonada clara',
  front_of_pen: 'Colócate hacia la parte delantera de tu cajón',
  middle_of_pen: 'Colócate en el centro de tu cajón',
  back_of_pen: 'Colócate hacia la parte trasera de tu cajón',
  one_pen_back: 'Pide salir un cajón más atrás',
}

/** Nombres de los ejercicios de calentamiento. */
export const warmUpNames: Labels<WarmUpExercise> = {
  easy_jog: 'Trote suave',
  brisk_walk: 'Caminar a buen paso',
  leg_swing: 'Balanceos de pierna',
  walking_lunge: 'Zancadas caminando',
  butt_kicks: 'Talones al glúteo',
  jumping_jacks: 'Saltos de tijera',
  high_knees: 'Rodillas arriba',
  ankle_hops: 'Saltitos de tobillo',
  stride: 'Progresivos',
}

/** Nombres de los estiramientos. */
export const stretchNames: Labels<StretchId> = {
  calf_straight: 'Gemelo, rodilla recta',
  calf_bent: 'Gemelo, rodilla doblada',
  hamstring: 'Parte de atrás del muslo',
  quad: 'Parte de delante del muslo',
  hip_flexor: 'Parte de delante de la cadera',
  glute: 'Glúteo',
  adductor: 'Cara interna del muslo',
  foot_arch: 'Arco del pie',
  itb_side: 'Lado de la cadera',
}

/** Nombres de los músculos. */
export const muscleNames: Labels<Muscle> = {
  calf: 'gemelo',
  hamstring: 'isquiotibial',
  quad: 'cuádriceps',
  foot: 'pie',
  adductor: 'aductor',
  glute: 'glúteo',
  hip_flexor: 'flexor de la cadera',
  side_stitch: 'flato',
}

/** Lo que uno se dice, en su momento. */
export const paceCue: Labels<CueCode> = {
  let_them_pass: 'Deja que te pasen. Ya pasarás tú a muchos después.',
  settle_in: 'Acomódate. Debería parecerte casi demasiado fácil.',
  hill_by_effort: 'Subida: mismo esfuerzo, ritmo más lento. Olvida el reloj.',
  downhill_short_steps: 'Bajada: pasos cortos y rápidos. No frenes fuerte.',
  halfway_check: 'Mitad del camino. Suelta los hombros, revisa la respiración.',
  now_you_pass: 'Aquí se paga la paciencia. Elige a alguien delante y acércate.',
  last_stretch: 'Último tramo. Lo que guardaste es tuyo: gástalo.',
}

/** Dónde ponerse en la salida. */
export const corralPlace: Labels<PlanPace['corral']['advice']> = {
  front_of_pen: 'Ponte al principio de tu cajón.',
  middle_of_pen: 'Ponte en el medio de tu cajón.',
  back_of_pen: 'Ponte al final de tu cajón.',
  one_pen_back: 'Ponte un cajón más atrás que el de tu objetivo.',
}

/** Los nombres de todo lo que puede tener un plan: lo que muestra la primera pantalla antes de que nadie pregunte por qué. */
export const planNames: PlanNames = {
  phases: planPhases,
  kinds: planKinds,
  whats: planWhats,
  warmUps: warmUpNames,
  stretches: stretchNames,
  muscles: muscleNames,
  cues: paceCue,
  places: corralPlace,
  drinks: { water: 'agua', sports_drink: 'bebida isotónica' },
}
