import type {
  Change,
  CrampHelp,
  EffortBand,
  Factor,
  FactorFinding,
  FeedbackKind,
  JoinIssue,
  NextChange,
  OptionShare,
  Patterns,
  SweatRecordCaution,
  TemperatureBand,
  TrialError,
  TrialVerdict,
} from '@uncramp/core/learning'

import type { Labels, Phrases } from '../phrases.ts'
import type { Quantities } from '../quantities.ts'

/** A finding with its numbers. */
export type JudgedFinding = Extract<FactorFinding, { counts: unknown }>

/** The verdict that may carry a kind; three kinds share one shape. */
type TrialOf<K, V = TrialVerdict> = V extends { kind: infer L } ? (K extends L ? V : never) : never

/** A verdict of a trial by its kind. */
type TrialSays = {
  readonly [K in TrialVerdict['kind']]: (verdict: TrialOf<K>, q: Quantities) => string
}

/** All words of what the log says. */
export type LearningWords = Readonly<{
  title: string
  notEnough: (facts: Extract<Patterns, { kind: 'not_enough_yet' }>, q: Quantities) => string
  /** What the answer rests on: runs, cramped runs, nights. */
  basis: (facts: Patterns, q: Quantities) => string
  /** Said once under every list of patterns. */
  association: string
  verdicts: Labels<FactorFinding['verdict']>
  factors: Labels<Factor>
  /** "hotter runs", "cooler runs" */
  sides: Readonly<Record<Factor, Readonly<{ with: string; without: string }>>>
  /** Counts on both sides, then the odds with their range. */
  counts: (
    finding: JudgedFinding,
    sides: Readonly<{ with: string; without: string }>,
    q: Quantities,
  ) => string
  cannotTell: Labels<'open' | 'too_few_known' | 'never_varies'>
  nextLead: (next: NextChange) => string
  changes: Labels<Change>
  trials: TrialSays
  trialErrors: Phrases<TrialError>
  issues: Phrases<JoinIssue>
  issuesLead: string
  helps: Labels<CrampHelp>
  feedbackKinds: Labels<FeedbackKind>
  wasItHelpful: string
  share: (
    option: Pick<OptionShare, 'helpfulCount' | 'triedCount' | 'share'>,
    q: Quantities,
  ) => string
  practiceNext: (facts: Readonly<{ nextSlowerFrac: number }>, q: Quantities) => string
  temperatureBands: (band: TemperatureBand, q: Quantities) => string
  effortBands: Labels<EffortBand>
  sweatMissing: string
  sweatNext: (facts: Readonly<{ temperature: string; effort: string }>) => string
  sweatCautions: Phrases<SweatRecordCaution>
  remindMe: string
  gotIt: string
}>

/** A belief is never told as certainty. */
const MOST_SURE_FRAC = 0.99

/** A share that few answers leave is not known to a tenth of a percent. */
const wholePercent = (frac: number, q: Quantities): string =>
  q.percent(Math.round(frac * 100) / 100)

const side = (
  { runsCount, crampedRunsCount }: { runsCount: number; crampedRunsCount: number },
  q: Quantities,
): string => `${q.integer(crampedRunsCount)} of ${q.integer(runsCount)} runs`

