/** What one's own log is used for: sweat tests, what works, a page for a clinician. */
export const appLog = {
  sweatTitle: 'Sweat tests',
  sweatLead:
    'Weigh yourself before and after a run: it says more about you than any formula. It is no amount to drink.',
  sweatBand: 'Sweat at planned effort',
  sweatRange: (low: string, high: string): string =>
    `three times in five between ${low} and ${high}`,
  sweatUsed: (count: number): string =>
    count === 0
      ? 'No own test in it yet: a guess from weight, pace and weather.'
      : count === 1
        ? 'One own test is in it.'
        : `${count} own tests are in it.`,
  sweatRefused:
    'With what you told about your health no plan gives amounts to drink. Tests are still kept.',
  gridTitle: 'What is tested',
  gridLead: (unit: string): string =>
    `Expected in ${unit}, by air temperature and effort. A dashed square has no test yet.`,
  gridTemperature: 'Air',
  tests: (count: number): string =>
    count === 0 ? 'no test' : count === 1 ? 'one test' : `${count} tests`,
  gridFull: 'Every square has a test.',
  listTitle: 'Your tests',
  listEmpty: 'None yet.',
  tooOld: 'older than two years: not counted',
  remove: 'Delete',
  removed: 'Test deleted.',
  undo: 'Undo',
  addTitle: 'Add a test',
  addLead: 'Undressed, towelled dry, bladder empty both times. 45 to 90 minutes tell most.',
  ofRun: 'On which run?',
  noRun: 'none of these',
  before: 'Before',
  after: 'After',
  drunk: 'Drunk on the way',
  urine: 'Urine between',
  lasted: 'How long',
  howFar: 'How far',
  effortIs: (effort: string, pace: string): string => `${pace}: counts as ${effort}`,
  air: 'Air temperature',
  humidity: 'Humidity',
  scale: 'The scale shows steps of',
  result: (rate: string, low: string, high: string): string =>
    `You sweated about ${rate}, likely ${low} to ${high}.`,
  keep: 'Keep this test',
  kept: 'Kept. Your next plan uses it.',

  worksTitle: 'What works for me',
  worksLead:
    'From your own taps on “was this helpful?”. A share with its range; with few answers the range is wide.',
  worksEmpty: 'Nothing judged yet',
  worksSteps: [
    'After a cramp, a run or a set of stretches the app asks once: was this helpful?',
    'Three answers about one thing, and its share stands here with its range.',
    'What helped you most often then comes first.',
  ],
  worksStretch: 'Stretch now',
  worksOrder: 'What helped you most often comes first when you stretch, drink or log a cramp.',
  worksFew: (count: number): string =>
    `${count} more ${count === 1 ? 'answer' : 'answers'} until a range is shown`,
  worksSaid: 'What you said helped',
  worksTimes: (count: number): string => (count === 1 ? 'once' : `${count} times`),
  crampOf: (muscle: string): string => `Cramp, ${muscle}`,
  planWater: 'Plan with water',
  warmUpSet: 'The warm-up',
  massageSet: 'Massage',
  trialsTitle: 'Changes you tried',
  trialSpan: (start: string, end: string): string => `${start} to ${end}`,

  pageTitle: 'A page for your clinician',
  pageLead:
    'Half a year on one page: cramps and runs week by week, medicines and conditions, red flags asked and denied, what you tried.',
  pageOnlyNow: 'It is made on this device when you ask for it, and kept nowhere.',
  pageName: 'Your name on the page (leave empty for a line to write on)',
  pageFlags: (date: string): string => `Red flags are from your answers of ${date}.`,
  pageNoFlags:
    'No red flags were asked yet. Go through “When to worry” first, so that the page can say what was asked and denied.',
  pageAsk: 'Answer the questions',
  pageMake: 'Make the page',
  pageAgain: 'Make it again',
  pageSave: 'Save as a file',
  pagePrint: 'Print or save as PDF',
  pageShown: 'The page as it prints',
}

/** What every language must say. */
export type AppLogWords = typeof appLog
