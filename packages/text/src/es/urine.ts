import type { UrineWords } from '../en/urine.ts'
import type { Quantities } from '../quantities.ts'

/** La cantidad: «250 ml en 2 h». */
function amount(dose: Readonly<{ fluidMl: number; overS: number }>, q: Quantities): string {
  return `${q.fluid(dose.fluidMl)} en ${q.span(dose.overS)}`
}

/** Todas las palabras de la escala de color de la orina. */
export const urine: UrineWords = {
  colours: {
    almost_clear: 'casi transparente',
    very_pale_lemonade: 'limonada muy clara',
    light_lemonade: 'limonada clara',
    yellow: 'amarilla',
    dark_yellow: 'amarilla oscura',
    amber: 'ámbar',
    dark_amber: 'ámbar oscura',
    brownish: 'parduzca',
    brown_cola: 'marrón, como la cola o el té',
    pink_red: 'rosa o roja',
    orange: 'naranja',
    blue_green: 'azul o verde',
    cloudy: 'turbia',
    neon_yellow: 'amarilla fosforescente',
  },
  lightHint: 'Mira con buena luz: con poca luz la orina parece hasta dos tonos más oscura.',
  muteHint: 'Las vitaminas, la remolacha y algunos medicamentos cambian el color durante horas.',
  advice: {
    ease_off: () =>
      'Si estás bebiendo mucho, afloja. Casi transparente es más claro de lo que necesitas.',
    on_target: () => 'No hay nada que hacer. Este es el color que buscas.',
    one_glass: (a, q) => `Un vaso, ${amount(a, q)}, y vuelve a mirar. Está un poco oscura.`,
    drink_over_2_h: (a, q) =>
      `Bebe ${amount(a, q)}, a sorbos pequeños, y vuelve a mirar. Para antes si no tienes sed.`,
    drink_and_weigh: (a, q) =>
      `Pésate y luego bebe ${amount(a, q)}, a sorbos pequeños. Si no pesas menos que antes de correr, no bebas por el color.`,
    drink_weigh_and_watch: (a, q) =>
      `Pésate y luego bebe ${amount(a, q)}, a sorbos pequeños. Si pasas 8 horas sin orinar, o la orina es marrón, busca ayuda hoy.`,
    ignore_colour: () =>
      'Hoy no hagas caso del color y bebe según la sed: puede venir de vitaminas o medicamentos.',
    look_in_bright_light: () =>
      'Vuelve a mirar con buena luz. Con poca luz la orina parece más oscura de lo que es.',
    low_sodium_signs: () =>
      'No bebas por este color. Lo que sientes puede ser falta de sodio, y beber más podría empeorarlo. Mira «Cuándo preocuparse».',
    weight_not_lost: () =>
      'No bebas por este color. No pesas menos que antes de correr: espera a tener sed y a orinar.',
    weight_unknown: () =>
      'Pésate primero. Durante seis horas tras una tirada larga, la orina oscura no demuestra que debas beber; hasta entonces, bebe según la sed.',
    fluid_refused: () =>
      'Bebe lo que te haya indicado tu médico. Con tu enfermedad o tu medicamento no mostramos cantidades.',
    see_triage: () => 'Lee antes los consejos de abajo: este color o lo que sientes lo requiere.',
  },
  checks: {
    first_look: 'Primera mirada al color',
    second_look: 'Segunda mirada',
    gate_lifts: 'Desde ahora el color vuelve a contar',
    next_morning: 'Primera orina de la mañana: la mirada más fiable',
  },
  gatedNote: 'Solo cuenta si pesas menos que antes de correr y te encuentras bien.',
}
