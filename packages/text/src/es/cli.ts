import type { CliWords } from '../en/cli.ts'

const HOLDS: Readonly<Record<string, string>> = {
  course: 'un recorrido',
  workout: 'un entrenamiento planificado',
  settings: 'ajustes',
  schedule: 'un calendario',
  weight: 'pesadas',
  monitoring: 'datos del día a día',
  segment: 'un segmento',
  other: 'otra cosa',
}

export const cli: CliWords = {
  refusals: {
    flag_needed: (e) => `hace falta; escríbelo así: ${e.example}`,
    mass_needed: () => 'hace falta: de él depende cada límite; escríbelo así: 70kg',
    distance_needed: () =>
      'hace falta: marathon, half, 10k, 15km o 10mi (o da un archivo con --course)',
    goal_needed: () =>
      'hace falta: escríbelo así: 3:45:00, o da en su lugar --recent-race half=1:45:00',
    start_needed_for_weather: () => 'necesita --start y --zone, para saber qué horas cuentan',
    out_needed_for_pdf: () => 'hace falta para un PDF; escríbelo así: --out card.pdf',
    not_one_of: (e) => `«${e.given}» no es ninguno de estos: ${e.codes.join(', ')}`,
    faster_than_anyone: (e) =>
      `${e.distance} en ${e.duration} es más rápido de lo que corre nadie; comprueba --distance y --duration`,
    not_a_count: (e) => `«${e.given}» no es un número entero de ${e.low} a ${e.high}`,
    source_unknown: () => 'ninguna fuente tiene esta clave; «uncramp sources» las muestra todas',
    schema_unknown: (e) => `no hay ningún esquema con ese nombre; hay ${e.names.join(', ')}`,
    sign_unknown: (e) =>
      `«${e.given}» no es un signo; ${e.nearest === undefined ? '' : `¿querías decir ${e.nearest}? `}«uncramp triage --list» los nombra todos`,
    file_missing: () => 'no existe ese archivo',
    file_forbidden: () => 'no se puede leer este archivo; comprueba sus permisos',
    file_is_folder: () => 'esto es una carpeta; nombra un archivo',
    file_unreadable: (e) => `no se puede leer este archivo (${e.cause})`,
    file_too_large: (e) => `pasa de ${e.limitMb} MB, más de lo que necesita un archivo así`,
    file_empty: () => 'está vacío',
    file_not_text: () => 'no es texto; hace falta un archivo JSON en UTF-8',
    file_not_json: (e) => `no es JSON: falla en la línea ${e.line}, columna ${e.column}`,
    file_other_shape: (e) => `${e.place}: ${e.says} («uncramp schema» muestra la forma)`,
    time_without_seconds: (e) =>
      `«${e.given}» son minutos y segundos, más rápido de lo que nadie ha corrido; escribe ${e.given}:00 para horas y minutos`,
    file_code_unknown: (e) =>
      `${e.place}: «${e.given}» no es un código conocido${e.nearest === undefined ? '; «uncramp schema» los muestra' : `; ¿querías decir «${e.nearest}»?`}`,
    folder_missing: () => 'no existe esa carpeta',
    folder_forbidden: () => 'no se puede usar esta carpeta; comprueba sus permisos',
    folder_not_made: (e) =>
      `no sirve como carpeta de datos (${e.cause}); nombra una en la que puedas escribir`,
    file_not_written: (e) => `no se puede escribir (${e.cause})`,
    server_no_address: (e) =>
      `«${e.given}» no es una dirección; escríbela así: http://127.0.0.1:4747`,
    server_refused: (e) =>
      e.cause === 'unreachable'
        ? 'ahí no responde ningún servidor de uncramp; arranca uno con «uncramp serve» (tus carreras quedan guardadas igualmente)'
        : `el servidor ha dicho que no (${e.cause.replaceAll('_', ' ')}); tus carreras quedan guardadas igualmente`,
    weather_no_address: (e) =>
      `«${e.given}» no es una dirección; escríbela así: https://api.open-meteo.com`,
    weather_unreachable: () =>
      'no responde: ¿tienes conexión? Un plan acepta --temp y --humidity, o un pronóstico guardado, --weather ARCHIVO',
    weather_answered: (e) =>
      `responde con el estado ${e.status}; prueba más tarde, o nombra otro servicio con --url`,
    weather_not_understood: (e) =>
      `responde, pero no como Open-Meteo (${e.cause.replaceAll('_', ' ')}); nombra otro servicio con --url`,
    beyond_forecast: (e, q) =>
      `queda fuera del pronóstico, que va del ${q.day(e.firstAtMs)} a las ${q.clock(e.firstAtMs)} al ${q.day(e.lastAtMs)} a las ${q.clock(e.lastAtMs)}`,
    plan_breaks_rules: (e) =>
      `no es un plan de uncramp, o alguien lo ha cambiado a mano: rompe una regla que todo plan cumple (${e.rule.replaceAll('_', ' ')}); hazlo con «uncramp plan --json»`,
    drink_unreadable: (e) =>
      `«${e.given}» no es una bebida; escribe tiempo=cantidad, así: 0:40:00=150ml`,
    no_next_change: () =>
      'hace falta: tu registro aún no apunta a ningún cambio; nombra uno, por ejemplo start-slower',
    change_not_for_you: (e) =>
      `${e.change.replaceAll('_', '-')} no es para ti: con lo que has contado de tu salud, las cantidades de bebida o sal las decide tu médico`,
    no_trial: () => 'no tiene ninguna prueba; empieza una con «uncramp trial start»',
    still_to_come: () => 'está por venir; anota lo que ya ha pasado',
    records_unreadable: () =>
      'no es lo que la app guarda en Ajustes, o está dañado; guárdalo allí otra vez',
    log_missing: () =>
      'no existe esa carpeta; comprueba el nombre, o empieza ahí un registro con «uncramp import RUTA --data CARPETA»',
  },
  recordings: {
    no_activity: (e) =>
      e.holds === 'nothing'
        ? 'no contiene una carrera grabada: ningún punto tiene lugar y hora'
        : `no contiene una carrera grabada, sino ${HOLDS[e.holds] ?? e.holds}`,
    empty_file: () => 'está vacío',
    unknown_format: (e) =>
      e.looksLike === 'zip'
        ? 'es un archivo comprimido; tráelo con «uncramp import»'
        : `no es una grabación que sepamos leer${e.looksLike === 'unknown' ? '' : ` (parece ${e.looksLike})`}; leemos FIT, GPX y TCX, también comprimidos con gzip`,
    too_large: () => 'ocupa al descomprimirse más de lo que necesita una grabación',
    too_deep: () => 'archivos dentro de archivos dentro de archivos: no seguimos más adentro',
    encrypted: () => 'está protegido con contraseña; quítasela primero',
    unsupported_compression: () =>
      'está comprimido de una forma que no leemos; vuelve a comprimirlo como zip corriente',
    broken_archive: () => 'es un zip dañado; descarga la exportación otra vez',
    reading_failed: () => 'no se pudo leer a tiempo y se dejó',
  },
  wholeDocument: 'el documento',
  sweatTest: {
    title: (rate) => `Has sudado unos ${rate}`,
    range: (low, high) => `entre ${low} y ${high}, según lo que puede decir una báscula`,
    sums: 'LAS CUENTAS',
    lost: 'Peso perdido',
    drunk: 'más lo bebido',
    urine: 'menos la orina',
    breath: 'menos aliento y energía gastada',
    sweat: 'es sudor',
    guessed: (what) => `No lo has dado, así que se supone: ${what}. Dalo y la cifra será mejor.`,
    guesses: {
      speedMps: 'la distancia (una carrera suave)',
      temperatureC: 'la temperatura (15 °C)',
      humidityFrac: 'la humedad (60 %)',
    },
    next: 'LA PRÓXIMA VEZ, EN UNA CARRERA ASÍ',
    expect: (rate, low, high) => `Cuenta con sudar unos ${rate} (entre ${low} y ${high}).`,
    before: (rate) => `Sin esta prueba habríamos dicho ${rate}.`,
    cap: (rate) => `Nunca bebas más de ${rate}. Es un límite, no una meta.`,
    noNumber: 'Aquí no hay cantidades de bebida para ti: pregunta a tu médico qué y cuánto.',
    keep: 'Para usarla en cada plan: plan --sweat-rate, o pon la pesada de --json en tu perfil.',
  },
  relief: {
    still: 'sigue el calambre',
    eased: 'ya ha cedido',
    done: 'siguiente',
    quit: 'parar',
    flag: 'me encuentro mal',
    round: (count) => `ronda ${count}`,
    left: (time) => `quedan ${time}`,
    flagTitle: '¿Algo de esto? Pulsa su letra.',
    flagBack: 'nada de esto, volver',
    ifYouSee: 'PARA Y PIDE AYUDA CON CUALQUIERA DE ESTOS',
    waits: 'hasta que respondas',
    toTriage: 'Ahora ejecuta: uncramp triage',
    repeats: (time) => `Repítelo durante ${time}.`,
    steps: 'PASO A PASO',
  },
  triage: {
    ask: 'Marca todo lo que sea cierto. Espacio marca, Intro sigue.',
    unsure: 'No estoy seguro de algo de esto',
    unsureAsk: '¿De qué no estás seguro?',
    cancelled: 'Parado. Si algo te asusta, llama a tu número local de emergencias.',
    doNow: 'QUÉ HACER',
    tell: 'CUÉNTASELO AL MÉDICO',
    matched: 'Lo que apunta ahí:',
    notAsked:
      'nombra lo que notas, --sign CÓDIGO (más de una vez), o da --answers ARCHIVO.json; --list nombra todos los códigos',
    listHead: 'código, con qué urgencia pedir ayuda por sí solo, y la pregunta',
  },
  import: {
    runs: 'carreras nuevas',
    known: 'ya estaban',
    others: 'otros deportes, apartados',
    notRuns: 'ajustes, recorridos y demás',
    refused: 'no se pudieron leer',
    byYear: 'TODAS LAS CARRERAS, POR AÑO',
    kept: (folder) => `Guardado en ${folder}`,
    interrupted: 'Interrumpido. Lo hecho queda guardado; repite la orden para seguir.',
    sameRun: (other, richer) => `${other} es la misma carrera que ${richer}, que tiene más datos`,
    sameTwice: (other, kept) => `${other} es la misma carrera que ${kept}; cuenta una vez`,
    samePairs: 'LA MISMA CARRERA DOS VECES',
    bodyMass: (count) => `pesadas: ${count}`,
    undated: 'sin fecha',
    nothing: 'Ahí no hay carreras.',
    handedOver: (sent, known) => `Entregadas al servidor: ${sent} carreras; ya tenía ${known}.`,
  },
  notDevice:
    'Información general, no es un producto sanitario. En una emergencia llama a tu número local.',
}
