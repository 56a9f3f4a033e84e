import type { Course } from '@uncramp/core/course'
import type { Quantities } from '@uncramp/text'
import type { Words } from '@uncramp/text/words'

import type { Ink } from './ink.ts'

/** Everything a page of a plan needs besides the plan. */
export type PageContext = Readonly<{
  words: Words
  q: Quantities
  ink: Ink
  course?: Course | undefined
}>
