import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { defineConfig } from '@playwright/test'

import { chromiumLaunch } from './e2e/support/chromium.ts'
import { freePort } from './e2e/support/free-port.ts'

// Chosen once: workers inherit it through the environment.
process.env['E2E_PORT'] ??= String(await freePort())
process.env['E2E_DATA'] ??= mkdtempSync(join(tmpdir(), 'uncramp-e2e-'))
const launch = await chromiumLaunch()
const baseURL = `http://127.0.0.1:${process.env['E2E_PORT']}`

export default defineConfig({
  testDir: 'e2e',
  testIgnore: 'faults/**',
  fullyParallel: true,
  workers: 2,
  // Stories live by real clocks and a real network stack: one that passes only at the second try is reported as flaky.
  retries: 1,
  reporter: [['list']],
  // A story plays hours on a clock of its own; a busy machine needs its time for that.
  timeout: 90_000,
  expect: { timeout: 7000 },
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Europe/Vienna',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    permissions: ['geolocation', 'screen-wake-lock'],
    geolocation: { latitude: 48.2, longitude: 16.37 },
    launchOptions: { ...launch, args: [] },
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `node e2e/support/serve.ts`,
    url: `${baseURL}/healthz`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
})
