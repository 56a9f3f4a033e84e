import type { AppSettingsWords } from '../en/app-settings.ts'

/** Todo lo que se puede ajustar, y qué pasa con tus datos. */
export const appSettings: AppSettingsWords = {
  title: 'Ajustes',
  lead: 'Todo se queda en este dispositivo.',

  language: 'Idioma',
  languages: { en: 'English', es: 'Español' },
  appearance: 'Aspecto',
  theme: 'Colores',
  themes: { system: 'Como el dispositivo', light: 'Claro', dark: 'Oscuro', glare: 'Pleno sol' },
  glareHint: 'Pleno sol es negro sobre blanco, con líneas gruesas: para leer al aire libre.',
  prompts: 'En carrera',
  voice: 'Avisos hablados',
  buzz: 'Vibración',

  units: 'Unidades',
  systems: { metric: 'Métricas', uk: 'Mezcla británica', imperial: 'Imperiales' },
  system: 'Todas a la vez',
  own: 'tu propia mezcla',
  eachUnit: 'Una por una',
  quantities: {
    distance: 'Distancia y ritmo',
    fluid: 'Bebida',
    mass: 'Peso',
    height: 'Altura',
    temperature: 'Temperatura',
  },
  unitNames: {
    km: 'kilómetros',
    mi: 'millas',
    ml: 'mililitros',
    floz: 'onzas líquidas',
    kg: 'kilogramos',
    lb: 'libras',
    cm: 'centímetros',
    ft: 'pies y pulgadas',
    c: '°C',
    f: '°F',
  },

  profile: 'Perfil',
  mass: 'Peso',
  health: 'Enfermedades y medicamentos',
  healthChoose: 'Elige lo que te afecta',
  effectsTitle: 'Qué cambian',
  effectsNone: 'No has indicado nada, así que nada se retiene.',
  under18: 'menor de 18',
  since: 'Lo tomas desde',
  sinceHint:
    'Si lo sabes: los calambres que empiezan tras un medicamento nuevo merecen una consulta.',

  contact: 'Contacto de emergencia',
  contactLead: 'Alguien a quien llamar cuando no puedas pensar claro. No sale de este dispositivo.',
  contactName: 'Nombre',
  contactPhone: 'Teléfono',
  contactCall: (name) => `Llamar a ${name}`,

  sync: 'Tu propio servidor',
  syncLead:
    'Une tus dispositivos a través del servidor del que viene esta página. Sin red espera, y no se pierde nada.',
  syncOn: 'Sincronizar este dispositivo',
  syncNow: 'Sincronizar ahora',
  syncStates: {
    off: 'Apagado',
    idle: 'Al día',
    working: 'Sincronizando …',
    waiting: 'Sin conexión. Lo intenta otra vez por sí solo.',
    sign_in: 'El servidor pide que inicies sesión.',
  },
  pending: (count) => (count === 1 ? 'un cambio en espera' : `${count} cambios en espera`),
  conflicts: 'Cambiado en dos dispositivos',
  conflictText: (field) => `Dos valores para «${field}». Vale el más reciente:`,
  conflictKept: 'vale',
  conflictLost: 'escrito en otro sitio',
  conflictKeep: 'Dejarlo así',
  conflictOther: 'Tomar el otro',

  toPeople: 'Entrar, personas, enlaces',

  more: 'Más',
  places: {
    sweat: 'Pruebas de sudor',
    works: 'Lo que me funciona',
    clinician: 'Una hoja para tu médico',
    race: 'Agua para la carrera',
  },
  placesFor: {
    sweat: 'Carreras con báscula, y dónde otra diría más',
    works: 'Cuántas veces te sirvió cada cosa',
    clinician: 'Medio año en una hoja, hecha cuando la pides',
    race: 'Para organizadores: mesas, vasos, litros, puestos médicos',
  },

  data: 'Tus datos',
  dataLead: 'Sin cuenta, sin analítica. Nada sale de aquí si no enciendes la sincronización.',
  used: (used, all) => `${used} de unos ${all} en uso`,
  kept: 'El navegador ha prometido no borrarlos.',
  notKept: 'El navegador puede borrarlos si falta espacio.',
  keep: 'Pedirle que no',
  keepRefused: 'No lo ha prometido. Exporta de vez en cuando.',
  exportTitle: 'Exportar',
  exportText: 'Un archivo con carreras, grabaciones, calambres, planes, perfil y ajustes.',
  exportButton: 'Exportarlo todo',
  exporting: 'Empaquetando …',
  restoreTitle: 'Restaurar',
  restoreText:
    'Lee una exportación. Lo que hay aquí se queda; de dos valores gana el más reciente.',
  restoreButton: 'Elegir una exportación',
  restored: (count) =>
    count === 1 ? 'Un registro restaurado.' : `${count} registros restaurados.`,
  restoreFailures: {
    not_an_export: 'Este archivo no es una exportación de uncramp.',
    newer_version: 'Esta exportación es de una versión más nueva. Recarga antes esta página.',
    damaged: 'Este archivo está dañado: se restauró lo que se pudo leer.',
  },
  deleteTitle: 'Borrar',
  deleteText: 'Carreras, grabaciones, calambres, planes, perfil y ajustes de este dispositivo.',
  deleteButton: 'Borrarlo todo',
  deleteAsk: '¿Borrar todo lo de este dispositivo?',
  deleteSure:
    'No hay copia en ningún sitio, salvo que hayas exportado una o sincronices con un servidor.',
  deleteYes: 'Sí, borrarlo todo',
  deleteNo: 'No, conservarlo',
  deleting: (seconds) => `Todo se borrará en ${seconds} s`,
  deleteUndo: 'Parar, conservarlo todo',
  deleteLeave: 'Si cierras esta página antes, no se borra nada.',

  about: 'Acerca de',
  aboutText:
    'uncramp es software libre (Apache 2.0). Información general, no un producto sanitario. Puede ayudar; no promete nada.',
  aboutWhy: 'De dónde sale cada número',
}
