import type { StretchId, StretchReason } from '@uncramp/core/stretching'

import type { Labels, Phrases } from '../phrases.ts'
import { stretchTargets } from './stretching-cautions.ts'

/** Cómo se hace cada uno en casa. */
export const stretchHowTo: Labels<StretchId> = {
  calf_straight:
    'Apóyate en una pared con un pie atrás, talón en el suelo y rodilla recta. Lleva la cadera adelante hasta que tire la parte alta del gemelo.',
  calf_bent:
    'Igual, con el pie de atrás más cerca. Mantén el talón abajo y dobla esa rodilla hasta que tire la parte baja del gemelo.',
  hamstring:
    'Pon un talón en un escalón bajo con la pierna recta. Inclínate desde la cadera, con la espalda plana, hasta que tire la parte de atrás del muslo.',
  quad: 'De pie y erguido, agárrate a algo y lleva un talón hacia el glúteo, con las rodillas juntas y la cadera metida.',
  hip_flexor:
    'Arrodíllate sobre una rodilla, con el otro pie delante. Aprieta el glúteo de la pierna arrodillada y deslízate adelante sin arquear la espalda.',
  glute: 'Boca arriba, cruza un tobillo sobre la otra rodilla y tira hacia ti del muslo de abajo.',
  adductor:
    'De pie con las piernas muy abiertas, dobla una rodilla hacia el lado, con la otra pierna recta, hasta que tire la cara interna del muslo.',
  foot_arch:
    'Siéntate, cruza el pie sobre la rodilla y lleva los dedos hacia la espinilla hasta que se tense el arco.',
  itb_side:
    'Cruza por detrás la pierna que molesta e inclínate hacia el otro lado hasta que tire la cadera por fuera.',
}

/** Lo mismo en la carretera, con lo que haya a mano. */
export const stretchMidRunHowTo: Labels<StretchId> = {
  calf_straight:
    'Punta del pie en un bordillo, talón abajo, rodilla recta, y échate adelante con suavidad.',
  calf_bent: 'Punta del pie en un bordillo, talón abajo, y dobla un poco esa rodilla.',
  hamstring:
    'Talón en un bordillo, pierna recta, e inclínate desde la cadera con la espalda plana.',
  quad: 'Agárrate a una barandilla o a un hombro y lleva el talón al glúteo.',
  hip_flexor:
    'Da un paso largo adelante, mete la cadera y deja que se abra la ingle de la pierna de atrás.',
  glute:
    'Agárrate a una barandilla, apoya un tobillo en la otra rodilla y siéntate un poco hacia atrás.',
  adductor: 'Pies muy abiertos, dobla la rodilla buena y deja recta la pierna del calambre.',
  foot_arch: 'Quita el peso, empuja los dedos hacia arriba contra un bordillo y ve poco a poco.',
  itb_side:
    'Cruza por detrás la pierna que molesta e inclínate al otro lado, con una mano en una barandilla.',
}

/** La frase que acompaña a todos. */
export const stretchManner = 'Que tire un poco, sin dolor. Respira despacio y no des rebotes.'

/** Por qué estos y tanto tiempo. */
export const stretchReasons: Phrases<StretchReason> = {
  stretch_before_short: ({ holdS, capS }, q) =>
    `Antes de correr aguanta cada uno ${q.span(holdS)} como mucho, o déjalo. Más de ${q.span(capS)} por músculo quita algo de fuerza.`,
  stretch_then_drills: () => 'Después haz ejercicios en movimiento: así apenas se nota.',
  stretch_after_comfort: () =>
    'Después de correr, estirar es por comodidad y movilidad. No quita antes las agujetas.',
  stretch_cramp_muscle: ({ target }) =>
    `Ya has tenido calambres aquí (${stretchTargets[target]}), por eso va primero.`,
  stretch_not_proven: () =>
    'No se sabe si estirar lleva a tener menos calambres. A algunos corredores puede ayudarles.',
}
