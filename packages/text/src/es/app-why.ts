import type { AppWhyWords } from '../en/app-why.ts'

/** La página de razones y fuentes. */
export const appWhy: AppWhyWords = {
  title: 'Por qué estos números',
  lead: 'Cada número tiene tres caras: la regla del entrenador, el número para ti y la razón. Toca un número de tu plan y llegarás aquí.',
  yoursTitle: 'En tu plan, ahora',
  yoursLead: 'Donde una regla pasa de lo seguro para ti, aparece tachada y vale tu número.',
  ruleColumn: 'Regla',
  yoursColumn: 'Tuyo',
  gradeColumn: 'Pruebas',
  noPlan: 'Haz primero un plan; después, cada uno de sus números estará aquí.',
  rulesTitle: 'Las reglas del entrenador',
  rulesLead:
    'De aquí salió todo: lo que un buen entrenador le dice a un corredor, con sus propios números.',
  rules: {
    S1: {
      name: 'Antes de la salida',
      says: (q) =>
        `Una hora antes, de ${q.fluid(473)} a ${q.fluid(710)} sin cafeína; después parar, para que dé tiempo a orinar. Justo antes, otros ${q.fluid(118)} a ${q.fluid(237)}.`,
    },
    S2: {
      name: 'El sobre de sal',
      says: () =>
        'Algunos corredores toman un sobre de sal con agua antes de una carrera larga. Cada persona necesita algo distinto.',
    },
    S3: {
      name: 'Por el camino',
      says: (q) => `De ${q.fluid(177)} a ${q.fluid(237)} cada 20 minutos.`,
    },
    S4: {
      name: 'Pasados 90 minutos',
      says: () =>
        'Desde ahí, una parte en bebida deportiva, para reponer lo que se lleva el sudor.',
    },
    S5: {
      name: 'Después',
      says: () => 'Agua o bebida deportiva hasta que la orina tenga color de limonada clara.',
    },
    S6: {
      name: 'Calentamiento',
      says: () =>
        'Trota despacio diez minutos, y luego talones al glúteo, saltos de tijera y rodillas arriba.',
    },
    S7: {
      name: 'Estiramientos',
      says: () => 'Aguanta cada estiramiento de 30 a 60 segundos, antes y después.',
    },
    S8: {
      name: 'La primera milla lenta',
      says: () =>
        'Corre la primera milla más despacio que la última. Un segundo de más al principio puede costar hasta dos después.',
    },
    S9: { name: 'Dónde colocarse', says: () => 'No salgas entre corredores más rápidos.' },
    S10: {
      name: 'La marca de la primera milla',
      says: () =>
        'Mira ahí el reloj. Si vas por delante, afloja: tras una milla no es demasiado tarde.',
    },
    S11: {
      name: 'Que pasen',
      says: () => 'En la primera milla te adelantarán. Más tarde adelantarás tú a muchos de ellos.',
    },
    S12: { name: 'Práctica', says: () => 'Practica salidas lentas en la tirada larga semanal.' },
    S13: {
      name: 'Masaje y rodillo',
      says: () => 'Masaje deportivo, rodillo en casa, estirar después de correr.',
    },
    S14: {
      name: 'Cuando da el calambre',
      says: () => 'Masajea y estira el músculo despacio, uno o dos minutos.',
    },
    S15: {
      name: 'Cuando no para',
      says: () =>
        'Los calambres que siguen tras varios remedios son cosa de un profesional: puede haber detrás una vitamina, un medicamento o una enfermedad.',
    },
  },
  capsTitle: 'Lo que vale siempre',
  caps: [
    'Un plan nunca te hace acabar con más peso que al salir.',
    'El sodio que prevé en tu sangre nunca baja de 135 mmol/l.',
    'Ningún trago en carrera pasa de un cuarto de litro.',
    'Hay un tope para beber, y nunca un mínimo.',
    'Con algunas enfermedades y medicamentos no hay cantidades.',
    'Una emergencia acaba con todo consejo. Nada puede apagar eso.',
  ],
  gradesTitle: 'Qué seguridad hay',
  grades: {
    A: { name: 'Seguro', says: 'Ensayos coincidentes o grupos grandes, y acuerdo de expertos.' },
    B: { name: 'Probable', says: 'Pruebas limitadas o indirectas.' },
    C: { name: 'Escaso', says: 'Opinión, o un solo estudio pequeño.' },
    X: { name: 'Discutido', says: 'Los estudios no coinciden. Nadie lo sabe con certeza.' },
  },
  contested:
    'La causa de los calambres está en discusión. Nada de esto es una promesa: puede ayudar, y decimos cuánto se sabe de cada parte. Ningún médico ha revisado esta página.',
  sourcesTitle: 'Fuentes',
  sourcesLead: (count) =>
    `${count} artículos, guías y reglas. De cada una decimos cuánto se ha leído de verdad.`,
  search: 'Buscar por palabra, autor o año',
  found: (count) => (count === 0 ? 'No hay nada' : count === 1 ? 'Una fuente' : `${count} fuentes`),
  everyKind: 'Todas',
  inYourPlan: 'en tu plan',
  kinds: {
    guideline: 'Guía',
    consensus: 'Consenso',
    review: 'Revisión',
    trial: 'Ensayo',
    cohort: 'Cohorte',
    lab: 'Laboratorio',
    standard: 'Norma',
    health_service: 'Servicio de salud',
    coach: 'Entrenador',
    own_analysis: 'Análisis propio',
    engineering: 'Decisión nuestra',
  },
  reads: {
    full: 'leído entero',
    abstract: 'leído el resumen',
    secondary: 'conocido por otros textos',
    recalled: 'de memoria, sin releer',
  },
}
