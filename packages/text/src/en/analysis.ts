import type {
  CadenceCode,
  CadenceWhyNot,
  DriftCode,
  DriftWhyNot,
  FadeCode,
  FluidWhyNot,
  GateReason,
  MarkedCramp,
  RunAgainstPlan,
  SlowStartScore,
  StartVerdict,
  StopKind,
} from '@uncramp/core/analysis'

import type { Labels } from '../phrases.ts'
import type { Quantities } from '../quantities.ts'
import { muscleNames } from './plan-names.ts'
import { sideNames } from './relief.ts'

/** Every reason for not giving a verdict on a run. */
export type NotJudged = GateReason | DriftWhyNot | CadenceWhyNot

/** The start beside the later effort; what `StartVerdict` holds when it was judged. */
export type JudgedStart = Readonly<{
  tooFastFrac: number
  startToM: number
  laterFromM: number
  laterToM: number
}>

/** What was taken out of a start before it was judged; `heatFrac` 0: no heat. */
export type TakenOut = Readonly<{ hills: boolean; heatFrac: number }>

type Say<Facts> = (facts: Readonly<Facts>, q: Quantities) => string

/** All words about a recorded run. */
export type AnalysisWords = Readonly<{
  headings: Labels<
    | 'charts'
    | 'start'
    | 'fade'
    | 'heart'
    | 'cadence'
    | 'stops'
    | 'cramps'
    | 'sweat'
    | 'plan'
    | 'splits'
  >
  columns: Labels<'pace' | 'flat' | 'heart_rate' | 'cadence' | 'altitude' | 'planned' | 'ran'>
  totals: Say<{ movingS: number; stoodS: number }>
  totalsOnly: string
  judgedPart: Say<{ fromS: number; toS: number }>
  climb: Say<{ ascentM: number }>
  notJudged: Labels<NotJudged>
  start: Readonly<Record<Exclude<StartVerdict['verdict'], 'not_judged'>, Say<JudgedStart>>>
  takenOut: Say<TakenOut>
  startCost: Say<{ low: number; high: number }>
  fade: Readonly<
    Record<Exclude<FadeCode, 'not_judged'>, Say<{ changeFrac: number; hillsTakenOut: boolean }>>
  >
  heatShare: Say<{ heatShareFrac: number }>
  wall: Say<{ atM: number; toM: number; slowdownFrac: number }>
  outlook: Say<{ low: number; high: number; tookS: number }>
  drift: Readonly<Record<Exclude<DriftCode, 'not_judged'>, Say<{ driftFrac: number }>>>
  cadence: Readonly<
    Record<Exclude<CadenceCode, 'not_judged'>, Say<{ dropFrac: number; lateSpm: number }>>
  >
  noStops: string
  stopKinds: Labels<StopKind>
  stop: Say<{ atM: number; durationS: number; suggests: StopKind }>
  moreStops: Say<{ restCount: number }>
  cramp: Say<Pick<MarkedCramp, 'atM' | 'muscle' | 'side' | 'from'>>
  sweat: Say<{ lowMl: number; highMl: number }>
  sodium: Say<{ lowMg: number; highMg: number }>
  sweatNote: string
  airGuessed: Say<{ temperatureC: number }>
  noSweat: Labels<FluidWhyNot>
  planMile: Readonly<Record<RunAgainstPlan['firstMile']['verdict'], Say<{ aheadS: number }>>>
  planFinish: Say<{ plannedS: number; actualS: number }>
  planUnfinished: string
  trend: Labels<SlowStartScore['trend']>
  slowStart: Say<{ startScore: number; runsCount: number; onTargetCount: number }>
  practice: Say<{ longRunM: number; firstThirdM: number; lowSPerKm: number; highSPerKm: number }>
}>

/** "Cramp, left calf", "Cramp, calf", "Cramp, left side", "Cramp". */
function muscleOf({ muscle, side }: Pick<MarkedCramp, 'muscle' | 'side'>): string {
  if (muscle === null || muscle === 'side_stitch') {
    const what = muscle === null ? 'Cramp' : 'Side stitch'
    if (side === null) return what
    return side === 'both' ? `${what}, both sides` : `${what}, ${sideNames[side]} side`
  }
  const name = muscleNames[muscle]
  if (side === null) return `Cramp, ${name}`
  return side === 'both' ? `Cramp, ${name}, both sides` : `Cramp, ${sideNames[side]} ${name}`
}

const compared = ({ laterFromM, laterToM }: JudgedStart, q: Quantities): string =>
  `from ${q.distance(laterFromM)} to ${q.distance(laterToM)}`

const lateBy = (lateS: number, q: Quantities): string =>
  lateS >= 0 ? `${q.span(lateS)} lost` : `${q.span(-lateS)} gained`

