import type { Change, SeeSomeone, TrialVerdict } from '@uncramp/core/learning'
import type { Sex } from '@uncramp/core/runner'

import type { Labels, Phrases } from '../phrases.ts'
import type { Quantities } from '../quantities.ts'

/** Words of the page for a clinician: short, in the third person, no advice to the runner. */
export type ClinicianWords = Readonly<{
  title: string
  subtitle: (facts: Readonly<{ made: string; from: string }>) => string
  name: string
  person: (
    facts: Readonly<{ ageYears?: number; sex: Sex; massKg: number }>,
    q: Quantities,
  ) => string
  sections: Labels<
    | 'why'
    | 'numbers'
    | 'timeline'
    | 'sites'
    | 'helped'
    | 'medicines'
    | 'conditions'
    | 'redFlags'
    | 'changes'
    | 'patterns'
    | 'tests'
  >
  rows: Labels<
    | 'cramps'
    | 'runs'
    | 'nights'
    | 'other'
    | 'late'
    | 'typical'
    | 'longest'
    | 'stopped'
    | 'sleep'
    | 'weakness'
  >
  /** "12 of 60" */
  of: (partCount: number, wholeCount: number) => string
  times: (crampsCount: number) => string
  none: string
  reasons: Phrases<SeeSomeone>
  noReason: string
  started: (date: string) => string
  notTakenNow: string
  mayGoWithCramps: string
  flags: Labels<'present' | 'unsure' | 'denied'>
  notAsked: (signsCount: number) => string
  neverAsked: string
  trial: Readonly<{ when: string; before: string; during: string; outcome: string }>
  outcomes: Labels<TrialVerdict['kind']>
  changes: Labels<Change>
  odds: (facts: Readonly<{ low: string; mid: string; high: string }>) => string
  noPattern: string
  chart: Labels<'run' | 'night' | 'runsPerWeek'>
  chartSummary: (facts: Readonly<{ crampsCount: number; weeksCount: number }>) => string
  more: (leftCount: number) => string
  footer: string
}>

const en: ClinicianWords = {
  title: 'Muscle cramps in a runner',
  subtitle: ({ made, from }) => `Summary for a clinician, ${from} to ${made}`,
  name: 'Name',
  person: ({ ageYears, sex, massKg }, q) =>
    [
      ageYears === undefined ? 'age not given' : `${q.integer(ageYears)} years`,
      { f: 'female', m: 'male', unknown: 'sex not given' }[sex],
      q.mass(massKg),
    ].join(', '),
  sections: {
    why: 'Why now',
    numbers: 'Cramps in these 26 weeks',
    timeline: 'Cramps per week',
    sites: 'Where',
    helped: 'What helped',
    medicines: 'Medicines',
    conditions: 'Conditions',
    redFlags: 'Red flags, as the runner answered them',
    changes: 'Changes tried',
    patterns: 'What goes with the cramps',
    tests: 'Tests sometimes considered (for discussion)',
  },
  rows: {
    cramps: 'Cramps logged',
    runs: 'Runs with a cramp',
    nights: 'At night',
    other: 'At other times',
    late: 'In the last quarter of the run',
    typical: 'Usual duration',
    longest: 'Longest',
    stopped: 'Had to stop running',
    sleep: 'Sleep disturbed',
    weakness: 'With weakness',
  },
  of: (partCount, wholeCount) => `${partCount} of ${wholeCount}`,
  times: (crampsCount) => `${crampsCount} ×`,
  none: 'none given',
  reasons: {
    cramps_weekly: (f, q) =>
      `A cramp in each of the last ${q.integer(f.weeksCount)} weeks (${q.integer(f.crampsCount)} in all).`,
    cramps_despite_change: (f, q) =>
      `Cramps go on ${q.integer(f.sinceChangeDays)} days after a change.`,
    sleep_disturbed: (f, q) =>
      `Sleep disturbed on ${q.integer(f.nightsCount)} nights in four weeks.`,
    cramp_too_long: (f, q) => `A cramp lasted ${q.span(f.durationS)}.`,
    cramps_after_medicine: (f, q) =>
      `Cramps (${q.integer(f.crampsCount)}) began after a medicine was started: see medicines.`,
    weakness: () => 'Weakness noted along with a cramp.',
  },
  noReason: 'At the runner’s own wish; no threshold of the log is passed.',
  started: (date) => `since ${date}`,
  notTakenNow: 'not taken now',
  mayGoWithCramps: 'known to go with cramps',
  flags: { present: 'Present', unsure: 'Not sure', denied: 'Denied' },
  notAsked: (signsCount) => `Not asked: ${signsCount} further signs.`,
  neverAsked: 'No red flags were asked about.',
  trial: { when: 'When', before: 'Year before', during: 'During', outcome: 'Outcome' },
  outcomes: {
    running: 'still running',
    too_few_runs: 'too few runs',
    nothing_to_compare: 'nothing to compare with',
    not_changed: 'not carried out',
    seems_to_help: 'seems to help',
    seems_worse: 'seems worse',
    cannot_tell: 'no clear difference',
  },
  changes: {
    start_slower: 'slower start',
    build_up_longer: 'gradual build-up of long runs',
    smooth_load: 'even weekly load',
    sleep_more: 'more sleep before long runs',
    wait_out_soreness: 'no hard runs on sore legs',
    cooler_hours: 'cooler hours, slower in heat',
    train_hills: 'hill training',
    drink_as_planned: 'drinking as planned',
    sodium_as_planned: 'sodium as planned',
  },
  odds: ({ low, mid, high }) => `odds ratio ${mid} (80 % range ${low} to ${high})`,
  noPattern: 'No clear pattern in the log.',
  chart: { run: 'in or after a run', night: 'at night', runsPerWeek: 'runs' },
  chartSummary: ({ crampsCount, weeksCount }) => `${crampsCount} cramps in ${weeksCount} weeks`,
  more: (leftCount) => `and ${leftCount} more`,
  footer:
    'Made from the runner’s own log with uncramp; nothing here was measured by a professional. Patterns are associations, not causes. General information, not a medical device.',
}

