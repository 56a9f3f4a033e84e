import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

/** Other ways out of a program than the typed client. */
const WAYS_OUT =
  /\bfetch\(|XMLHttpRequest|new EventSource|sendBeacon|new WebSocket|\/api\/v1|node:https?'/

/** Files that may use one, and what for. */
const ALLOWED: Readonly<Record<string, string>> = {
  'apps/cli/src/edge/ask-weather.ts': 'asks the weather service, for the one command that is that',
  'apps/web/src/before/forecast.ts': 'asks the weather service that the runner chose',
  'apps/web/service-worker.js': 'serves the files of the app itself, and lets the API through',
}

test('the typed client is the only way the apps call the server', () => {
  const files = globSync(['apps/web/**/*.{ts,tsx,js}', 'apps/cli/{bin,src}/**/*.{ts,mjs}'], {
    exclude: (path) => /node_modules|\/dist|\.test\.ts$/.test(path),
  })
  assert.ok(files.length > 150, 'the apps are where they were')
  const found = files.filter((file) => WAYS_OUT.test(readFileSync(file, 'utf8')))
  assert.deepEqual(found.toSorted(), Object.keys(ALLOWED).toSorted())
})
