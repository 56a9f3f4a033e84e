import { planRun, type Plan } from '@uncramp/core/plan'
import { DEFAULT_RUNNER } from '@uncramp/core/runner'
import { DEFAULT_WEATHER } from '@uncramp/core/weather'
import { quantities } from '@uncramp/text'
import { raceCardHtml } from '@uncramp/text/card'

import { expect, test } from './support/page.ts'

function plan(distanceM: number, goalS: number): Plan {
  const made = planRun({
    method: 'personal',
    runner: { ...DEFAULT_RUNNER, massKg: 80 },
    distanceM,
    goalS,
    weather: DEFAULT_WEATHER,
    stations: [],
    pantry: [],
    wantsSaltShot: false,
    splitUnit: 'km',
    crampMuscles: [],
    startAtMs: Date.UTC(2026, 9, 4, 6),
    zone: 'Europe/Amsterdam',
  })
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

const pagesCount = (pdf: Buffer): number =>
  pdf.toString('latin1').split(/\/Type \/Page\b/).length - 1

test('card and band are one sheet each, from five kilometres to six hours', async ({ page }) => {
  test.slow()
  for (const made of [plan(5000, 1500), plan(21_097.5, 7500), plan(42_195, 21_600)])
    for (const locale of ['en', 'es'] as const)
      for (const units of ['metric', 'imperial'] as const)
        for (const paper of ['a4', 'letter'] as const) {
          const q = quantities(locale, units, 'Europe/Amsterdam')
          await page.setContent(raceCardHtml(made, q, { paper }))
          const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
          expect(`${locale} ${units} ${paper}: ${pagesCount(pdf)}`).toBe(
            `${locale} ${units} ${paper}: 2`,
          )
          // Nothing on the band is cut off at the fold.
          const cut = await page
            .locator('.band td')
            .evaluateAll((cells) =>
              cells
                .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
                .map((cell) => cell.textContent),
            )
          expect(cut).toEqual([])
        }
})
