import type { FieldWords } from '../race-water/field-words.ts'
import { raceWaterHtml } from '../race-water/race-water-html.ts'

const WHY_NOT_RESULTS = {
  empty: 'está vacío',
  binary: 'no es texto; guárdalo como CSV en UTF-8',
  no_columns: 'no hay ninguna columna con un tiempo',
} as const

/** Palabras en español sobre una carrera entera. */
export const field: FieldWords = {
  language: 'es',
  title: (runners, distance) => `Agua para la carrera: ${runners} corredores, ${distance}`,
  based: {
    predicted: 'a partir de los tiempos previstos',
    last_year: 'a partir de los tiempos del año pasado',
    first_5k: 'a partir de los pasos por el km 5',
  },
  drawn: (days, low, high) => `${days} días de carrera posibles, de ${low} a ${high}`,
  cautions: {
    field_heat: ({ wbgtC }, q) =>
      `El WBGT puede llegar a ${q.temperature(wbgtC)}. Habla con tu dirección médica sobre salir antes, acortar el recorrido o suspender. Dar más bebida no lo hace seguro.`,
    habits_too_much: ({ gainedFrac, lowSodiumFrac }, q) =>
      `Si todo el mundo bebe como suele, cerca del ${q.percent(gainedFrac)} acabaría pesando más que en la salida y el ${q.percent(lowSodiumFrac)} bajaría de 135 mmol/l de sodio. Pon carteles: «Bebe cuando tengas sed, no en cada mesa».`,
    mass_assumed: ({ runnersCount }, q) =>
      `No se conoce el peso de ${q.integer(runnersCount)} corredores; se usan pesos habituales, tirando a ligeros.`,
    sex_unknown: ({ runnersCount }, q) =>
      `No se conoce el sexo de ${q.integer(runnersCount)} corredores; se usa el tope de bebida más bajo.`,
    even_effort_assumed: () =>
      'No se sabe cuánto se afloja en esta distancia: las llegadas suponen un esfuerzo constante. Con los resultados del año pasado y sus pasos saldría mejor.',
    other_race_shape: () =>
      'Cómo se estira el grupo se toma de otro maratón, llano y con fresco. Los resultados de tu carrera del año pasado dirían lo tuyo.',
    predictions_may_be_hopes: () =>
      'El tiempo que uno espera hacer suele ser demasiado rápido. Si los tuyos son deseos, cuenta con que llegarán más tarde.',
    wave_gap_assumed: ({ gapS }, q) => `Se supone que las oleadas salen cada ${q.span(gapS)}.`,
    station_gap: ({ fromM, toM }, q) =>
      `No hay nada que beber entre ${q.distance(fromM)} y ${q.distance(toM)}.`,
    cramps_are_rough: () =>
      'Las cifras de calambres salen de un maratón pequeño y de dos encuestas grandes que no coinciden en el momento: prepárate para todo el intervalo, no para el centro.',
    everybody_starts: () =>
      'Se cuenta con que todos los inscritos salen y llegan. Serán menos: el resto es reserva.',
  },
  errors: {
    no_runners: () => 'no hay ningún corredor con un tiempo que sirva',
    no_stations: () => 'no contiene ningún puesto',
    no_weather: () => 'falta el tiempo meteorológico de la carrera',
    station_off_course: ({ atM, distanceM }, q) =>
      `un puesto en ${q.distance(atM)} no está en un recorrido de ${q.distance(distanceM)}`,
    distance_out_of_range: ({ minM, maxM }, q) =>
      `la distancia debe estar entre ${q.distance(minM)} y ${q.distance(maxM)}`,
  },
  files: {
    not_results: ({ why, seen }) =>
      `esto no es una lista de corredores: ${WHY_NOT_RESULTS[why]}${seen.length === 0 ? '' : `; su primera línea tiene: ${seen.join(', ')}`}. Hace falta una cabecera como sex, age, 5k, half, finish o predicted`,
    no_times: () =>
      'ninguna columna tiene un tiempo previsto, un tiempo final o un paso por el km 5',
    no_halves: () => 'las tablas necesitan el paso por la media: una columna half, th o HM',
    waves_unknown: ({ names }) =>
      `el archivo de oleadas no nombra todas las de la lista; faltan: ${names.join(', ')}`,
    files_needed: () =>
      'hace falta: una lista de corredores (--entrants ARCHIVO.csv, o --results con los del año pasado) y --stations ARCHIVO.json',
  },
  issues: {
    row_short: 'faltan celdas al final',
    row_too_long: 'no es una fila, se salta',
    time_unreadable: 'un tiempo que no se pudo leer',
    split_estimated: 'un paso marcado como estimado, no se usa',
    splits_not_rising: 'pasos que no van en aumento, no se usan',
    read_as_hours: 'minutos y segundos que solo pueden ser horas y minutos',
    no_finish: 'sin tiempo final',
    wheeler: 'silla de ruedas o bicicleta de mano, no se cuenta',
    did_not_finish: 'no terminó',
    did_not_start: 'no salió',
    disqualified: 'descalificado',
    too_many_waves: 'demasiadas oleadas, se cuentan en la primera',
  },
  issue: (what, rows, lines) => `${what}: ${rows} (línea ${lines})`,
  bands: {
    cold: 'frío',
    cool: 'fresco',
    warm: 'templado',
    hot: 'calor: más despacio',
    very_hot: 'mucho calor: plantéate suspender',
    extreme: 'calor extremo: suspende',
  },
  heads: {
    stations: 'Puestos',
    station: 'Puesto',
    at: 'En',
    first: 'Primeros',
    peak: 'Más gente',
    last: 'Últimos',
    perFive: 'Corredores en 5 min',
    water: 'Agua',
    sports: 'Bebida deportiva',
    cups: 'Vasos',
    ice: 'Hielo',
    sodium: 'Sodio',
    waves: 'Calor por oleada',
    wave: 'Oleada',
    start: 'Salida',
    runners: 'Corredores',
    wbgt: 'WBGT',
    tooHot: 'No logran enfriarse',
    walls: 'Muro',
    cramps: 'Calambres',
    posts: 'Puestos médicos',
    post: 'Puesto',
    covers: 'Cubre',
    severe: 'Graves',
    arrivals: 'Llegadas',
    watch: 'Ojo',
    finish: 'Meta',
    toilet: 'WC',
    total: 'Todos los puestos',
  },
  rule: 'según la regla personal',
  habits: 'según la costumbre',
  order:
    'Cantidades para pedir: bastan en 9 de cada 10 de los días simulados, contando lo que se derrama. A la izquierda, la regla personal, cada corredor bajo su tope. A la derecha, lo que suelen coger.',
  howToRead: 'Primeros y últimos dejan fuera a uno de cada cien corredores por cada lado.',
  habitsNote:
    'Ten lista la mayor de las dos; ninguna es un objetivo. Se bebe según la sed, por debajo del tope de cada uno.',
  wallsLine: (low, mid, high) =>
    `Unos ${mid} corredores (de ${low} a ${high}) pueden perder una quinta parte del ritmo o más después del km 25.`,
  crampsLine: (low, high) =>
    `De ${low} a ${high} corredores pueden tener calambres en carrera o justo después, entre la mitad y cuatro quintas partes pasado el km 30.`,
  sitesLine: (sites) => `Dónde: ${sites}. Una misma persona puede tener varios.`,
  muscles: { calf: 'gemelo', hamstring: 'isquiotibiales', quad: 'cuádriceps' },
  notDevice: 'Información general para planificar, no consejo médico. Decide tu dirección médica.',
  evidence: {
    title: (clean, all) => `${clean} llegadas limpias de ${all} filas`,
    heads: [
      '',
      '',
      'corredores',
      'final',
      '2.ª/1.ª mitad',
      'mitad central',
      'negativo',
      '>10 % más lento',
      '5k vs. media propia',
      '5k vs. 1.ª mitad',
      'muro 20',
      'muro 25',
      'muro 30',
    ],
    byFinish: 'Por tiempo final',
    byAge: 'Por edad',
    startAndWall: 'Primeros 5 km y muro',
    startHeads: [
      '5k más rápido que la media propia',
      'corredores',
      'muro 20',
      'muro 25',
      'muro 30',
    ],
    all: 'todos',
    sex: { all: '', f: 'M', m: 'H' },
    note: 'Muro 20: un tramo de 5 km pasado el 25 al menos un 20 % más lento que del 5 al 20. Van juntos; no dicen qué causó qué.',
  },
  page: (plan, q) => raceWaterHtml(plan, q, field),
}
