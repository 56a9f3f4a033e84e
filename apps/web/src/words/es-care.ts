import { appCare } from '@uncramp/text/es/app-care'
import { figureDescriptions } from '@uncramp/text/es/figure'
import { hydration } from '@uncramp/text/es/hydration'
import { massageManner, rollHowTo } from '@uncramp/text/es/massage'
import { stretchHowTo, stretchManner } from '@uncramp/text/es/stretching'
import { triage } from '@uncramp/text/es/triage'
import { urine } from '@uncramp/text/es/urine'
import { warmUpHowTo } from '@uncramp/text/es/warmup'

/** What When to worry, After, the player and Take it along say. */
export const care = {
  ...appCare,
  triage,
  urine,
  hydration,
  figures: figureDescriptions,
  warmUpHowTo,
  stretchHowTo,
  stretchManner,
  rollHowTo,
  rollManner: massageManner,
}
