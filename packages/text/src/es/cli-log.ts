import type { CliLogWords } from '../en/cli-log.ts'

export const cliLog: CliLogWords = {
  empty: {
    lacks: {
      folder: (path) =>
        `Todavía no existe la carpeta ${path}: esto es lo que dice un registro vacío.`,
      runs: (path) => `${path} todavía no tiene carreras: esto es lo que dice un registro vacío.`,
      app_runs: (path) =>
        `${path} todavía no tiene carreras; graba o importa algunas antes en la app.`,
    },
    bringRuns: 'Trae carreras, un archivo, una carpeta o una exportación de Strava o Garmin:',
    noteCramps: 'Apunta un calambre:',
  },
  cramp: (muscle, when) => `Anotado: calambre, ${muscle}, ${when}.`,
  works: {
    none: 'Aún no has valorado nada. Tras un calambre, una carrera o unos estiramientos, anótalo en una línea: uncramp helped relief yes --option calf',
    order: 'Lo mejor primero; entre paréntesis, lo que dejan abierto pocas respuestas.',
    noted: (what, wasHelpful) =>
      `Anotado. ${what}: ${wasHelpful ? 'te ayudó' : 'no te ayudó'}. «uncramp what-works» lo muestra todo.`,
  },
  practice: {
    title: 'Salidas lentas, practicadas',
    perRun: 'TIRADAS LARGAS, LA ÚLTIMA ABAJO (sobre 100)',
    none: 'Hacen falta dos tiradas largas grabadas (12 km o más) a ritmo constante.',
  },
  seeSomeone: {
    title: 'Cuándo ir al médico',
    basis: (crampsCount, medicinesCount, changesCount) =>
      `Se ha mirado: calambres ${crampsCount}, medicinas empezadas ${medicinesCount}, cambios probados ${changesCount}.`,
    nothing:
      'Hoy nada de tu registro lo pide. Eso solo habla del registro: si algo te preocupa, ejecuta «uncramp triage».',
    alsoAsk: (sign) => `Qué hacer y qué contar: uncramp triage --sign ${sign}`,
  },
  clinician: {
    noFlags: (path) =>
      `Todavía no se ha preguntado por señales de alarma: ejecuta antes uncramp triage --save ${path} y vuelve a hacer la hoja.`,
  },
  trial: {
    title: 'Un cambio cada vez',
    next: 'LO SIGUIENTE QUE PROBAR',
    noNext: 'Aún no hay cambio que proponer: tu registro no apunta a ninguno. Sigue anotando.',
    started: (until) =>
      `La prueba dura hasta el ${until}. Entonces pregunta: uncramp trial verdict`,
    judgedBy: 'Se juzga por los calambres en carreras de al menos',
    keepTo: 'Deja todo lo demás como está hasta entonces: dos cambios a la vez no dicen nada.',
    tried: 'PROBADO HASTA AHORA',
  },
  plan: {
    firstMile: (at, target) => `Primera milla en ${at}; el plan dice ${target}`,
    notJudged: 'Revisa --time: es el tiempo del reloj en la primera milla, como 8:31.',
    same: 'No hay ninguna diferencia que un corredor notaría.',
    causes: 'POR QUÉ SON DISTINTOS',
    changes: 'QUÉ HACER DE OTRA FORMA',
    warnings: 'AVISOS NUEVOS: LÉELOS PRIMERO',
    warningsGone: 'YA NO SE APLICA',
    itemAt: (what, when) => `${what} (${when})`,
    itemNew: (amount) => (amount === '' ? 'nuevo' : `nuevo, ${amount}`),
    itemGone: 'ya no está',
    itemSize: (to, from) => `${to} en vez de ${from}`,
    itemLater: (span) => `${span} más tarde`,
    itemEarlier: (span) => `${span} antes`,
    beforeGun: (span) => `${span} antes de la salida`,
    afterGun: (time) => `en ${time}`,
    repaired: 'Tu plan desde aquí',
    ceiling: 'No más rápido de',
    finish: 'Meta entre',
    drinks: 'BEBIDAS QUE QUEDAN',
    noDrinks: 'Ninguna que quepa bajo tu límite. Decide la sed; no recuperes lo perdido.',
    noNumbers: 'No hay cantidades de bebida para ti: pregunta a tu médico qué y cuánto.',
    why: 'POR QUÉ',
  },
  urine: {
    look: (span) => `Vuelve a mirar en ${span}.`,
    readAs: (typed, colour) =>
      `«${typed}» se ha leído como ${colour}. «uncramp urine --list» nombra todos los colores.`,
    orDarkYellow: '¿Solo amarillo oscuro? Entonces: uncramp urine dark-yellow.',
    kinds: {
      dose: 'Qué beber',
      advice: 'Lo que dice el color',
      withheld: 'El color no cuenta ahora',
    },
  },
  after: {
    title: 'Beber después de la carrera',
    atMost: (rate) => `No más deprisa que ${rate}, a sorbos pequeños, con comida.`,
    why: 'POR QUÉ',
  },
  sweat: {
    title: 'Pruebas de sudor',
    grid: 'LO QUE ESTÁ PROBADO',
    gridLead: 'Sudor esperado según aire y esfuerzo. ● una prueba tuya, ○ ninguna aún.',
    tests: 'TUS PRUEBAS',
    none: 'Aún ninguna: pésate en una carrera con «uncramp sweat-test» y pon su «weighIn» en weighIns de tu perfil.',
    air: 'aire',
  },
}
