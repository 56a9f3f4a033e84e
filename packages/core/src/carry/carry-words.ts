import type { Plan } from '../plan/plan-document.ts'
import type { CalendarItem } from './calendar-items.ts'
import type { CarriedDrink } from './carried-drinks.ts'
import type { CoursePoint } from './course-points.ts'
import type { WristStep } from './wrist-step.ts'

/**
 * The words every encoder needs, in one language and unit choice. `text` makes them; encoders cut
 * and fold them to what a format holds. Names put what matters first, so that a cut keeps it.
 */
export type CarryWords = Readonly<{
  /** Two letters, for formats that name their language. */
  language: string
  /** `Half marathon 1:45:00` */
  planName: (plan: Plan) => string
  /** One sentence about the plan: what it is and that it is general information. */
  planNote: (plan: Plan) => string
  /** Made for 15 ASCII letters. */
  stepName: (step: WristStep) => string
  /** Whole sentences, made for 199 bytes. */
  stepNote: (step: WristStep) => string
  /** Made for 15 ASCII letters. */
  pointName: (point: CoursePoint) => string
  pointNote: (point: CoursePoint) => string
  eventName: (item: CalendarItem) => string
  eventNote: (item: CalendarItem) => string
  /** `150 ml water, 200 mg sodium` */
  drinkText: (drink: CarriedDrink) => string
}>
