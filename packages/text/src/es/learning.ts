import type { LearningWords } from '../en/learning.ts'
import type { Quantities } from '../quantities.ts'

/** A belief is never told as certainty. */
const MOST_SURE_FRAC = 0.99

/** A share that few answers leave is not known to a tenth of a percent. */
const wholePercent = (frac: number, q: Quantities): string =>
  q.percent(Math.round(frac * 100) / 100)

const side = (
  { runsCount, crampedRunsCount }: { runsCount: number; crampedRunsCount: number },
  q: Quantities,
): string => `${q.integer(crampedRunsCount)} de ${q.integer(runsCount)} carreras`

/** Todas las palabras de lo que dice el registro. */
export const learning: LearningWords = {
  title: 'Qué hubo antes de tus calambres',
  notEnough: (f, q) =>
    `Todavía no hay bastante. Tienes ${q.integer(f.crampedRunsCount)} carreras con calambre y ${q.integer(f.cleanRunsCount)} sin él. A partir de ${q.integer(f.neededCount)} de cada podemos mirar.`,
  basis: (f, q) =>
    `Hemos mirado ${q.integer(f.crampedRunsCount + f.cleanRunsCount)} carreras, ${q.integer(f.crampedRunsCount)} de ellas con calambre.${f.nightCrampsCount > 0 ? ` Tus calambres nocturnos (${q.integer(f.nightCrampsCount)}) van aparte.` : ''}`,
  association:
    'Esto muestra qué va junto en tu registro. No puede mostrar qué causa qué: probar un solo cambio dice más.',
  verdicts: {
    more_likely: 'Calambres más probables',
    less_likely: 'Calambres menos probables',
    cannot_tell: 'Aún no se sabe',
  },
  factors: {
    run_length: 'Carreras largas',
    beyond_training: 'Más lejos de lo que has entrenado',
    fast_start: 'Salir demasiado rápido',
    heat: 'Calor',
    climb: 'Cuestas',
    load_jump: 'Una semana con mucha más carrera',
    drank_less: 'Beber menos',
    little_sodium: 'Menos sodio',
    short_sleep: 'Dormir poco',
    soreness: 'Músculos doloridos antes de salir',
  },
  sides: {
    run_length: { with: 'carreras más largas', without: 'carreras más cortas' },
    beyond_training: {
      with: 'carreras cercanas o superiores a tu tirada más larga reciente',
      without: 'carreras muy por debajo de ella',
    },
    fast_start: {
      with: 'carreras de salida más rápida',
      without: 'carreras de salida más tranquila',
    },
    heat: { with: 'carreras más calurosas', without: 'carreras más frescas' },
    climb: { with: 'carreras con más cuestas', without: 'carreras más llanas' },
    load_jump: {
      with: 'carreras en semanas cargadas',
      without: 'carreras en semanas ligeras',
    },
    drank_less: { with: 'carreras con menos bebida', without: 'carreras con más bebida' },
    little_sodium: { with: 'carreras con menos sodio', without: 'carreras con más sodio' },
    short_sleep: {
      with: 'carreras tras noches más cortas',
      without: 'carreras tras noches más largas',
    },
    soreness: {
      with: 'carreras empezadas con dolor muscular',
      without: 'carreras empezadas sin dolor',
    },
  },
  counts: (f, sides, q) =>
    `Calambres en ${q.integer(f.counts.crampedWithCount)} de ${q.integer(f.counts.runsWithCount)} ${sides.with} y en ${q.integer(f.counts.crampedWithoutCount)} de ${q.integer(f.counts.runsWithoutCount)} ${sides.without}. La razón de probabilidades (odds) es de ${q.decimal(f.odds.mid)}, seguramente entre ${q.decimal(f.odds.low)} y ${q.decimal(f.odds.high)}.`,
  cannotTell: {
    open: 'Podría ser casualidad.',
    too_few_known: 'Muy pocas de tus carreras lo dicen.',
    never_varies: 'Es igual en todas tus carreras, así que no sirve para distinguirlas.',
  },
  nextLead: (next) =>
    next.isGuess
      ? 'Todavía nada destaca. Si quieres probar algo, prueba solo esto durante ocho semanas:'
      : 'Prueba solo esto durante ocho semanas y deja lo demás como está:',
  changes: {
    start_slower:
      'Sal más despacio: el primer tercio de cada tirada larga, un 5 % más suave que el resto.',
    build_up_longer:
      'Aumenta poco a poco: ninguna carrera mucho más larga que tu mayor tirada de las últimas seis semanas.',
    smooth_load: 'Mantén semanas parecidas: sin saltos bruscos de distancia.',
    sleep_more: 'Duerme una hora más las dos noches antes de una tirada larga.',
    wait_out_soreness: 'Deja la tirada larga o dura para cuando ya no te duelan las piernas.',
    cooler_hours: 'Corre en las horas más frescas, o baja el ritmo cuando haga calor.',
    train_hills: 'Acostúmbrate a las cuestas: unas pocas suaves cada semana, bajando con cuidado.',
    drink_as_planned: 'Bebe lo que dice tu plan, nunca más que su límite.',
    sodium_as_planned: 'Toma el sodio que dice tu plan, no más.',
  },
  trials: {
    running: (v, q) =>
      `En prueba hasta el ${q.day(v.untilAtMs)}. Por ahora cuentan ${q.integer(v.during.runsCount)} carreras; la respuesta llega al final.`,
    too_few_runs: (v, q) =>
      `La prueba ha terminado, pero solo cuentan ${q.integer(v.during.runsCount)} carreras. Hacen falta al menos ${q.integer(v.neededCount)}.`,
    nothing_to_compare: (v, q) =>
      `La prueba ha terminado, pero solo hay ${q.integer(v.before.runsCount)} carreras anteriores con que comparar. Hacen falta ${q.integer(v.neededCount)}.`,
    not_changed: () =>
      'Tus carreras muestran que apenas cambió nada durante la prueba, así que no dice nada.',
    seems_to_help: (v, q) =>
      `Parece ayudar: calambres en ${side(v.during, q)} durante la prueba y en ${side(v.before, q)} antes (certeza del ${q.percent(Math.min(v.rarerFrac, MOST_SURE_FRAC))}).`,
    seems_worse: (v, q) =>
      `Parece empeorar: calambres en ${side(v.during, q)} durante la prueba y en ${side(v.before, q)} antes. Vuelve a lo que hacías.`,
    cannot_tell: (v, q) =>
      `No se puede saber: calambres en ${side(v.during, q)} durante la prueba y en ${side(v.before, q)} antes. Sigue con ello o prueba otra cosa.`,
  },
  trialErrors: {
    trial_running: (e, q) =>
      `Termina antes la otra prueba: hay un cambio en prueba hasta el ${q.day(e.untilAtMs)}. Dos cambios a la vez no dicen nada.`,
    too_few_runs_before: (e, q) =>
      `Corre un poco más primero: ${q.integer(e.runsCount)} carreras anteriores son lo bastante largas para comparar y hacen falta ${q.integer(e.neededCount)}.`,
    no_cramps_before: () =>
      'No hay con qué comparar: ninguna carrera del último año tiene calambre.',
  },
  issuesLead: 'Revisa estas anotaciones, por favor:',
  issues: {
    cramp_before_run: (i, q) =>
      `Un calambre del ${q.day(i.crampAtMs)}, ${q.clock(i.crampAtMs)}, tiene fecha anterior a su carrera.`,
    cramp_after_run: (i, q) =>
      `Un calambre del ${q.day(i.crampAtMs)}, ${q.clock(i.crampAtMs)}, tiene fecha muy posterior a su carrera.`,
    run_unknown: (i, q) =>
      `Un calambre del ${q.day(i.crampAtMs)} nombra una carrera que no está aquí.`,
    runs_overlap: (i, q) =>
      `Dos carreras del ${q.day(i.startAtMs)} se solapan; solo cuenta la más larga.`,
    run_impossible: () => 'Una carrera no tiene distancia, tiempo o fecha y no cuenta.',
    cramp_twice: (i, q) =>
      `Un calambre del ${q.day(i.crampAtMs)}, ${q.clock(i.crampAtMs)}, está dos veces; cuenta una.`,
    night_during_run: (i, q) =>
      `Un calambre del ${q.day(i.crampAtMs)} figura como nocturno y como de una carrera.`,
    many_cramps: (i, q) =>
      `Hay ${q.integer(i.crampsCount)} calambres en el registro. Si es así, consúltalo con un médico, por favor.`,
  },
  helps: {
    stretch: 'estirar',
    massage: 'masaje',
    walking: 'caminar',
    slower_pace: 'un ritmo más lento',
    drink: 'beber',
    salt: 'sal',
    waiting: 'esperar',
    nothing: 'nada',
  },
  feedbackKinds: {
    relief: 'Contra el calambre',
    drink_plan: 'Bebida',
    warm_up: 'Calentamiento',
    stretching: 'Estiramientos',
    massage: 'Masaje',
  },
  wasItHelpful: '¿Te ha servido?',
  share: (o, q) =>
    o.triedCount < 3
      ? `sirvió ${q.integer(o.helpfulCount)} de ${q.integer(o.triedCount)} veces`
      : `sirvió ${q.integer(o.helpfulCount)} de ${q.integer(o.triedCount)} veces (seguramente entre ${wholePercent(o.share.lowFrac, q)} y ${wholePercent(o.share.highFrac, q)})`,
  practiceNext: (f, q) =>
    `Próxima tirada larga: el primer tercio, un ${q.percent(f.nextSlowerFrac)} más lento que el resto.`,
  temperatureBands: (band, q) =>
    ({
      cold: `menos de ${q.temperature(10)}`,
      mild: `de ${q.temperature(10)} a ${q.temperature(18)}`,
      warm: `de ${q.temperature(18)} a ${q.temperature(25)}`,
      hot: `${q.temperature(25)} o más`,
    })[band],
  effortBands: { easy: 'suave', steady: 'medio', race: 'de competición' },
  sweatMissing: 'sin probar',
  sweatNext: (f) => `Pésate la próxima vez en una carrera a ritmo ${f.effort}, ${f.temperature}.`,
  sweatCautions: {
    tests_refused: (c, q) =>
      `Revisa los datos: ${q.integer(c.testsCount)} pruebas no pueden ser correctas y no cuentan.`,
    tests_disagree: (c, q) =>
      `Repite una prueba: dos de ellas difieren ${q.decimal(c.ratio)} veces más de lo que explican el tiempo y el ritmo. Puede haber un error al anotar.`,
    test_twice: (c, q) => `La prueba del ${q.day(c.startAtMs)} está dos veces.`,
    tests_old: (c, q) =>
      `${q.integer(c.testsCount)} pruebas tienen más de dos años y ya no cuentan.`,
  },
  remindMe: 'Recuérdamelo en una semana',
  gotIt: 'Ya lo he visto',
}
