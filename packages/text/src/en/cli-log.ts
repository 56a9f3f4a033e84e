import type { Labels } from '../phrases.ts'

/** What the command line says of a runner's own log, of a plan under way and of the hours after. */
export type CliLogWords = Readonly<{
  empty: Readonly<{
    lacks: Readonly<Record<'folder' | 'runs' | 'app_runs', (path: string) => string>>
    bringRuns: string
    noteCramps: string
  }>
  cramp: (muscle: string, when: string) => string
  works: Readonly<{
    none: string
    order: string
    noted: (what: string, wasHelpful: boolean) => string
  }>
  practice: Readonly<{ title: string; perRun: string; none: string }>
  seeSomeone: Readonly<{
    title: string
    basis: (crampsCount: string, medicinesCount: string, changesCount: string) => string
    nothing: string
    alsoAsk: (sign: string) => string
  }>
  clinician: Readonly<{ noFlags: (path: string) => string }>
  trial: Readonly<{
    title: string
    next: string
    noNext: string
    started: (until: string) => string
    judgedBy: string
    keepTo: string
    tried: string
  }>
  plan: Readonly<{
    firstMile: (at: string, target: string) => string
    notJudged: string
    same: string
    causes: string
    changes: string
    warnings: string
    warningsGone: string
    itemAt: (what: string, when: string) => string
    itemNew: (amount: string) => string
    itemGone: string
    itemSize: (to: string, from: string) => string
    itemLater: (span: string) => string
    itemEarlier: (span: string) => string
    beforeGun: (span: string) => string
    afterGun: (time: string) => string
    repaired: string
    ceiling: string
    finish: string
    drinks: string
    noDrinks: string
    noNumbers: string
    why: string
  }>
  urine: Readonly<{
    look: (span: string) => string
    readAs: (typed: string, colour: string) => string
    orDarkYellow: string
    kinds: Labels<'dose' | 'advice' | 'withheld'>
  }>
  after: Readonly<{ title: string; atMost: (rate: string) => string; why: string }>
  sweat: Readonly<{
    title: string
    grid: string
    gridLead: string
    tests: string
    none: string
    air: string
  }>
}>

export const cliLog: CliLogWords = {
  empty: {
    lacks: {
      folder: (path) => `There is no folder ${path} yet: this is what an empty log says.`,
      runs: (path) => `${path} holds no runs yet: this is what an empty log says.`,
      app_runs: (path) => `${path} holds no runs yet; record or import some in the app first.`,
    },
    bringRuns: 'Bring runs in, a file, a folder or a Strava or Garmin export:',
    noteCramps: 'Note a cramp:',
  },
  cramp: (muscle, when) => `Written down: cramp, ${muscle}, ${when}.`,
  works: {
    none: 'Nothing judged yet. After a cramp, a run or a set of stretches note it in one line: uncramp helped relief yes --option calf',
    order: 'Best first; what few answers leave open stands in brackets.',
    noted: (what, wasHelpful) =>
      `Noted. ${what}: it ${wasHelpful ? 'helped' : 'did not help'}. "uncramp what-works" shows all.`,
  },
  practice: {
    title: 'Slow starts, practised',
    perRun: 'LONG RUNS, NEWEST LAST (score out of 100)',
    none: 'Needs two recorded long runs (12 km or more) at a steady pace.',
  },
  seeSomeone: {
    title: 'When to see someone',
    basis: (crampsCount, medicinesCount, changesCount) =>
      `Looked at: cramps ${crampsCount}, medicine starts ${medicinesCount}, changes tried ${changesCount}.`,
    nothing:
      'Nothing in your log asks for it today. That says something about the log only: if anything worries you, run "uncramp triage".',
    alsoAsk: (sign) => `What to do and what to tell: uncramp triage --sign ${sign}`,
  },
  clinician: {
    noFlags: (path) =>
      `No red flags were asked yet: run uncramp triage --save ${path} first, and make the page again.`,
  },
  trial: {
    title: 'One change at a time',
    next: 'TO TRY NEXT',
    noNext: 'There is no change to suggest yet: your log does not lean to any. Keep logging.',
    started: (until) => `The trial runs until ${until}. Then ask: uncramp trial verdict`,
    judgedBy: 'It is judged by the cramps on runs of at least',
    keepTo: 'Leave everything else as it is until then: two changes at once tell nothing.',
    tried: 'TRIED SO FAR',
  },
  plan: {
    firstMile: (at, target) => `First mile in ${at}; the plan says ${target}`,
    notJudged: 'Check --time: it is the time on the watch at the first mile, like 8:31.',
    same: 'Nothing differs that a runner would notice.',
    causes: 'WHY THEY DIFFER',
    changes: 'WHAT TO DO DIFFERENTLY',
    warnings: 'NEW WARNINGS: READ THESE FIRST',
    warningsGone: 'NO LONGER APPLIES',
    itemAt: (what, when) => `${what} (${when})`,
    itemNew: (amount) => (amount === '' ? 'new' : `new, ${amount}`),
    itemGone: 'gone',
    itemSize: (to, from) => `${to} instead of ${from}`,
    itemLater: (span) => `${span} later`,
    itemEarlier: (span) => `${span} earlier`,
    beforeGun: (span) => `${span} before the start`,
    afterGun: (time) => `at ${time}`,
    repaired: 'Your plan from here',
    ceiling: 'Not faster than',
    finish: 'Finish between',
    drinks: 'DRINKS STILL TO COME',
    noDrinks: 'None that still fit under your limit. Thirst decides; do not catch up.',
    noNumbers: 'No drinking numbers for you: ask your clinician what and how much.',
    why: 'WHY',
  },
  urine: {
    look: (span) => `Look again in ${span}.`,
    readAs: (typed, colour) =>
      `“${typed}” was read as ${colour}. “uncramp urine --list” names every colour.`,
    orDarkYellow: 'Only dark yellow? Then: uncramp urine dark-yellow.',
    kinds: {
      dose: 'To drink',
      advice: 'What the colour says',
      withheld: 'The colour does not count now',
    },
  },
  after: {
    title: 'Drinking after the run',
    atMost: (rate) => `No faster than ${rate}, in small sips, with food.`,
    why: 'WHY',
  },
  sweat: {
    title: 'Sweat tests',
    grid: 'WHAT IS TESTED',
    gridLead: 'Expected sweat by air temperature and effort. ● a test of yours, ○ none yet.',
    tests: 'YOUR TESTS',
    none: 'None yet: weigh one run with "uncramp sweat-test" and put its "weighIn" into weighIns of your profile.',
    air: 'air',
  },
}
