/**
 * `npm run lighthouse [-- --runs 3 /before /run]`: Lighthouse over the built app, served by the real server,
 * as a slow phone on a slow network. Lighthouse is no dependency: npm fetches it when it is asked
 * for and keeps it in its cache, so only the first time needs a network.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { chromiumLaunch } from '../e2e/support/chromium.ts'
import { serveApp } from './served-app.ts'

const LIGHTHOUSE = 'lighthouse@13.5.0'
const PATHS = ['/', '/before', '/run', '/cramp', '/history', '/worry'] as const
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const
const AIMS_PERCENT: Readonly<Record<(typeof CATEGORIES)[number], number>> = {
  performance: 95,
  accessibility: 100,
  'best-practices': 100,
}

type Audit = Readonly<{ title: string; score: number | null; displayValue?: string }>
type Report = Readonly<{
  categories: Readonly<
    Record<
      string,
      Readonly<{
        score: number | null
        auditRefs: readonly Readonly<{ id: string; weight: number }>[]
      }>
    >
  >
  audits: Readonly<Record<string, Audit>>
}>

const METRICS = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
} as const

/** Runs npm's own runner; Windows finds it only through a shell. */
function lighthouse(args: readonly string[], env: NodeJS.ProcessEnv): number | null {
  return spawnSync('npx', ['--yes', LIGHTHOUSE, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  }).status
}

function audit(url: string, folder: string, env: NodeJS.ProcessEnv): Report {
  const out = join(folder, 'report.json')
  const status = lighthouse(
    [
      url,
      '--quiet',
      '--output=json',
      `--output-path=${out}`,
      '--form-factor=mobile',
      `--only-categories=${CATEGORIES.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage',
    ],
    env,
  )
  if (status !== 0) throw new Error(`lighthouse failed on ${url}`)
  return JSON.parse(readFileSync(out, 'utf8')) as Report
}

const scorePercent = (score: number | null | undefined): number => Math.round((score ?? 0) * 100)

/** What costs points, so that it can be mended. */
function faults(report: Report): readonly string[] {
  const ids = CATEGORIES.flatMap((name) =>
    (report.categories[name]?.auditRefs ?? []).filter(({ weight }) => weight > 0),
  ).map(({ id }) => id)
  return ids.flatMap((id) => {
    const found = report.audits[id]
    if (found === undefined || found.score === null || found.score >= 0.9) return []
    return [`      ${id} ${scorePercent(found.score)}: ${found.title} ${found.displayValue ?? ''}`]
  })
}

/** The median run of one screen: a busy machine makes single runs worth little. */
function print(path: string, reports: readonly Report[]): void {
  const speed = (report: Report): number => scorePercent(report.categories['performance']?.score)
  const ordered = reports.toSorted((a, b) => speed(a) - speed(b))
  const median = ordered[Math.floor(ordered.length / 2)]
  if (median === undefined) return
  const scores = CATEGORIES.map((name) => `${name} ${scorePercent(median.categories[name]?.score)}`)
  const metrics = Object.entries(METRICS).map(
    ([short, id]) => `${short} ${median.audits[id]?.displayValue ?? '?'}`,
  )
  process.stdout.write(
    `${path.padEnd(10)} ${scores.join('  ')}  (${metrics.join(', ')}; performance of all runs ${ordered.map(speed).join(' ')})\n`,
  )
  for (const line of faults(median)) process.stdout.write(`${line}\n`)
}

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '3' } },
  allowPositionals: true,
})
if (lighthouse(['--version'], process.env) !== 0) {
  process.stderr.write(
    `${LIGHTHOUSE} could not be fetched. It comes from the npm registry the first time it is asked for: run\n` +
      `  npx --yes ${LIGHTHOUSE} --version\nonce with a network, then this works without one.\n`,
  )
  process.exit(1)
}
const { executablePath, env } = await chromiumLaunch()
const chrome = {
  ...process.env,
  ...env,
  ...(executablePath === undefined ? {} : { CHROME_PATH: executablePath }),
}
const app = await serveApp()
const folder = mkdtempSync(join(tmpdir(), 'uncramp-lighthouse-'))
try {
  process.stdout.write(
    `${LIGHTHOUSE}, mobile, throttled; aims: ${CATEGORIES.map((name) => `${name} ${AIMS_PERCENT[name]}`).join(', ')}\n`,
  )
  for (const path of positionals.length > 0 ? positionals : PATHS) {
    const reports = Array.from({ length: Number(values.runs) }, () =>
      audit(`${app.url}${path}`, folder, chrome),
    )
    print(path, reports)
  }
} finally {
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
}
