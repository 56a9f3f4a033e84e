import type { MassageMuscle, MassageReason, MassageSign, RollMuscle } from '@uncramp/core/massage'

import type { Labels, Phrases } from '../phrases.ts'

/** Cómo pasar el rodillo por cada músculo. */
export const rollHowTo: Labels<RollMuscle> = {
  calf: 'Siéntate con el gemelo sobre el rodillo, levanta un poco la cadera y rueda despacio entre el tobillo y la rodilla.',
  hamstring:
    'Siéntate con la parte de atrás del muslo sobre el rodillo y rueda despacio entre la rodilla y el glúteo.',
  quad: 'Túmbate boca abajo sobre los antebrazos y rueda despacio desde la cadera hasta justo encima de la rodilla.',
  glute:
    'Siéntate en el rodillo, inclínate un poco hacia un lado y rueda corto y despacio por el glúteo.',
  foot: 'De pie, con una pelota bajo el arco, rueda despacio del talón a los dedos con el peso que te siente bien.',
}

/** Cómo masajear cada músculo con la mano. */
export const handHowTo: Labels<MassageMuscle> = {
  calf: 'Siéntate con la rodilla doblada y el gemelo suelto. Acaricia con las dos manos del tobillo hacia la rodilla, sin apretar.',
  hamstring:
    'Siéntate con la rodilla doblada. Acaricia la parte de atrás del muslo desde la rodilla hacia el glúteo.',
  quad: 'Inclínate y pasa las manos planas por delante del muslo, desde la rodilla hacia arriba.',
  foot: 'Siéntate con el pie sobre la rodilla y pasa el pulgar despacio por el arco hacia los dedos.',
  adductor:
    'Pasa la mano plana y suave por la cara interna del muslo, desde la rodilla hacia arriba.',
  glute: 'Agárrate a algo y amasa el glúteo con el puño suelto en círculos lentos.',
  hip_flexor:
    'Dobla un poco la cadera y pasa los dedos planos por delante. Nunca aprietes fuerte en la ingle.',
}

/** La frase que acompaña a todo. */
export const massageManner = 'Despacio y con suavidad. Evita huesos, moratones y venas hinchadas.'

/** Lo que hoy lo desaconseja, para marcar. */
export const massageSigns: Labels<MassageSign> = {
  leg_swollen_hot: 'Una pierna hinchada, caliente, con latidos o de otro color',
  fresh_tear: 'Un dolor brusco o una rotura en los últimos tres días',
  fever: 'Fiebre',
  open_wound: 'Una herida o ampolla en la zona',
  dark_urine_muscle_pain: 'Orina oscura, o dolor muscular muy fuerte con debilidad',
  bruise: 'Un moratón en la zona',
  numbness: 'Adormecimiento u hormigueo',
}

/** Por qué, y qué esperar. */
export const massageReasons: Phrases<MassageReason> = {
  roll_before_small_gain: () =>
    'Un poco de rodillo antes de correr da algo más de movilidad y no resta nada.',
  roll_after_soreness: () =>
    'El rodillo después de correr puede aliviar un poco las agujetas de los días siguientes.',
  roll_dose: ({ rollS, passS, discomfortScore }, q) =>
    `${q.span(rollS)} por lado, unos ${q.integer(passS)} segundos por pasada, sin pasar de ${q.integer(discomfortScore)} sobre 10 en molestia.`,
  massage_soreness: () =>
    'El masaje puede aliviar las agujetas. No te hace más rápido ni más fuerte.',
  massage_not_deep_before_race: ({ gapS }, q) =>
    `Nada de masaje profundo en las últimas ${q.span(gapS)} antes de una carrera: puede dejarte las piernas doloridas.`,
  massage_light_after_race: () =>
    'Después de una carrera, solo masaje suave hasta que pase lo peor de las agujetas.',
  massage_not_for_cramps: () =>
    'No se ha visto que cambie los calambres futuros. Hazlo porque sienta bien.',
}
