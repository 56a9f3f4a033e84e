import { appMore } from '@uncramp/text/es/app-more'
import { practiceText } from '@uncramp/text/es/pacing'

/** What the folds and charts of the planner say. */
export const more = { ...appMore, practice: practiceText }
