import { phrase, type Quantities } from '@uncramp/text'

import { words } from '../words/words.ts'
import type { Saying } from './run-session.ts'

/** What is said as a sentence: the same on screen and by voice. */
export function sayingText(saying: Saying, q: Quantities): string {
  const w = words('run')
  switch (saying.code) {
    case 'start':
      return w.sayStart
    case 'drink':
      return w.sayDrink(q.fluid(saying.fluidMl), words('app').plan.drinks[saying.drink])
    case 'silent_at_cap':
      return `${w.silentAtCap}. ${w.silentAtCapUntil(q.clock(saying.untilAtMs))}`
    case 'silent_to_finish':
      return `${w.silentToFinish}. ${w.silentToFinishText}`
    case 'verdict':
      return phrase(w.verdict, saying.verdict, q)
    case 'cue':
      return w.cues[saying.cue]
    case 'outlook':
      return w.sayFinish(q.duration(saying.outlook.lowS), q.duration(saying.outlook.highS))
    case 'pace':
      return phrase(w.pace, saying.advice, q)
    case 'finish':
      return w.sayDone
  }
}