/** The heat is taken out whether the file has heights or not; nothing where it plays no part. */
function heatOut({ hills, heatFrac }: TakenOut, q: Quantities): string {
  if (q.percent(heatFrac) === q.percent(0)) return ''
  return hills
    ? `So is the heat: ${q.percent(heatFrac)}.`
    : `The heat is taken out: ${q.percent(heatFrac)}.`
}

const hillsNote = (hillsTakenOut: boolean): string =>
  hillsTakenOut ? 'hills taken out' : 'hills not taken out'

const stopKinds: AnalysisWords['stopKinds'] = {
  traffic_like: 'like a crossing: you were back at your pace at once',
  aid_like: 'like a drink or an aid station',
  cramp_or_stretch: 'may have been a cramp or a stretch: slower afterwards. Was it?',
  unknown: 'no telling why',
}

/** What a run says, in plain words. */
export const analysis: AnalysisWords = {
  headings: {
    charts: 'The run',
    start: 'Start',
    fade: 'Second half',
    heart: 'Heart',
    cadence: 'Steps',
    stops: 'Stops',
    cramps: 'Cramps',
    sweat: 'Sweat',
    plan: 'Beside your plan',
    splits: 'Splits',
  },
  columns: {
    pace: 'pace',
    flat: 'on the flat',
    heart_rate: 'heart rate',
    cadence: 'steps',
    altitude: 'height',
    planned: 'planned',
    ran: 'ran',
  },
  totalsOnly: 'The file holds these totals and nothing of the way: typed in, or emptied.',
  judgedPart: ({ fromS, toS }, q) =>
    `Warm-up and cool-down are not judged: start, halves and plan count from ${q.duration(fromS)} to ${q.duration(toS)}.`,
  totals: ({ movingS, stoodS }, q) =>
    stoodS < 1 ? 'all of it moving' : `${q.duration(movingS)} moving, ${q.span(stoodS)} standing`,
  climb: ({ ascentM }, q) => `${q.altitude(ascentM)} up`,
  notJudged: {
    not_running: 'Not judged: this was not a run.',
    no_distance: 'Not judged: the file holds no distance along the way.',
    too_short: 'Not judged: too short to say anything fair.',
    treadmill: 'Not judged: on a treadmill the belt sets the pace.',
    no_positions: 'Not judged: no positions in the file, so hills and distance are not sure.',
    gps_gaps: 'Not judged: too much of the way is missing from the recording.',
    trail: 'Not judged: on trails and steep hills the ground sets the pace.',
    many_stops: 'Not judged: too many stops for a steady run.',
    intervals: 'Not judged: you changed pace again and again, as in intervals or run-walk.',
    no_heart_rate: 'Not judged: too little heart rate in the file.',
    unsteady_pace: 'Not judged: the pace changed too much to compare heart rates.',
    no_cadence: 'Not judged: too few steps in the file.',
  },
  start: {
    even: (facts, q) =>
      `Well judged. Your first ${q.distance(facts.startToM)} were within ${q.percent(Math.abs(facts.tooFastFrac))} of your own effort ${compared(facts, q)}.`,
    slow: (facts, q) =>
      `Held back: your first ${q.distance(facts.startToM)} were ${q.percent(-facts.tooFastFrac)} easier than your effort ${compared(facts, q)}. Good practice.`,
    too_fast: (facts, q) =>
      `Start easier next time. Your first ${q.distance(facts.startToM)} were ${q.percent(facts.tooFastFrac)} faster than your own effort ${compared(facts, q)}.`,
  },
  takenOut: ({ hills, heatFrac }, q) => {
    const parts = [
      hills ? 'Hills are taken out.' : 'No heights in the file, so hills are still in it.',
      heatOut({ hills, heatFrac }, q),
    ]
    return parts.filter((part) => part !== '').join(' ')
  },
  startCost: ({ low, high }, q) =>
    low < 0 && high > 0
      ? `In race results such a start went with anything from ${lateBy(low, q)} to ${lateBy(high, q)} in the second half. What others did, not what it cost you.`
      : `In race results such a start went with ${lateBy(low, q)} to ${lateBy(high, q)} in the second half. What others did, not what it cost you.`,
  fade: {
    negative: ({ changeFrac, hillsTakenOut }, q) =>
      `Faster at the end: the second half took ${q.percent(-changeFrac)} less than the first, ${hillsNote(hillsTakenOut)}.`,
    even: ({ hillsTakenOut }) => `Even: both halves took the same, ${hillsNote(hillsTakenOut)}.`,
    slowed: ({ changeFrac, hillsTakenOut }, q) =>
      `A little slower: ${q.percent(changeFrac)} in the second half, ${hillsNote(hillsTakenOut)}. Under ${q.percent(0.1)} still counts as holding the pace.`,
    faded: ({ changeFrac, hillsTakenOut }, q) =>
      `You faded: the second half took ${q.percent(changeFrac)} longer, ${hillsNote(hillsTakenOut)}.`,
    faded_hard: ({ changeFrac, hillsTakenOut }, q) =>
      `You faded hard: the second half took ${q.percent(changeFrac)} longer, ${hillsNote(hillsTakenOut)}.`,
  },
  heatShare: ({ heatShareFrac }, q) => `The heat alone explains about ${q.percent(heatShareFrac)}.`,
  wall: ({ atM, toM, slowdownFrac }, q) =>
    `The wall at ${q.distance(atM)}: ${q.percent(slowdownFrac)} slower than your early pace, up to ${q.distance(toM)}.`,
  outlook: ({ low, high, tookS }, q) =>
    `At half-way, 8 in 10 runners with your first half finished between ${q.duration(low)} and ${q.duration(high)}. You took ${q.duration(tookS)}.`,
  drift: {
    steady: ({ driftFrac }, q) =>
      `Steady: heart beats per metre changed by ${q.percentChange(driftFrac)} later on. Up to ${q.percent(0.05)} more is usual.`,
    rising: ({ driftFrac }, q) =>
      `Your heart beat ${q.percent(driftFrac)} more for each metre later on. Heat, sweat lost or a pace above your training may do that.`,
    falling: ({ driftFrac }, q) =>
      `Your heart beat ${q.percent(-driftFrac)} less for each metre later on: warmed up slowly, or an easy end.`,
  },
  cadence: {
    held: ({ lateSpm }, q) => `Held to the end: ${q.integer(lateSpm)} steps a minute.`,
    fell: ({ dropFrac, lateSpm }, q) =>
      `Your steps slowed by ${q.percent(dropFrac)}, to ${q.integer(lateSpm)} a minute, at nearly the same pace. So each step was longer.`,
    fell_with_pace: ({ dropFrac, lateSpm }, q) =>
      `Your steps slowed by ${q.percent(dropFrac)}, to ${q.integer(lateSpm)} a minute, with the pace.`,
  },
  noStops: 'None of ten seconds or more between the first steps and the last.',
  stopKinds,
  stop: ({ atM, durationS, suggests }, q) =>
    `${q.distance(atM)}, ${q.span(durationS)}: ${stopKinds[suggests]}`,
  moreStops: ({ restCount }, q) => `and ${q.integer(restCount)} more`,
  cramp: (cramp, q) => {
    const place = cramp.atM === null ? '' : ` at ${q.distance(cramp.atM)}`
    return `${muscleOf(cramp)}${place} (${cramp.from === 'marked' ? 'marked on the watch' : 'as you told'})`
  },
  sweat: ({ lowMl, highMl }, q) => `Probably ${q.fluid(lowMl)} to ${q.fluid(highMl)} sweated.`,
  sodium: ({ lowMg, highMg }, q) => `With ${q.sodium(lowMg)} to ${q.sodium(highMg)} of sodium.`,
  sweatNote: 'Lost is not what to drink: never replace all of it at once.',
  airGuessed: ({ temperatureC }, q) =>
    `Air taken as about ${q.temperature(temperatureC)} from the watch, which lies on warm skin. Give the weather for a closer figure.`,
  noSweat: {
    not_running: 'No estimate: this was not a run.',
    too_short: 'No estimate: too short.',
    no_mass: 'No estimate: tell us your weight.',
    no_weather: 'No estimate: tell us how warm it was.',
    refused: 'No figures: with your condition or medicine, follow what your clinician told you.',
  },
  planMile: {
    on_pace: () => 'First mile on plan.',
    amber: ({ aheadS }, q) =>
      `First mile ${q.duration(aheadS)} too fast: ease back a little sooner.`,
    red: ({ aheadS }, q) =>
      `First mile ${q.duration(aheadS)} too fast: far too much. Hold back next time.`,
    slow: ({ aheadS }, q) => `First mile ${q.duration(-aheadS)} behind the plan.`,
    not_judged: () => 'First mile not judged.',
  },
  planFinish: ({ plannedS, actualS }, q) => {
    const lateS = Math.round(actualS - plannedS)
    const beside =
      lateS === 0
        ? 'to the second'
        : `${q.duration(Math.abs(lateS))} ${lateS > 0 ? 'later' : 'sooner'} than planned`
    return `Finished in ${q.duration(actualS)}, ${beside}.`
  },
  planUnfinished: 'The run ended before the planned distance.',
  trend: {
    improving: 'Your starts are getting better.',
    steady: 'Your starts stay as they are.',
    slipping: 'Your starts are getting faster again.',
    not_enough_yet: 'Four long runs show which way it goes.',
  },
  slowStart: ({ startScore, runsCount, onTargetCount }, q) =>
    `Slow start: ${q.integer(startScore)} of 100 over ${q.integer(runsCount)} long runs; ${q.integer(onTargetCount)} met the target.`,
  practice: ({ longRunM, firstThirdM, lowSPerKm, highSPerKm }, q) =>
    `Next long run, ${q.distance(longRunM)}: the first ${q.distance(firstThirdM)} at ${q.pace(lowSPerKm)} to ${q.pace(highSPerKm)}, then your usual pace.`,
}
