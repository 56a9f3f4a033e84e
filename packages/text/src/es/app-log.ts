import type { AppLogWords } from '../en/app-log.ts'

/** Para qué sirve el propio registro: pruebas de sudor, lo que funciona, una hoja para el médico. */
export const appLog: AppLogWords = {
  sweatTitle: 'Pruebas de sudor',
  sweatLead:
    'Pésate antes y después de una carrera: dice más de ti que cualquier fórmula. No es una cantidad para beber.',
  sweatBand: 'Quizá sudes, al ritmo previsto',
  sweatRange: (low, high) => `tres de cada cinco veces entre ${low} y ${high}`,
  sweatUsed: (count) =>
    count === 0
      ? 'Aún sin pruebas tuyas: una estimación por peso, ritmo y tiempo.'
      : count === 1
        ? 'Incluye una prueba tuya.'
        : `Incluye ${count} pruebas tuyas.`,
  sweatRefused:
    'Con lo que has dicho de tu salud, ningún plan da cantidades para beber. Las pruebas se guardan igual.',
  gridTitle: 'Lo que está probado',
  gridLead: (unit) =>
    `Lo esperado en ${unit}, según temperatura del aire y esfuerzo. Una casilla de trazos aún no tiene prueba.`,
  gridTemperature: 'Aire',
  tests: (count) => (count === 0 ? 'sin prueba' : count === 1 ? 'una prueba' : `${count} pruebas`),
  gridFull: 'Todas las casillas tienen prueba.',
  listTitle: 'Tus pruebas',
  listEmpty: 'Ninguna todavía.',
  tooOld: 'de hace más de dos años: no cuenta',
  remove: 'Borrar',
  removed: 'Prueba borrada.',
  undo: 'Deshacer',
  addTitle: 'Añadir una prueba',
  addLead: 'Sin ropa, sin sudor y con la vejiga vacía las dos veces. De 45 a 90 minutos dicen más.',
  ofRun: '¿En qué carrera?',
  noRun: 'ninguna de estas',
  before: 'Antes',
  after: 'Después',
  drunk: 'Bebido por el camino',
  urine: 'Orina entremedias',
  lasted: 'Cuánto duró',
  howFar: 'Cuánta distancia',
  effortIs: (effort, pace) => `${pace}: cuenta como ${effort}`,
  air: 'Temperatura del aire',
  humidity: 'Humedad',
  scale: 'La báscula marca de',
  result: (rate, low, high) => `Sudaste unos ${rate}, probablemente de ${low} a ${high}.`,
  keep: 'Guardar esta prueba',
  kept: 'Guardada. Tu próximo plan la usa.',

  worksTitle: 'Lo que me funciona',
  worksLead:
    'De tus respuestas a «¿te ha servido?». Una proporción con su margen; con pocas respuestas el margen es ancho.',
  worksEmpty: 'Aún no has valorado nada',
  worksSteps: [
    'Tras un calambre, una carrera o unos estiramientos la app pregunta una vez: ¿te sirvió?',
    'Con tres respuestas sobre lo mismo, aquí sale su proporción con su margen.',
    'Lo que más te sirvió sale desde entonces primero.',
  ],
  worksStretch: 'Estirar ahora',
  worksOrder: 'Lo que más te ha servido sale primero al estirar, al beber o al anotar un calambre.',
  worksFew: (count) =>
    count === 1
      ? 'falta una respuesta para ver un margen'
      : `faltan ${count} respuestas para ver un margen`,
  worksSaid: 'Lo que dijiste que ayudó',
  worksTimes: (count) => (count === 1 ? 'una vez' : `${count} veces`),
  crampOf: (muscle) => `Calambre, ${muscle}`,
  planWater: 'Plan con agua',
  warmUpSet: 'El calentamiento',
  massageSet: 'Masaje',
  trialsTitle: 'Cambios que has probado',
  trialSpan: (start, end) => `del ${start} al ${end}`,

  pageTitle: 'Una hoja para tu médico',
  pageLead:
    'Medio año en una página: calambres y carreras por semanas, medicamentos y enfermedades, señales de alarma preguntadas y negadas, lo que has probado.',
  pageOnlyNow: 'Se hace en este dispositivo cuando la pides y no se guarda en ningún sitio.',
  pageName: 'Tu nombre en la hoja (vacío: una línea para escribirlo)',
  pageFlags: (date) => `Las señales de alarma son de tus respuestas del ${date}.`,
  pageNoFlags:
    'Aún no se han preguntado señales de alarma. Pasa antes por «Cuándo preocuparse», para que la hoja diga qué se preguntó y qué se negó.',
  pageAsk: 'Responder las preguntas',
  pageMake: 'Hacer la hoja',
  pageAgain: 'Hacerla de nuevo',
  pageSave: 'Guardar como archivo',
  pagePrint: 'Imprimir o guardar en PDF',
  pageShown: 'La hoja tal como se imprime',
}
