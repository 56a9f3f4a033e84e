import type { Page } from '@playwright/test'

/** A record as the device keeps it, written without a screen. */
export type SeedDoc = Readonly<{
  id: string
  kind: string
  values: Readonly<Record<string, unknown>>
}>

/** Puts records into the device's database and opens the page again with them. */
export async function seed(page: Page, docs: readonly SeedDoc[]): Promise<void> {
  await page.goto('/')
  await page.locator('main h1, main h2').first().waitFor()
  await page.evaluate(async (given) => {
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const opened = indexedDB.open('uncramp')
      opened.addEventListener('success', () => done(opened.result))
      opened.addEventListener('error', () => failed(new Error('no database')))
    })
    const tx = db.transaction('docs', 'readwrite')
    for (const { id, kind, values } of given) {
      const fields = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          { value, clock: '0000000000000-0000-seed' },
        ]),
      )
      tx.objectStore('docs').put({ id, kind, version: 0, fields })
    }
    await new Promise((done) => tx.addEventListener('complete', done))
    db.close()
  }, docs)
}

const DAY_MS = 86_400_000

/** Half a year of a runner who cramps now and then, and who says what helped. */
export function halfYear(nowAtMs: number): readonly SeedDoc[] {
  const runs = Array.from({ length: 24 }, (_, i): SeedDoc => {
    const startAtMs = nowAtMs - (i * 7 + 1) * DAY_MS
    const distanceM = 15_000 + (i % 4) * 5000
    return {
      id: `run-${i}`,
      kind: 'activity',
      values: { startAtMs, distanceM, elapsedS: distanceM / 2.8, movingS: distanceM / 2.8 },
    }
  })
  const muscles = ['calf', 'calf', 'hamstring', 'calf', 'calf', 'quad'] as const
  const cramps = muscles.map((muscle, i): SeedDoc => {
    const run = runs[i * 3]?.values
    const atMs = Number(run?.['startAtMs']) + Number(run?.['elapsedS']) * 900
    const values = { atMs, muscle, side: 'left', strength: 2, lastedS: 80, phase: 'finished' }
    return { id: `cramp-${i}`, kind: 'cramp', values: { ...values, whatHelped: ['stretch'] } }
  })
  const judged = cramps.map(({ id }, i): SeedDoc => ({
    id: `feedback-${i}`,
    kind: 'feedback',
    values: { about: 'relief', recordId: id, wasHelpful: i !== 2, atMs: nowAtMs - i * DAY_MS },
  }))
  const drinks = [true, true, false, true].map((wasHelpful, i): SeedDoc => ({
    id: `drink-${i}`,
    kind: 'feedback',
    values: { about: 'drink_plan', option: 'home_mix', wasHelpful, atMs: nowAtMs - i * DAY_MS },
  }))
  const told: SeedDoc = {
    id: 'told-1',
    kind: 'triage_result',
    values: {
      atMs: nowAtMs - DAY_MS,
      level: 'self_care',
      signs: [],
      unknown: [],
      denied: ['chest_pain', 'confusion', 'collapse', 'cola_urine'],
    },
  }
  return [...runs, ...cramps, ...judged, ...drinks, told]
}
