import type { WarmUpExercise, WarmUpReason } from '@uncramp/core/warmup'

import type { Labels, Phrases } from '../phrases.ts'

/** Una frase sobre cómo se hace cada uno. */
export const warmUpHowTo: Labels<WarmUpExercise> = {
  easy_jog: 'Trota tan despacio que puedas charlar todo el rato.',
  brisk_walk: 'Camina con pasos rápidos y sueltos y mueve los brazos.',
  leg_swing:
    'Agárrate a algo y balancea una pierna suelta adelante y atrás, cada vez un poco más alto.',
  walking_lunge:
    'Da un paso largo, baja hasta que la rodilla de atrás casi toque el suelo y sigue adelante.',
  butt_kicks: 'Corre en el sitio y lleva los talones al glúteo, con las rodillas hacia abajo.',
  jumping_jacks:
    'Salta abriendo los pies mientras subes los brazos, vuelve a juntarlos y cae con suavidad.',
  high_knees: 'Corre en el sitio de puntillas y sube cada rodilla a la altura de la cadera.',
  ankle_hops:
    'Da saltitos con los dos pies y las rodillas casi rectas, con el impulso de los tobillos.',
  stride:
    'Corre erguido y fluido unos 15 segundos, cada vez más rápido pero sin ir a tope, y vuelve caminando.',
}

/** Por qué el calentamiento es así. */
export const warmUpReasons: Phrases<WarmUpReason> = {
  warm_up_short_race: ({ distanceM }, q) =>
    `En ${q.distance(distanceM)} se corre rápido desde la salida: calienta completo.`,
  warm_up_middle_race: ({ distanceM }, q) =>
    `Para ${q.distance(distanceM)} basta un calentamiento más corto, que guarda fuerzas.`,
  warm_up_long_race: ({ distanceM }, q) =>
    `Para ${q.distance(distanceM)} bastan unos pocos ejercicios: el primer kilómetro suave hace el resto.`,
  warm_up_easy_run: () =>
    'En un rodaje suave bastan unos pocos ejercicios. Empieza despacio y entra en calor corriendo.',
  warm_up_dynamic: () =>
    'Los ejercicios en movimiento despiertan los músculos sin quitarles fuerza.',
  warm_up_heat_halved: ({ temperatureC }, q) =>
    `Hace calor (${q.temperature(temperatureC)}), así que es la mitad de lo normal: sal fresco.`,
  warm_up_gentle: () => 'En tu caso quitamos los saltos, las zancadas y la carrera rápida.',
}