const es: ClinicianWords = {
  title: 'Calambres musculares en una persona que corre',
  subtitle: ({ made, from }) => `Resumen para profesionales sanitarios, del ${from} al ${made}`,
  name: 'Nombre',
  person: ({ ageYears, sex, massKg }, q) =>
    [
      ageYears === undefined ? 'edad no indicada' : `${q.integer(ageYears)} años`,
      { f: 'mujer', m: 'hombre', unknown: 'sexo no indicado' }[sex],
      q.mass(massKg),
    ].join(', '),
  sections: {
    why: 'Por qué ahora',
    numbers: 'Calambres en estas 26 semanas',
    timeline: 'Calambres por semana',
    sites: 'Dónde',
    helped: 'Qué alivió',
    medicines: 'Medicamentos',
    conditions: 'Enfermedades',
    redFlags: 'Signos de alarma, según las respuestas de la persona',
    changes: 'Cambios probados',
    patterns: 'Qué acompaña a los calambres',
    tests: 'Pruebas que a veces se consideran (para comentar)',
  },
  rows: {
    cramps: 'Calambres anotados',
    runs: 'Carreras con calambre',
    nights: 'Nocturnos',
    other: 'En otros momentos',
    late: 'En el último cuarto de la carrera',
    typical: 'Duración habitual',
    longest: 'El más largo',
    stopped: 'Tuvo que dejar de correr',
    sleep: 'Sueño alterado',
    weakness: 'Con debilidad',
  },
  of: (partCount, wholeCount) => `${partCount} de ${wholeCount}`,
  times: (crampsCount) => `${crampsCount} ×`,
  none: 'no se indica ninguno',
  reasons: {
    cramps_weekly: (f, q) =>
      `Un calambre en cada una de las últimas ${q.integer(f.weeksCount)} semanas (${q.integer(f.crampsCount)} en total).`,
    cramps_despite_change: (f, q) =>
      `Los calambres siguen ${q.integer(f.sinceChangeDays)} días después de un cambio.`,
    sleep_disturbed: (f, q) =>
      `Sueño alterado ${q.integer(f.nightsCount)} noches en cuatro semanas.`,
    cramp_too_long: (f, q) => `Un calambre duró ${q.span(f.durationS)}.`,
    cramps_after_medicine: (f, q) =>
      `Los calambres (${q.integer(f.crampsCount)}) empezaron tras iniciar un medicamento: véanse medicamentos.`,
    weakness: () => 'Debilidad anotada junto con un calambre.',
  },
  noReason: 'Por deseo propio; el registro no supera ningún umbral.',
  started: (date) => `desde el ${date}`,
  notTakenNow: 'ahora no lo toma',
  mayGoWithCramps: 'puede acompañarse de calambres',
  flags: { present: 'Presentes', unsure: 'Dudosos', denied: 'Negados' },
  notAsked: (signsCount) => `Sin preguntar: otros ${signsCount} signos.`,
  neverAsked: 'No se preguntó por signos de alarma.',
  trial: { when: 'Cuándo', before: 'Año anterior', during: 'Durante', outcome: 'Resultado' },
  outcomes: {
    running: 'en curso',
    too_few_runs: 'muy pocas carreras',
    nothing_to_compare: 'sin nada con que comparar',
    not_changed: 'no se llevó a cabo',
    seems_to_help: 'parece ayudar',
    seems_worse: 'parece empeorar',
    cannot_tell: 'sin diferencia clara',
  },
  changes: {
    start_slower: 'salida más lenta',
    build_up_longer: 'aumento gradual de las tiradas',
    smooth_load: 'carga semanal regular',
    sleep_more: 'más sueño antes de tiradas largas',
    wait_out_soreness: 'nada intenso con dolor muscular',
    cooler_hours: 'horas frescas, más lento con calor',
    train_hills: 'entrenamiento de cuestas',
    drink_as_planned: 'beber según el plan',
    sodium_as_planned: 'sodio según el plan',
  },
  odds: ({ low, mid, high }) => `razón de odds ${mid} (rango del 80 %: de ${low} a ${high})`,
  noPattern: 'Ningún patrón claro en el registro.',
  chart: { run: 'al correr o después', night: 'nocturnos', runsPerWeek: 'carreras' },
  chartSummary: ({ crampsCount, weeksCount }) =>
    `${crampsCount} calambres en ${weeksCount} semanas`,
  more: (leftCount) => `y ${leftCount} más`,
  footer:
    'Hecho con uncramp a partir del registro propio; nada de esto lo midió un profesional. Los patrones son asociaciones, no causas. Información general; no es un producto sanitario.',
}

/** The page's words in all languages. */
export const CLINICIAN_WORDS = { en, es } as const
