import type { ActivityIssueCode } from '@uncramp/core/activity'
import type { Change, CrampHelp, Factor, JoinIssue, TrialError } from '@uncramp/core/learning'

import type { Labels, Phrases } from '../phrases.ts'

/** Why a file of an import was left out, or what it holds instead of a run. */
export type ImportRefusal =
  | 'empty_file'
  | 'unknown_format'
  | 'too_large'
  | 'too_deep'
  | 'encrypted'
  | 'unsupported_compression'
  | 'broken_archive'
  | 'course'
  | 'workout'
  | 'settings'
  | 'schedule'
  | 'weight'
  | 'monitoring'
  | 'segment'
  | 'other'
  | 'nothing'

/** Runs, cramps, and what they say together. */
export const appHistory = {
  title: 'History',
  lead: 'Your runs and your cramps, side by side.',
  sinceLastCramp: 'Since your last cramp',
  noCrampYet: 'No cramp written down',
  days: (count: string, isOne: boolean): string => (isOne ? `${count} day` : `${count} days`),
  today: 'today',
  runsCount: 'Runs',
  distanceAll: 'Distance',
  crampedRuns: 'Runs with a cramp',
  nightCramps: 'Cramps at night',
  emptyTitle: 'Nothing here yet, and that is fine',
  emptySteps: [
    'Drop a recording here, or the whole export of Strava or Garmin.',
    'Runs you do with this app come by themselves.',
    'Tap Cramp when one strikes: it lands on the map below.',
  ],

  addTitle: 'Add recordings',
  pick: 'Choose files',
  dropHint: 'FIT, GPX, TCX, also .gz, or a whole Strava or Garmin zip. They stay on this device.',
  importing: (share: string): string => `Reading: ${share}`,
  imported: (count: number): string =>
    count === 0 ? 'No new run' : count === 1 ? 'One run added' : `${count} runs added`,
  known: (count: number): string =>
    count === 1 ? 'one was here already' : `${count} were here already`,
  otherSport: (count: number): string =>
    count === 1 ? 'one was another sport' : `${count} were another sport`,
  massFound: (mass: string, day: string): string => `Last weighed: ${mass}, ${day}.`,
  massTake: 'Plan with this weight',
  massTaken: 'Your plans use this weight.',
  gear: 'Worn',
  refusedTitle: (count: number): string =>
    count === 1 ? 'One file was left out' : `${count} files were left out`,
  importFailed: 'Reading stopped half-way. What came before it is kept; try the rest again.',
  refusals: {
    empty_file: 'it is empty',
    unknown_format: 'no FIT, GPX or TCX inside',
    too_large: 'it unpacks to too much',
    too_deep: 'an archive in an archive in an archive',
    encrypted: 'it is locked with a password',
    unsupported_compression: 'packed in a way we cannot open',
    broken_archive: 'the archive is damaged',
    course: 'a course, not a run',
    workout: 'a workout, not a run',
    settings: 'settings of a watch',
    schedule: 'a training schedule',
    weight: 'readings of a scale',
    monitoring: 'daily steps, not a run',
    segment: 'a segment',
    other: 'something else than a run',
    nothing: 'nothing was recorded in it',
  } satisfies Labels<ImportRefusal>,

  runs: 'Runs',
  more: (count: number): string => `Show ${count} more`,
  unnamed: 'Run',
  hadCramp: 'cramp',
  chips: {
    even: 'even start',
    slow: 'slow start',
    too_fast: 'fast start',
    faded: 'faded',
    faded_hard: 'faded hard',
    negative: 'faster second half',
  },
  deleted: { run: 'Run deleted', cramp: 'Cramp deleted' },
  undo: 'Undo',

  twinsTitle: 'The same run twice?',
  twinsLead: 'They look like one run, so only one of them counts. Keep the richer one.',
  keepThis: 'Keep this one',
  keepBoth: 'They are two runs',
  fromPhone: 'Run mode on this phone',
  richer: 'holds more',

  cramps: 'Cramps',
  addCramp: 'Write down a cramp',
  toldTitle: (count: number): string =>
    count === 1
      ? 'A run’s own words tell of a cramp'
      : `The words of ${count} runs tell of a cramp`,
  toldLead: 'Write it down, with its time as well as you remember: patterns count only those.',
  toldMore: (count: number): string => `and ${count} more`,
  toldYes: 'Write it down',
  toldYesWhere: (place: string): string => `Write it down: ${place}`,
  toldNo: 'It was none',
  crampsNone: 'None written down. May it stay so.',
  mapLabel: (places: string): string => `Where it cramped: ${places}`,
  onSide: (muscle: string, side: string): string => `${side} ${muscle}`,
  placeTimes: (place: string, count: number): string =>
    count === 1 ? place : `${place} ${count} times`,
  calendar: 'Calendar',
  monthBefore: 'The month before',
  monthAfter: 'The month after',
  dayRun: 'run',
  dayCramp: 'cramp',
  backShort: 'Back',
  frontShort: 'Front',

  formNew: 'A cramp',
  formEdit: 'Change this cramp',
  when: 'When',
  day: 'Day',
  clock: 'Time',
  muscle: 'Where',
  side: 'Side',
  strength: 'How strong',
  strengths: { '1': 'A twinge', '2': 'Had to slow down', '3': 'Had to stop' },
  lasted: 'How long',
  lastedHint: 'As minutes:seconds. Leave it empty if you do not know.',
  helped: 'What helped',
  helps: {
    stretch: 'Stretching',
    massage: 'Massage',
    walking: 'Walking',
    slower_pace: 'Going slower',
    drink: 'A drink',
    salt: 'Something salty',
    waiting: 'Waiting',
    nothing: 'Nothing',
  } satisfies Labels<CrampHelp>,
  atNight: 'At night, not on a run',
  wokeMe: 'It broke my sleep',
  weakness: 'The muscle was weak afterwards',
  remove: 'Delete',
  later: 'That time is still to come.',

  seeTitle: 'Time to see someone?',
  seeLater: 'Remind me in a week',
  seeDone: 'Seen, do not show again',
  seeOpen: 'What to tell them',

  patterns: 'What goes with your cramps',
  patternsWait: 'Looking …',
  notYet: 'Not enough yet',
  notYetText: (needed: number): string =>
    `It takes at least ${needed} runs with a cramp and ${needed} without. Below that anything we said would be a guess.`,
  withCramp: 'with a cramp',
  withoutCramp: 'without',
  ofNeeded: (have: number, needed: number): string => `${have} of ${needed}`,
  association: 'What went together in your log. That is not the same as a cause.',
  verdicts: {
    more_likely: 'more cramps with it',
    less_likely: 'fewer cramps with it',
    cannot_tell: 'cannot tell',
  },
  whyOpen: {
    too_few_known: 'known for too few of your runs',
    never_varies: 'the same on all your runs',
    open: 'chance could have done it',
  },
  factors: {
    run_length: 'Longer runs',
    beyond_training: 'Further than you had trained',
    fast_start: 'A fast start',
    heat: 'Heat',
    climb: 'Hills',
    load_jump: 'A jump in training',
    drank_less: 'Drinking less',
    little_sodium: 'Little sodium',
    short_sleep: 'Short sleep',
    soreness: 'Sore legs before the start',
  } satisfies Labels<Factor>,
  oddsText: (low: string, high: string): string => `odds ${low} to ${high} times those without`,
  countsText: (counts: readonly [string, string, string, string]): string =>
    `cramps in ${counts[0]} of ${counts[1]} such runs, in ${counts[2]} of ${counts[3]} others`,
  cannotTellTitle: (count: number): string => `${count} things we cannot tell about yet`,
  nextTitle: 'One thing to try',
  nextGuess: 'Only a guess so far, but safe to try alone.',
  changes: {
    start_slower: 'Start slower than you feel like.',
    build_up_longer: 'Build your long run up before the race.',
    smooth_load: 'Grow your weekly distance in small steps.',
    sleep_more: 'Sleep more in the nights before a long run.',
    wait_out_soreness: 'Wait until sore legs are gone before a hard run.',
    cooler_hours: 'Run your long ones in the cooler hours.',
    train_hills: 'Train on hills like those of the race.',
    drink_as_planned: 'Drink what the plan says, not less. Never more than its ceiling.',
    sodium_as_planned: 'Take the sodium of the plan, and no more.',
  } satisfies Labels<Change>,
  tryIt: 'Try this for eight weeks',
  trialOn: (change: string, day: string): string => `You are trying: ${change} Until ${day}.`,
  trialOver: (change: string, day: string): string => `You tried: ${change} Until ${day}.`,
  trialRuns: (count: number): string => (count === 1 ? 'One run counts.' : `${count} runs count.`),
  trialEnd: {
    running: 'Nothing is said of the outcome before its end.',
    nothing_to_compare: 'There were too few comparable runs before it to say anything.',
    too_few_runs: 'Too few runs in that time to say anything.',
    not_changed: 'Your recordings show no real change, so nothing can be said.',
    seems_to_help: 'Cramps seem rarer since. Worth keeping.',
    seems_worse: 'Cramps were not rarer since, rather the opposite. Drop it.',
    cannot_tell: 'Too close to call. It may be chance.',
  },
  trialErrors: {
    trial_running: (): string => 'One change at a time: finish the one you are trying.',
    too_few_runs_before: (e): string =>
      `It takes ${e.neededCount} comparable runs of the last year to compare with; there are ${e.runsCount}.`,
    no_cramps_before: (): string => 'There was no cramp in the last year to compare with.',
  } satisfies Phrases<TrialError>,
  issuesTitle: 'Things in the log that do not fit',
  joinIssues: {
    cramp_before_run: (i, q): string => `A cramp of ${q.day(i.crampAtMs)} lies before its run.`,
    cramp_after_run: (i, q): string => `A cramp of ${q.day(i.crampAtMs)} lies long after its run.`,
    run_unknown: (i, q): string => `A cramp of ${q.day(i.crampAtMs)} names a run that is not here.`,
    runs_overlap: (i, q): string =>
      `Two runs of ${q.day(i.startAtMs)} cover the same time; the longer one counts.`,
    run_impossible: (i, q): string =>
      `A run of ${q.day(i.startAtMs)} has no length; it does not count.`,
    cramp_twice: (i, q): string =>
      `A cramp of ${q.day(i.crampAtMs)} was written twice; it counts once.`,
    night_during_run: (i, q): string => `A night cramp of ${q.day(i.crampAtMs)} is tied to a run.`,
    many_cramps: (i, q): string =>
      `${q.integer(i.crampsCount)} cramps are very many. Is one of the taps a slip?`,
  } satisfies Phrases<JoinIssue>,

  practice: 'Slow starts, practised',
  practiceScore: 'Out of 100, over your latest long runs',
  practiceNone: (longM: string): string =>
    `Needs two recorded long runs (${longM} or more) at a steady pace.`,
  practiceRow: (share: string, isSlower: boolean): string =>
    isSlower ? `first third ${share} slower` : `first third ${share} faster`,

  notHere: 'This run is not on this device.',
  notHereWhy:
    'It was deleted, or it is on another device. Runs come over when both devices sync with your server.',
  backToHistory: 'All runs',
  reading: 'Reading the recording …',
  fileMissing: 'The recording itself is not on this device, only what was noted of it.',
  moving: 'Moving',
  climbed: 'Climbed',
  drunkOfPlanned: (drunk: string, planned: string): string => `${drunk} of ${planned} planned`,
  drunk: 'Drunk',
  beforeRun: 'The night and the legs before',
  beforeRunWhy:
    'No watch knows these two. Noted for most of your runs, they count among your patterns.',
  beforeRunForget: 'Forget both',
  slept: 'Slept',
  hours: (count: string): string => `about ${count} h of sleep`,
  sleptHours: {
    '4': '4 h or less',
    '5': '5 h',
    '6': '6 h',
    '7': '7 h',
    '8': '8 h',
    '9': '9 h or more',
  },
  sore: 'Legs before the start',
  sorenessLevels: { '0': 'fresh', '1': 'a little sore', '2': 'sore', '3': 'very sore' },

  chartsTitle: 'Where did it change?',
  chartsHint: 'Arrows read along the way. Plus and minus zoom, Shift and arrows move.',
  grade: 'Grade',
  bpm: (count: string): string => `${count} bpm`,
  spm: (count: string): string => `${count} spm`,
  planned: 'plan',
  zoomIn: 'Closer',
  zoomOut: 'Wider',
  zoomAll: 'Whole run',
  markStop: 'stop',
  markCramp: 'cramp',
  verdictsTitle: 'How was it run?',
  paceName: 'Pace',
  heartName: 'Heart rate',
  stepsName: 'Cadence',
  stopsTitle: 'Stops and cramps',
  wasCramp: 'It was a cramp',
  splitsTitle: 'Splits',
  splitTo: 'To',
  splitTime: 'Time',
  splitEffort: 'Hills out',
  againstPlan: 'Against the plan',
  aheadBy: (span: string): string => `${span} ahead`,
  behindBy: (span: string): string => `${span} behind`,
  issuesInFile: 'What was wrong in the file',
  fileIssues: {
    crc_mismatch: 'Its check sum does not fit.',
    size_mismatch: 'It is not as long as it says.',
    truncated: 'It ends in the middle.',
    trailing_bytes: 'Something follows after its end.',
    undefined_record: 'A part could not be read.',
    bad_definition: 'A definition in it cannot be.',
    several_runs: 'It holds more than one run; each stands on its own.',
    second_recording: 'A second recording in it was left out.',
    time_missing: 'Samples without a time were left out.',
    time_backwards: 'Samples were out of order.',
    time_implausible: 'Samples days away were left out.',
    position_implausible: 'Positions off the globe were left out.',
    value_unreadable: 'Some values were unreadable.',
    bad_encoding: 'Some characters were unreadable.',
    bad_markup: 'Its markup is damaged.',
    doctype_ignored: 'A document type in it was ignored.',
    limit_reached: 'It has more laps or marks than any run; the rest were left out.',
  } satisfies Labels<ActivityIssueCode>,
  deleteRun: 'Delete this run',

  toWorks: 'What works for me',
  toClinician: 'A page for your clinician',
}

/** What every language must say. */
export type AppHistoryWords = typeof appHistory
