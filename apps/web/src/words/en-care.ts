import { appCare } from '@uncramp/text/en/app-care'
import { figureDescriptions } from '@uncramp/text/en/figure'
import { hydration } from '@uncramp/text/en/hydration'
import { massageManner, rollHowTo } from '@uncramp/text/en/massage'
import { stretchHowTo, stretchManner } from '@uncramp/text/en/stretching'
import { triage } from '@uncramp/text/en/triage'
import { urine } from '@uncramp/text/en/urine'
import { warmUpHowTo } from '@uncramp/text/en/warmup'

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
