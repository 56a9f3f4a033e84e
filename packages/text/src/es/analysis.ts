import type { MarkedCramp } from '@uncramp/core/analysis'

import type { AnalysisWords, JudgedStart, TakenOut } from '../en/analysis.ts'
import type { Quantities } from '../quantities.ts'
import { muscleNames } from './plan-names.ts'
import { sideNames } from './relief.ts'

/** «Calambre: gemelo izquierdo», «Calambre en el lado izquierdo», «Calambre». */
function muscleOf({ muscle, side }: Pick<MarkedCramp, 'muscle' | 'side'>): string {
  if (muscle === null || muscle === 'side_stitch') {
    const what = muscle === null ? 'Calambre' : 'Flato'
    if (side === null) return what
    return side === 'both' ? `${what} en los dos lados` : `${what} en el lado ${sideNames[side]}`
  }
  const name = `Calambre: ${muscleNames[muscle]}`
  if (side === null) return name
  return side === 'both' ? `${name}, en los dos lados` : `${name} ${sideNames[side]}`
}

const compared = ({ laterFromM, laterToM }: JudgedStart, q: Quantities): string =>
  `entre ${q.distance(laterFromM)} y ${q.distance(laterToM)}`

const lateBy = (lateS: number, q: Quantities): string =>
  lateS >= 0 ? `${q.span(lateS)} perdidos` : `${q.span(-lateS)} ganados`

/** El calor se descuenta haya alturas o no; nada donde no influye. */
function heatOut({ hills, heatFrac }: TakenOut, q: Quantities): string {
  if (q.percent(heatFrac) === q.percent(0)) return ''
  return hills
    ? `El calor también: ${q.percent(heatFrac)}.`
    : `El calor sí está descontado: ${q.percent(heatFrac)}.`
}

const hillsNote = (hillsTakenOut: boolean): string =>
  hillsTakenOut ? 'sin contar las cuestas' : 'con las cuestas incluidas'

const stopKinds: AnalysisWords['stopKinds'] = {
  traffic_like: 'parece un semáforo: volviste enseguida a tu ritmo',
  aid_like: 'parece una bebida o un avituallamiento',
  cramp_or_stretch: 'quizá fue un calambre o un estiramiento: después ibas más lento. ¿Lo fue?',
  unknown: 'no se sabe por qué',
}

