import type { CourseError } from '@uncramp/core/course'
import type { PlanMethod } from '@uncramp/core/plan'
import type { WeatherFileError } from '@uncramp/core/weather'

import { cli as enCli, type CliWords } from './en/cli.ts'
import type { CourseFileRefusal } from './en/course-file.ts'
import { courseFile as enCourseFile } from './en/course-file.ts'
import { hydration as enHydration, type HydrationWords } from './en/hydration.ts'
import { courseError as enCourse, weatherFileError as enWeatherFile } from './en/pacing.ts'
import { page as enPage, type PageWords } from './en/page.ts'
import { parse as enParse } from './en/parse.ts'
import { planLexicon as enPlan } from './en/plan-lexicon.ts'
import { planMethods as enMethods } from './en/plan.ts'
import { cli as esCli } from './es/cli.ts'
import { courseFile as esCourseFile } from './es/course-file.ts'
import { hydration as esHydration } from './es/hydration.ts'
import { courseError as esCourse, weatherFileError as esWeatherFile } from './es/pacing.ts'
import { page as esPage } from './es/page.ts'
import { parse as esParse } from './es/parse.ts'
import { planLexicon as esPlan } from './es/plan-lexicon.ts'
import { planMethods as esMethods } from './es/plan.ts'
import type { ParseError } from './parse/index.ts'
import type { Labels, Phrases } from './phrases.ts'
import type { PlanLexicon } from './plan-lexicon.ts'
import type { Locale } from './quantities.ts'

/** Words that the command line and the server need at once; the web app loads each part when shown. */
export type Words = Readonly<{
  parse: Phrases<ParseError>
  plan: PlanLexicon
  page: PageWords
  cli: CliWords
  hydration: HydrationWords
  methods: Labels<PlanMethod>
  weatherFile: Phrases<WeatherFileError>
  course: Phrases<CourseError>
  courseFile: Phrases<CourseFileRefusal>
}>

/** All languages. */
export const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    parse: enParse,
    plan: enPlan,
    page: enPage,
    cli: enCli,
    hydration: enHydration,
    methods: enMethods,
    weatherFile: enWeatherFile,
    course: enCourse,
    courseFile: enCourseFile,
  },
  es: {
    parse: esParse,
    plan: esPlan,
    page: esPage,
    cli: esCli,
    hydration: esHydration,
    methods: esMethods,
    weatherFile: esWeatherFile,
    course: esCourse,
    courseFile: esCourseFile,
  },
}