export const learning: LearningWords = {
  title: 'What went before your cramps',
  notEnough: (f, q) =>
    `Not enough yet. You have ${q.integer(f.crampedRunsCount)} runs with a cramp and ${q.integer(f.cleanRunsCount)} without. From ${q.integer(f.neededCount)} of each on we can look.`,
  basis: (f, q) =>
    `Looked at ${q.integer(f.crampedRunsCount + f.cleanRunsCount)} runs, ${q.integer(f.crampedRunsCount)} of them with a cramp.${f.nightCrampsCount > 0 ? ` Your night cramps (${q.integer(f.nightCrampsCount)}) are kept apart.` : ''}`,
  association:
    'This shows what goes together in your log. It cannot show what causes what: a trial of one change tells more.',
  verdicts: {
    more_likely: 'Cramps more likely',
    less_likely: 'Cramps less likely',
    cannot_tell: 'Cannot tell yet',
  },
  factors: {
    run_length: 'Long runs',
    beyond_training: 'Further than you have trained for',
    fast_start: 'Starting too fast',
    heat: 'Heat',
    climb: 'Hills',
    load_jump: 'A week with much more running',
    drank_less: 'Drinking less',
    little_sodium: 'Less sodium',
    short_sleep: 'Short sleep',
    soreness: 'Sore muscles before the start',
  },
  sides: {
    run_length: { with: 'longer runs', without: 'shorter runs' },
    beyond_training: {
      with: 'runs near or beyond your longest lately',
      without: 'runs well within it',
    },
    fast_start: { with: 'runs with a faster start', without: 'runs with a calmer start' },
    heat: { with: 'hotter runs', without: 'cooler runs' },
    climb: { with: 'hillier runs', without: 'flatter runs' },
    load_jump: { with: 'runs in fuller weeks', without: 'runs in lighter weeks' },
    drank_less: { with: 'runs with less drunk', without: 'runs with more drunk' },
    little_sodium: { with: 'runs with less sodium', without: 'runs with more sodium' },
    short_sleep: { with: 'runs after shorter nights', without: 'runs after longer nights' },
    soreness: { with: 'runs begun sore', without: 'runs begun fresh' },
  },
  counts: (f, sides, q) =>
    `Cramps on ${q.integer(f.counts.crampedWithCount)} of ${q.integer(f.counts.runsWithCount)} ${sides.with}, on ${q.integer(f.counts.crampedWithoutCount)} of ${q.integer(f.counts.runsWithoutCount)} ${sides.without}. Odds about ${q.decimal(f.odds.mid)} times, likely between ${q.decimal(f.odds.low)} and ${q.decimal(f.odds.high)}.`,
  cannotTell: {
    open: 'Chance could have done this.',
    too_few_known: 'Too few of your runs tell.',
    never_varies: 'It is the same on all your runs, so it cannot tell them apart.',
  },
  nextLead: (next) =>
    next.isGuess
      ? 'Nothing stands out yet. If you want to try something, try only this for eight weeks:'
      : 'Try only this for eight weeks, and leave the rest as it is:',
  changes: {
    start_slower: 'Start slower: the first third of every long run 5 % easier than the rest.',
    build_up_longer: 'Build up: no run much longer than your longest of the last six weeks.',
    smooth_load: 'Keep your weeks even: no sudden jump in distance.',
    sleep_more: 'Sleep an hour more in the two nights before a long run.',
    wait_out_soreness: 'Put off a long or hard run until your legs no longer feel sore.',
    cooler_hours: 'Run in the cooler hours, or slow down when it is hot.',
    train_hills: 'Get used to hills: a few easy ones every week, downhill gently.',
    drink_as_planned: 'Drink what your plan says, never more than its limit.',
    sodium_as_planned: 'Take the sodium your plan says, no more.',
  },
  trials: {
    running: (v, q) =>
      `On trial until ${q.day(v.untilAtMs)}. ${q.integer(v.during.runsCount)} runs count so far; the answer comes at the end.`,
    too_few_runs: (v, q) =>
      `The trial is over, but only ${q.integer(v.during.runsCount)} runs count. It takes ${q.integer(v.neededCount)} at least.`,
    nothing_to_compare: (v, q) =>
      `The trial is over, but there are only ${q.integer(v.before.runsCount)} earlier runs to compare with. It takes ${q.integer(v.neededCount)}.`,
    not_changed: () => 'Your runs show that little changed during the trial, so it tells nothing.',
    seems_to_help: (v, q) =>
      `It seems to help: cramps on ${side(v.during, q)} during the trial, on ${side(v.before, q)} before (${q.percent(Math.min(v.rarerFrac, MOST_SURE_FRAC))} sure).`,
    seems_worse: (v, q) =>
      `It seems to make things worse: cramps on ${side(v.during, q)} during the trial, on ${side(v.before, q)} before. Go back to what you did.`,
    cannot_tell: (v, q) =>
      `Cannot tell: cramps on ${side(v.during, q)} during the trial, on ${side(v.before, q)} before. Go on with it, or try something else.`,
  },
  trialErrors: {
    trial_running: (e, q) =>
      `Finish one trial first: another change is on trial until ${q.day(e.untilAtMs)}. Two changes at once tell nothing.`,
    too_few_runs_before: (e, q) =>
      `Run a little more first: ${q.integer(e.runsCount)} earlier runs are long enough to compare with, ${q.integer(e.neededCount)} are needed.`,
    no_cramps_before: () =>
      'There is nothing to compare with: no run of the last year has a cramp.',
  },
  issuesLead: 'Please check these entries:',
  issues: {
    cramp_before_run: (i, q) =>
      `A cramp of ${q.day(i.crampAtMs)}, ${q.clock(i.crampAtMs)} is dated before the run it belongs to.`,
    cramp_after_run: (i, q) =>
      `A cramp of ${q.day(i.crampAtMs)}, ${q.clock(i.crampAtMs)} is dated long after the run it belongs to.`,
    run_unknown: (i, q) => `A cramp of ${q.day(i.crampAtMs)} names a run that is not here.`,
    runs_overlap: (i, q) =>
      `Two runs on ${q.day(i.startAtMs)} overlap; only the longer one is counted.`,
    run_impossible: () => 'A run has no distance, time or date, and is left out.',
    cramp_twice: (i, q) =>
      `A cramp of ${q.day(i.crampAtMs)}, ${q.clock(i.crampAtMs)} is there twice; it is counted once.`,
    night_during_run: (i, q) =>
      `A cramp of ${q.day(i.crampAtMs)} is marked as at night and as during a run.`,
    many_cramps: (i, q) =>
      `There are ${q.integer(i.crampsCount)} cramps in the log. If that is right, please see a doctor about them.`,
  },
  helps: {
    stretch: 'stretching',
    massage: 'massage',
    walking: 'walking',
    slower_pace: 'a slower pace',
    drink: 'a drink',
    salt: 'salt',
    waiting: 'waiting',
    nothing: 'nothing',
  },
  feedbackKinds: {
    relief: 'Against the cramp',
    drink_plan: 'Drinking',
    warm_up: 'Warm-up',
    stretching: 'Stretching',
    massage: 'Massage',
  },
  wasItHelpful: 'Was this helpful?',
  share: (o, q) =>
    o.triedCount < 3
      ? `helped ${q.integer(o.helpfulCount)} of ${q.integer(o.triedCount)} times`
      : `helped ${q.integer(o.helpfulCount)} of ${q.integer(o.triedCount)} times (likely ${wholePercent(o.share.lowFrac, q)} to ${wholePercent(o.share.highFrac, q)})`,
  practiceNext: (f, q) =>
    `Next long run: the first third ${q.percent(f.nextSlowerFrac)} slower than the rest.`,
  temperatureBands: (band, q) =>
    ({
      cold: `below ${q.temperature(10)}`,
      mild: `${q.temperature(10)} to ${q.temperature(18)}`,
      warm: `${q.temperature(18)} to ${q.temperature(25)}`,
      hot: `${q.temperature(25)} and above`,
    })[band],
  effortBands: { easy: 'easy', steady: 'steady', race: 'race effort' },
  sweatMissing: 'not tested yet',
  sweatNext: (f) => `Weigh yourself next on a run at ${f.effort}, ${f.temperature}.`,
  sweatCautions: {
    tests_refused: (c, q) =>
      `Check your figures: ${q.integer(c.testsCount)} tests cannot be right and are not counted.`,
    tests_disagree: (c, q) =>
      `Repeat a test: two of them differ ${q.decimal(c.ratio)} times beyond what weather and pace explain. One may be mistyped.`,
    test_twice: (c, q) => `The test of ${q.day(c.startAtMs)} is there twice.`,
    tests_old: (c, q) =>
      `${q.integer(c.testsCount)} tests are older than two years and no longer counted.`,
  },
  remindMe: 'Remind me in a week',
  gotIt: 'I have seen this',
}
