import { appMore } from '@uncramp/text/en/app-more'
import { practiceText } from '@uncramp/text/en/pacing'

/** What the folds and charts of the planner say. */
export const more = { ...appMore, practice: practiceText }
