/** One tap each: was this helpful? */
export const appAfter = {
  helpfulTitle: 'Was this helpful?',
  helpfulLead: 'One tap each. It is kept with the run.',
  helpful: {
    drink_plan: 'The plan',
    warm_up: 'The warm-up',
    relief: 'What you did against the cramp',
  },
  yes: 'Yes',
  no: 'No',
  toWorks: 'What works for me',
  noted: (isHelpful: boolean): string => (isHelpful ? 'Noted: it helped.' : 'Noted: it did not.'),
}

/** What every language must say. */
export type AppAfterWords = typeof appAfter