/** Lo que dice una carrera, con palabras sencillas. */
export const analysis: AnalysisWords = {
  headings: {
    charts: 'La carrera',
    start: 'Salida',
    fade: 'Segunda mitad',
    heart: 'Corazón',
    cadence: 'Pasos',
    stops: 'Paradas',
    cramps: 'Calambres',
    sweat: 'Sudor',
    plan: 'Comparado con tu plan',
    splits: 'Parciales',
  },
  columns: {
    pace: 'ritmo',
    flat: 'en llano',
    heart_rate: 'pulso',
    cadence: 'pasos',
    altitude: 'altura',
    planned: 'previsto',
    ran: 'hecho',
  },
  totalsOnly: 'El archivo trae estos totales y nada del camino: escrito a mano o vaciado.',
  judgedPart: ({ fromS, toS }, q) =>
    `El calentamiento y la vuelta a la calma no se valoran: la salida, las mitades y el plan cuentan de ${q.duration(fromS)} a ${q.duration(toS)}.`,
  totals: ({ movingS, stoodS }, q) =>
    stoodS < 1
      ? 'siempre en movimiento'
      : `${q.duration(movingS)} en movimiento y ${q.span(stoodS)} sin avanzar`,
  climb: ({ ascentM }, q) => `${q.altitude(ascentM)} de subida`,
  notJudged: {
    not_running: 'Sin valorar: no era una carrera a pie.',
    no_distance: 'Sin valorar: el archivo no dice la distancia recorrida a cada momento.',
    too_short: 'Sin valorar: demasiado corta para decir algo justo.',
    treadmill: 'Sin valorar: en la cinta el ritmo lo marca la máquina.',
    no_positions: 'Sin valorar: el archivo no tiene posiciones y no se conocen las cuestas.',
    gps_gaps: 'Sin valorar: falta demasiado camino en la grabación.',
    trail: 'Sin valorar: en senderos y cuestas fuertes el ritmo lo marca el terreno.',
    many_stops: 'Sin valorar: demasiadas paradas para una carrera continua.',
    intervals:
      'Sin valorar: cambiaste de ritmo una y otra vez, como en series o al alternar con andar.',
    no_heart_rate: 'Sin valorar: hay muy pocas pulsaciones en el archivo.',
    unsteady_pace: 'Sin valorar: el ritmo cambió demasiado para comparar las pulsaciones.',
    no_cadence: 'Sin valorar: hay muy pocos datos de pasos en el archivo.',
  },
  start: {
    even: (facts, q) =>
      `Bien medida. Tus primeros ${q.distance(facts.startToM)} se quedaron a un ${q.percent(Math.abs(facts.tooFastFrac))} de tu propio esfuerzo ${compared(facts, q)}.`,
    slow: (facts, q) =>
      `Salida contenida: tus primeros ${q.distance(facts.startToM)} fueron un ${q.percent(-facts.tooFastFrac)} más suaves que tu esfuerzo ${compared(facts, q)}. Buen entrenamiento.`,
    too_fast: (facts, q) =>
      `La próxima vez sal más suave. Tus primeros ${q.distance(facts.startToM)} fueron un ${q.percent(facts.tooFastFrac)} más rápidos que tu propio esfuerzo ${compared(facts, q)}.`,
  },
  takenOut: ({ hills, heatFrac }, q) => {
    const parts = [
      hills
        ? 'Las cuestas están descontadas.'
        : 'El archivo no tiene alturas, así que las cuestas siguen dentro.',
      heatOut({ hills, heatFrac }, q),
    ]
    return parts.filter((part) => part !== '').join(' ')
  },
  startCost: ({ low, high }, q) =>
    `En los resultados de maratones, una salida así fue con entre ${lateBy(low, q)} y ${lateBy(high, q)} en la segunda mitad. Es lo que les pasó a otros, no lo que te costó a ti.`,
  fade: {
    negative: ({ changeFrac, hillsTakenOut }, q) =>
      `Más rápido al final: la segunda mitad duró un ${q.percent(-changeFrac)} menos que la primera, ${hillsNote(hillsTakenOut)}.`,
    even: ({ hillsTakenOut }) =>
      `Constante: las dos mitades duraron lo mismo, ${hillsNote(hillsTakenOut)}.`,
    slowed: ({ changeFrac, hillsTakenOut }, q) =>
      `Un poco más lento: un ${q.percent(changeFrac)} en la segunda mitad, ${hillsNote(hillsTakenOut)}. Menos de un ${q.percent(0.1)} todavía cuenta como mantener el ritmo.`,
    faded: ({ changeFrac, hillsTakenOut }, q) =>
      `Perdiste ritmo: la segunda mitad duró un ${q.percent(changeFrac)} más, ${hillsNote(hillsTakenOut)}.`,
    faded_hard: ({ changeFrac, hillsTakenOut }, q) =>
      `Perdiste mucho ritmo: la segunda mitad duró un ${q.percent(changeFrac)} más, ${hillsNote(hillsTakenOut)}.`,
  },
  heatShare: ({ heatShareFrac }, q) =>
    `Solo el calor explica cerca de un ${q.percent(heatShareFrac)}.`,
  wall: ({ atM, toM, slowdownFrac }, q) =>
    `El muro en ${q.distance(atM)}: un ${q.percent(slowdownFrac)} más lento que tu ritmo del principio, hasta ${q.distance(toM)}.`,
  outlook: ({ low, high, tookS }, q) =>
    `A mitad de carrera, 8 de cada 10 corredores con tu primera mitad terminaron entre ${q.duration(low)} y ${q.duration(high)}. Tú tardaste ${q.duration(tookS)}.`,
  drift: {
    steady: ({ driftFrac }, q) =>
      `Estable: los latidos por metro cambiaron un ${q.percentChange(driftFrac)} después. Hasta un ${q.percent(0.05)} más es lo normal.`,
    rising: ({ driftFrac }, q) =>
      `Después tu corazón latió un ${q.percent(driftFrac)} más por cada metro. Puede ser el calor, el sudor perdido o un ritmo por encima de tu entrenamiento.`,
    falling: ({ driftFrac }, q) =>
      `Después tu corazón latió un ${q.percent(-driftFrac)} menos por cada metro: calentaste despacio o acabaste suave.`,
  },
  cadence: {
    held: ({ lateSpm }, q) => `Se mantuvo hasta el final: ${q.integer(lateSpm)} pasos por minuto.`,
    fell: ({ dropFrac, lateSpm }, q) =>
      `Tus pasos bajaron un ${q.percent(dropFrac)}, a ${q.integer(lateSpm)} por minuto, casi al mismo ritmo. Así que cada paso fue más largo.`,
    fell_with_pace: ({ dropFrac, lateSpm }, q) =>
      `Tus pasos bajaron un ${q.percent(dropFrac)}, a ${q.integer(lateSpm)} por minuto, junto con el ritmo.`,
  },
  noStops: 'Ninguna de diez segundos o más entre los primeros pasos y los últimos.',
  stopKinds,
  stop: ({ atM, durationS, suggests }, q) =>
    `${q.distance(atM)}, ${q.span(durationS)}: ${stopKinds[suggests]}`,
  moreStops: ({ restCount }, q) => `y ${q.integer(restCount)} más`,
  cramp: (cramp, q) => {
    const place = cramp.atM === null ? '' : ` en ${q.distance(cramp.atM)}`
    return `${muscleOf(cramp)}${place} (${cramp.from === 'marked' ? 'marcado en el reloj' : 'según tú'})`
  },
  sweat: ({ lowMl, highMl }, q) =>
    `Probablemente sudaste entre ${q.fluid(lowMl)} y ${q.fluid(highMl)}.`,
  sodium: ({ lowMg, highMg }, q) => `Con entre ${q.sodium(lowMg)} y ${q.sodium(highMg)} de sodio.`,
  sweatNote: 'Lo perdido no es lo que debes beber: nunca lo repongas todo de golpe.',
  airGuessed: ({ temperatureC }, q) =>
    `El aire se toma como unos ${q.temperature(temperatureC)} según el reloj, que va sobre la piel caliente. Con el tiempo que hacía, la cifra será más exacta.`,
  noSweat: {
    not_running: 'Sin estimación: no era una carrera a pie.',
    too_short: 'Sin estimación: demasiado corta.',
    no_mass: 'Sin estimación: dinos tu peso.',
    no_weather: 'Sin estimación: dinos qué temperatura hacía.',
    refused: 'Sin cifras: con tu enfermedad o medicamento, sigue lo que te dijo tu médico.',
  },
  planMile: {
    on_pace: () => 'Primera milla según el plan.',
    amber: ({ aheadS }, q) =>
      `Primera milla ${q.duration(aheadS)} demasiado rápida: afloja un poco antes.`,
    red: ({ aheadS }, q) =>
      `Primera milla ${q.duration(aheadS)} demasiado rápida, y eso es mucho. La próxima vez contente.`,
    slow: ({ aheadS }, q) => `Primera milla ${q.duration(-aheadS)} por detrás del plan.`,
    not_judged: () => 'Primera milla sin valorar.',
  },
  planFinish: ({ plannedS, actualS }, q) => {
    const lateS = Math.round(actualS - plannedS)
    const beside =
      lateS === 0
        ? 'clavado'
        : `${q.duration(Math.abs(lateS))} ${lateS > 0 ? 'más tarde' : 'antes'} de lo previsto`
    return `Terminaste en ${q.duration(actualS)}, ${beside}.`
  },
  planUnfinished: 'La carrera acabó antes de la distancia prevista.',
  trend: {
    improving: 'Tus salidas mejoran.',
    steady: 'Tus salidas siguen igual.',
    slipping: 'Tus salidas vuelven a ser más rápidas.',
    not_enough_yet: 'Con cuatro tiradas largas se verá la tendencia.',
  },
  slowStart: ({ startScore, runsCount, onTargetCount }, q) =>
    `Salida lenta: ${q.integer(startScore)} de 100 en ${q.integer(runsCount)} tiradas largas; ${q.integer(onTargetCount)} cumplieron el objetivo.`,
  practice: ({ longRunM, firstThirdM, lowSPerKm, highSPerKm }, q) =>
    `Próxima tirada larga, ${q.distance(longRunM)}: los primeros ${q.distance(firstThirdM)} entre ${q.pace(lowSPerKm)} y ${q.pace(highSPerKm)}, y luego tu ritmo de siempre.`,
}
