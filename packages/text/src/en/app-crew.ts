/** Labels of the crew's page. */
export const appCrew = {
  title: 'For the crew',
  lead: (distance: string): string =>
    `When to expect the runner on ${distance}: from the plan, and from where you saw them last.`,
  start: (clock: string): string => `Gun at ${clock}`,
  place: 'Place',
  expected: 'Expected',
  finish: 'Finish',
  half: 'Half-way',
  range: (from: string, to: string): string => `${from} – ${to}`,
  seenNow: 'Seen now',
  seenNowAt: (place: string): string => `Seen now at ${place}`,
  seenAt: (clock: string): string => `Seen at ${clock}`,
  passed: 'Passed',
  undo: 'Undo',
  correct: 'Seen at',
  notBefore: 'The gun has not gone yet.',
  notPlausible: 'Nobody runs like that: correct the time, or undo.',
  onTime: 'As planned',
  late: (span: string): string => `${span} behind the plan`,
  early: (span: string): string => `${span} ahead of the plan`,
  noPlan: 'The plan in this link cannot be read. Ask the runner for a new one.',
  noStart:
    'This plan has no start time, so it has no clock times. Ask the runner to add the start.',
  honest: 'A range, not a promise: runners who start on time often finish a little later.',
  linkTitle: 'For those who wait for you',
  linkLead: 'Your times at every place, without your weight or anything about your health.',
  linkCopy: 'Copy the link for the crew',
  linkOpen: 'Open it here',
}

/** What every language must say. */
export type AppCrewWords = typeof appCrew
