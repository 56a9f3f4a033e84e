import type { CarryLexicon } from '../card/lexicon.ts'

/** Spanish words for watch, calendar, map and paper. */
export const CARRY_ES: CarryLexicon = {
  language: 'es',
  distances: { marathon: 'Maratón', half: 'Media maratón', ten: '10 km', five: '5 km' },
  planName: (distance, time) => `${distance} ${time}`,
  planNote:
    'Bebidas y ritmos de tu plan de uncramp. Si no tienes sed, bebe menos. Información general, no es un producto sanitario.',
  drinks: { water: 'de agua', sports_drink: 'de isotónica' },
  withSodium: (sodium) => `${sodium} de sodio`,
  saltShot: (fluid, sodium) => `${fluid} de agua con sal (${sodium} de sodio)`,
  ifThirsty: 'si tienes sed',
  wrist: {
    warmUp: 'CALENTAMIENTO',
    drills: 'EJERCICIOS',
    lineUp: 'LAP AL SALIR',
    firstMile: 'MILLA 1 SUAVE',
    goalPace: 'RITMO META',
    drink: 'BEBE',
    sportsDrink: 'ISO',
    salt: 'SAL',
    eat: 'COME',
    carbohydrate: 'carb',
    toFinish: 'HASTA LA META',
    coolDown: 'CAMINA',
    stretches: 'ESTIRA',
    stretch: 'Estira',
    aid: 'AVIT.',
    toilet: 'ASEO',
    left: 'I',
    right: 'D',
  },
  note: {
    warmUp: (span) => `Trota despacio ${span}. Debes poder hablar.`,
    drill: (name, span) => `${name}, ${span}.`,
    lineUp: 'Ve a tu sitio y espera. Pulsa lap al dar la salida: las bebidas cuentan desde ahí.',
    firstMile: (time, range) =>
      `Primera milla en ${time}, despacio (${range}). Te adelantarán; luego adelantarás tú a muchos.`,
    goalPace: (time, amber) =>
      `Marca de la milla: unos ${time}. Por debajo de ${amber} vas demasiado rápido: afloja ya.`,
    pace: (range) => `Ritmo ${range}.`,
    drink: (drink, clock, place) => `${clock}, ${place}: ${drink}, a sorbos pequeños.`,
    lessIsFine: '¿Sin sed? Menos también vale.',
    salt: (sodium, clock) => `${clock}: sal (${sodium} de sodio) con agua.`,
    eat: (grams, clock) => `${clock}: come ${grams} de hidratos.`,
    toFinish: 'Pulsa lap en la meta.',
    coolDown: 'Camina hasta respirar con calma. Pulsa lap para empezar a estirar.',
    stretch: (name, span) => `${name}: aguanta ${span}. Tirón suave, sin dolor y sin rebotes.`,
    stretchBoth: (name, span) =>
      `${name}: izquierda y derecha por turnos, ${span} en total. Tirón suave, sin dolor y sin rebotes.`,
    aid: (name) => `Avituallamiento ${name}. Aquí no hay bebida en el plan.`,
    toilet: 'Aseo.',
    run: (time) => `Meta prevista: ${time}.`,
    onTheWay: 'Por el camino:',
    general: 'Información general, no es un producto sanitario.',
  },
  event: {
    drink: (drink) => `Bebe ${drink}`,
    drinkByThirst: 'Pésate primero; luego bebe cuando tengas sed',
    salt: (sodium) => `Sal con agua: ${sodium} de sodio`,
    toilet: 'Ve al aseo',
    warm_up: 'Calienta',
    stretch: 'Estira',
    corral: 'Ve a tu sitio en la salida',
    urine_check: 'Mira el color de la orina',
    weigh: 'Pésate',
    roll: 'Rodillo',
    massage: 'Masaje',
    eat: 'Come',
    rest: 'Descansa',
    run: 'Salida de la carrera',
    optional: 'si quieres',
  },
  card: {
    weather: (temperature, humidity, wind) => `${temperature}, humedad ${humidity}, viento ${wind}`,
    start: (day, clock) => `${day}, salida ${clock}`,
    before: 'Antes de la salida',
    beforeGun: (span) => `${span} antes`,
    afterFinish: (span) => `${span} después`,
    during: 'Bebidas en carrera',
    noDrinks: 'No hay bebidas en el plan. Bebe si tienes sed.',
    refused:
      'Sin cantidades de bebida ni de sal: sigue lo que te han indicado por tu enfermedad o medicamento.',
    onTheBand: 'Todas las bebidas, con su hora, están en la pulsera de ritmo.',
    thirst: 'Es lo máximo que conviene beber, no una obligación. ¿Sin sed? Menos también vale.',
    firstMile: 'Primera milla',
    firstMileTarget: 'Bien. Deja que te adelanten.',
    firstMileAmber: (time) => `menos de ${time}`,
    firstMileAmberDo: 'Demasiado rápido: afloja ya.',
    firstMileRed: (time) => `menos de ${time}`,
    firstMileRedDo: 'Muy rápido: trota suave hasta que puedas hablar.',
    ahead: (span) => `${span} por delante`,
    runNext: (unit, times) =>
      unit === 'mile'
        ? `siguientes millas en ${times}: al plan`
        : `siguientes km en ${times}: al plan`,
    cramp: 'Un calambre en carrera',
    crampSteps: [
      'Reduce y apártate a un lado.',
      'Estira el músculo con suavidad de 20 a 30 s. Respira. Sin rebotes.',
      'Suelta y frótalo con suavidad. Estira otra vez: 1 o 2 minutos, hasta que ceda.',
      'Camina 1 o 2 minutos; luego trota un 5 o 10 % más lento, con pasos cortos.',
      'Da sorbos solo si tienes sed: la bebida no quita este calambre.',
      'Para en el próximo avituallamiento si es el tercero en 30 minutos o si dura 10 minutos.',
    ],
    crampPictures: {
      calf: { title: 'Gemelo', line: 'Talón abajo, rodilla recta' },
      hamstring: { title: 'Isquiotibiales', line: 'Talón en alto, inclínate desde la cadera' },
      quad: { title: 'Cuádriceps', line: 'Talón al glúteo, rodillas juntas' },
    },
    redFlags: 'Para y llama a emergencias (112, 911)',
    redFlagLines: [
      'Confusión, desmayo, desplome o convulsiones',
      'Mucho calor y conducta extraña: enfría primero, con agua fría',
      'Dolor de pecho, o falta de aire en reposo',
      'Vómitos o dolor de cabeza fuerte tras beber mucho: no más agua',
      'Orina oscura, color cola, con dolor o debilidad muscular',
      'Ve al médico el mismo día: una pantorrilla hinchada y caliente (sin masaje), o un chasquido repentino',
    ],
    emergency: 'En una emergencia, llama a',
    emergencyLines: ['Nombre y teléfono', 'Enfermedades, medicamentos'],
    after: 'Después de la meta',
    band: 'Pulsera de ritmo',
    bandHint:
      'Recorta por la línea exterior y dobla por las líneas de puntos, o rodea la muñeca y pega con cinta.',
    mile: 'milla',
    kilometre: 'km',
    finish: 'META',
    notUnder: (time) => `más de ${time}`,
    water: 'agua',
    sport: 'isotón.',
    settings: 'Ajustes a mano en tu reloj',
    settingsWhere: 'Dónde está',
    settingsNote:
      'Para relojes que no pueden cargar el archivo. Los menús cambian de un modelo a otro.',
    settingsAll: (facts) => [
      `Vuelta: automática, cada ${facts.lap}.`,
      `Primera milla: alerta de ritmo ${facts.firstMileRange}.`,
      `Después: alerta de ritmo ${facts.goalRange}.`,
      ...(facts.everySpan === undefined
        ? [facts.isFluidRefused ? 'Bebidas: sin aviso.' : 'Bebidas: sin aviso. Bebe si tienes sed.']
        : [
            `Bebidas: aviso cada ${facts.everySpan}${facts.amount === undefined ? '' : `, unos ${facts.amount}`}. Las horas exactas están en la tarjeta.`,
          ]),
    ],
    settingsLines: [
      {
        brand: 'Garmin',
        line: ({ everySpan }) =>
          `Ajustes de carrera, Alertas: añade Ritmo${everySpan === undefined ? '' : ` y Beber (o Personalizada), Tiempo, cada ${everySpan}`}.`,
      },
      {
        brand: 'COROS',
        line: ({ everySpan }) =>
          `Antes de salir, Alertas: Ritmo${everySpan === undefined ? '' : ` y Nutrición, cada ${everySpan}`}.`,
      },
      {
        brand: 'Polar',
        line: ({ everySpan }) =>
          everySpan === undefined
            ? 'Usa las zonas de ritmo de tu perfil de carrera.'
            : `FuelWise, Recordatorio de bebida, cada ${everySpan}.`,
      },
      {
        brand: 'Suunto',
        line: () => 'Carga el GPX en la app como ruta: sus puntos aparecen por el camino.',
      },
      {
        brand: 'Apple',
        line: ({ everySpan }) =>
          everySpan === undefined
            ? 'Entreno, Correr en exterior, Alertas: un rango de ritmo.'
            : `Entreno, Correr en exterior, Alertas: un rango de ritmo y tiempo, cada ${everySpan}.`,
      },
    ],
    footer: 'Información general, no es un producto sanitario.',
  },
  exercises: {
    easy_jog: 'Trote suave',
    brisk_walk: 'Caminar',
    leg_swing: 'Balanceos',
    walking_lunge: 'Zancadas',
    butt_kicks: 'Talón a glúteo',
    jumping_jacks: 'Saltos tijera',
    high_knees: 'Skipping',
    ankle_hops: 'Saltitos',
    stride: 'Progresivos',
    calf_straight: 'Gemelo',
    calf_bent: 'Sóleo',
    hamstring: 'Isquios',
    quad: 'Cuádriceps',
    hip_flexor: 'Flexor cadera',
    glute: 'Glúteo',
    adductor: 'Aductor',
    foot_arch: 'Planta pie',
    itb_side: 'Lado cadera',
  },
  muscles: {
    calf: 'Gemelo',
    hamstring: 'Isquiotibiales',
    quad: 'Cuádriceps',
    foot: 'Pie',
    adductor: 'Aductor',
    glute: 'Glúteo',
    hip_flexor: 'Flexor de la cadera',
    side_stitch: 'Flato',
  },
  errors: {
    start_time_unknown: () =>
      'El calendario necesita la hora de salida. Añádela y prueba otra vez.',
    start_time_out_of_range: () => 'Esta hora de salida no cabe en un calendario. Revisa la fecha.',
    course_missing: () =>
      'Este archivo necesita un recorrido. Añade un archivo GPX, FIT o TCX de la ruta.',
    course_empty: () => 'Este recorrido no tiene puntos. Elige otro archivo.',
    course_does_not_fit: ({ planM, courseM }, q) =>
      `El plan es para ${q.distance(planM)}, pero este recorrido mide ${q.distance(courseM)}. Haz el plan con este recorrido.`,
    course_without_positions: () =>
      'Este recorrido no tiene posiciones en el mapa, solo distancias. Elige un archivo GPX, FIT o TCX con track.',
    course_too_short: () => 'Este recorrido es demasiado corto. Elige otro archivo.',
    position_out_of_range: ({ atIndex }) =>
      `El punto ${atIndex + 1} de este recorrido no está en el mapa. Elige otro archivo.`,
    field_out_of_range: ({ value }) =>
      `Un número del plan o del recorrido (${value}) es demasiado grande o pequeño para un archivo FIT.`,
    field_not_integer: () =>
      'Falta un número en el plan o en el recorrido, o está dañado: no se ha escrito el archivo FIT.',
    link_too_long: () => 'Este plan es demasiado largo para un enlace. Guárdalo como archivo.',
    link_unknown_version: () =>
      'Este enlace es de una versión más nueva de uncramp o no es un plan.',
    link_damaged: () => 'Este enlace está incompleto o dañado. Cópialo entero otra vez.',
  },
  notices: {
    fluid_refused: () =>
      'No hay avisos de bebida: por una enfermedad o un medicamento tuyo no damos cantidades.',
    stretches_joined: ({ joinedCount }) =>
      `Tu reloj admite pocos pasos: ${joinedCount} estiramientos son ahora uno.`,
    drills_joined: ({ joinedCount }) =>
      `Tu reloj admite pocos pasos: ${joinedCount} ejercicios son ahora uno.`,
    cues_joined: ({ itemIds, atS }, q) =>
      `Tu reloj admite pocos pasos: el paso de ${q.duration(atS)} nombra ${itemIds.length} más, con su hora en la nota.`,
    optional_left_out: ({ itemIds }) =>
      `${itemIds.length} estiramientos opcionales de antes no están en el reloj.`,
    cues_past_finish: ({ itemIds }) =>
      `${itemIds.length} bebidas quedan después de la meta prevista y no están en el reloj.`,
    points_past_course_end: ({ itemIds }) =>
      `${itemIds.length} puntos quedan más allá del final de este recorrido y no se han puesto.`,
    course_length_differs: ({ planM, courseM }, q) =>
      `El plan es para ${q.distance(planM)} y este recorrido mide ${q.distance(courseM)}. Los puntos están donde dice el plan.`,
    format_experimental: () =>
      'Este formato es experimental: Apple puede cambiarlo. Revisa los pasos en tu reloj antes de la carrera.',
    name_cut: ({ from, to }) => `«${from}» se ha acortado a «${to}».`,
    note_cut: ({ name }) =>
      `La nota del paso «${name}» es demasiado larga para el reloj. La tarjeta la tiene entera.`,
    altitude_unknown: () => 'El recorrido no tiene altitudes: el reloj lo muestra llano.',
    start_time_assumed: () =>
      'El plan no tiene hora de salida; el recorrido cuenta desde ahora. El compañero virtual va bien igualmente.',
    course_passes_twice: () =>
      'Tu recorrido pasa dos veces por algunos sitios. Si puedes, usa el recorrido FIT: sabe de qué paso se trata.',
  },
}
