import { analysis as analysisEn } from '@uncramp/text/en/analysis'
import { appHistory as historyEn } from '@uncramp/text/en/app-history'
import { appLog as appEn } from '@uncramp/text/en/app-log'
import { appPantry as pantryEn } from '@uncramp/text/en/app-pantry'
import { cliLog as cliEn } from '@uncramp/text/en/cli-log'
import { learning as learningEn } from '@uncramp/text/en/learning'
import { muscleNames as musclesEn, stretchNames as stretchesEn } from '@uncramp/text/en/plan-names'
import { triage as triageEn } from '@uncramp/text/en/triage'
import { analysis as analysisEs } from '@uncramp/text/es/analysis'
import { appHistory as historyEs } from '@uncramp/text/es/app-history'
import { appLog as appEs } from '@uncramp/text/es/app-log'
import { appPantry as pantryEs } from '@uncramp/text/es/app-pantry'
import { cliLog as cliEs } from '@uncramp/text/es/cli-log'
import { learning as learningEs } from '@uncramp/text/es/learning'
import { muscleNames as musclesEs, stretchNames as stretchesEs } from '@uncramp/text/es/plan-names'
import { triage as triageEs } from '@uncramp/text/es/triage'

const en = {
  says: cliEn,
  app: appEn,
  history: historyEn,
  pantry: pantryEn.kinds,
  learning: learningEn,
  analysis: analysisEn,
  triage: triageEn,
  muscles: musclesEn,
  stretches: stretchesEn,
}

/** Words of what a runner's own log says: those of the app, and what only a command line says. */
export type LogWords = typeof en

const es: LogWords = {
  says: cliEs,
  app: appEs,
  history: historyEs,
  pantry: pantryEs.kinds,
  learning: learningEs,
  analysis: analysisEs,
  triage: triageEs,
  muscles: musclesEs,
  stretches: stretchesEs,
}

/** All languages. */
export const LOG_WORDS = { en, es } as const
