import type { AppCrewWords } from '../en/app-crew.ts'

/** Textos de la página del equipo. */
export const appCrew: AppCrewWords = {
  title: 'Para el equipo',
  lead: (distance) =>
    `Cuándo esperar a quien corre ${distance}: según el plan y según dónde le visteis por última vez.`,
  start: (clock) => `Salida a las ${clock}`,
  place: 'Lugar',
  expected: 'Se espera',
  finish: 'Meta',
  half: 'Mitad',
  range: (from, to) => `${from} – ${to}`,
  seenNow: 'Acaba de pasar',
  seenNowAt: (place) => `Acaba de pasar por ${place}`,
  seenAt: (clock) => `Visto a las ${clock}`,
  passed: 'Ya pasó',
  undo: 'Deshacer',
  correct: 'Visto a las',
  notBefore: 'Todavía no ha sido la salida.',
  notPlausible: 'Nadie corre así: corrige la hora o deshaz.',
  onTime: 'Según el plan',
  late: (span) => `${span} por detrás del plan`,
  early: (span) => `${span} por delante del plan`,
  noPlan: 'No se puede leer el plan de este enlace. Pide uno nuevo.',
  noStart: 'Este plan no tiene hora de salida y por eso no hay horas. Pide que la añada.',
  honest: 'Es un margen, no una promesa: quien sale a su hora suele acabar un poco más tarde.',
  linkTitle: 'Para quienes te esperan',
  linkLead: 'Tus horas en cada lugar, sin tu peso ni nada sobre tu salud.',
  linkCopy: 'Copiar el enlace para el equipo',
  linkOpen: 'Abrirlo aquí',
}
