import type { FigureId } from '@uncramp/core/figure'

import type { Labels } from '../phrases.ts'

/** Qué muestra cada dibujo, para quien no puede verlo. */
export const figureDescriptions: Labels<FigureId> = {
  jog: 'Una persona trota suave, vista de lado, con los codos doblados.',
  walk: 'Una persona camina con los brazos sueltos.',
  stride: 'Una persona corre con zancada amplia, rodilla alta delante y pierna de atrás estirada.',
  leg_swing:
    'Agarrada a una barandilla, una persona balancea una pierna adelante y atrás como un péndulo.',
  walking_lunge:
    'Una persona baja en un paso largo, con la rodilla de atrás cerca del suelo, y sigue adelante.',
  high_knees: 'En el sitio, una persona sube una rodilla tras otra a la altura de la cadera.',
  butt_kicks: 'En el sitio, una persona lleva un talón tras otro al glúteo.',
  jumping_jacks: 'De frente, una persona salta abriendo pies y brazos y vuelve a juntarlos.',
  ankle_hops: 'Una persona da saltitos con los dos pies y las rodillas casi rectas.',
  calf_wall:
    'Apoyada en una pared, con una pierna recta atrás y el talón en el suelo; marcada la parte alta del gemelo.',
  calf_wall_bent:
    'Apoyada en una pared, con la rodilla de atrás doblada y el talón abajo; marcada la parte baja del gemelo.',
  hamstring_step:
    'Con un talón en un escalón y la pierna recta, se inclina desde la cadera; marcada la parte de atrás del muslo.',
  quad_hold:
    'Sobre una pierna y agarrada a una barandilla, lleva el otro talón al glúteo; marcada la parte de delante del muslo.',
  hip_flexor_kneel:
    'Arrodillada sobre una rodilla, el otro pie delante y el cuerpo erguido; marcada la parte de delante de la cadera.',
  glute_lying:
    'Boca arriba, con un tobillo sobre la otra rodilla, tira del muslo de abajo; marcado el glúteo.',
  glute_standing:
    'Agarrada a una barandilla, se sienta hacia atrás con un tobillo sobre la otra rodilla; marcado el glúteo.',
  adductor_lunge:
    'De frente, pies muy abiertos, una rodilla doblada hacia el lado y la otra pierna recta; marcada la cara interna del muslo.',
  foot_seated:
    'Sentada, con un pie sobre la rodilla, tira de los dedos hacia atrás; marcado el arco del pie.',
  side_lean:
    'De frente, piernas cruzadas y un brazo arriba, se inclina hacia un lado; marcado el lado de la cadera.',
  calf_kerb:
    'Con la punta de un pie en un bordillo y el talón abajo, se echa adelante; marcado el gemelo.',
  hamstring_kerb:
    'Con un talón en un bordillo y la pierna recta, se inclina; marcada la parte de atrás del muslo.',
  hip_flexor_lunge:
    'En un paso largo, cuerpo erguido y cadera de atrás abierta; marcada la parte de delante de la cadera.',
  foot_kerb: 'Con los dedos empujados hacia arriba contra un bordillo; marcado el arco del pie.',
  rest_hands_on_knees: 'Una persona descansa con las manos en las rodillas y respira.',
  stitch_press:
    'De frente, una persona aprieta con la mano el costado que duele y se inclina hacia él.',
  stitch_lean:
    'De frente, con un brazo arriba, una persona se inclina al lado contrario del dolor y respira.',
  hand_calf: 'Sentada en el suelo, rodilla doblada, acaricia el gemelo con las dos manos.',
  hand_hamstring: 'Sentada en el suelo, rodilla doblada, acaricia la parte de atrás del muslo.',
  hand_quad: 'Inclinada hacia delante, acaricia la parte de delante del muslo con las dos manos.',
  hand_foot: 'Sentada, con un pie sobre la rodilla, frota el arco.',
  hand_adductor: 'De frente, pies separados, acaricia la cara interna del muslo.',
  hand_glute: 'Agarrada a una barandilla, amasa el glúteo con un puño.',
  hand_hip_flexor: 'De pie, acaricia con una mano la parte de delante de la cadera.',
  roll_calf: 'Apoyada atrás en las manos, con un gemelo sobre un rodillo, rueda despacio.',
  roll_hamstring: 'Apoyada atrás en las manos, con la parte de atrás de un muslo sobre un rodillo.',
  roll_quad: 'Boca abajo sobre los antebrazos, con la parte de delante del muslo sobre un rodillo.',
  roll_glute: 'Sentada sobre un rodillo, manos atrás, rueda el glúteo.',
  roll_foot: 'Agarrada a una barandilla, rueda una pelota bajo un pie.',
}
