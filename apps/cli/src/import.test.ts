import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'

import { answersOf } from './testing/cli-answer.ts'

const folder = mkdtempSync(join(tmpdir(), 'uncramp-import-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const runs = join(folder, 'runs')
const data = join(folder, 'data')

const STEP_S = 10
const STEP_DEG = 0.0003

/** An even run to the north, one point each ten seconds. */
function run(
  day: string,
  made: Readonly<{ type?: string; lon?: number; from?: number }> = {},
): string {
  const { type = 'running', lon = 4.9, from = 0 } = made
  const startMs = Date.parse(`${day}T08:00:00Z`)
  const points = Array.from({ length: 181 }, (_, index) => {
    const time = new Date(startMs + (index + from) * STEP_S * 1000).toISOString()
    return `<trkpt lat="${(52 + (index + from) * STEP_DEG).toFixed(6)}" lon="${lon}"><ele>3</ele><time>${time}</time></trkpt>`
  })
  return `<?xml version="1.0"?><gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>${type}</type><trkseg>${points.join('')}</trkseg></trk></gpx>`
}

mkdirSync(join(runs, 'older'), { recursive: true })
writeFileSync(join(runs, 'one.gpx'), run('2025-05-01'))
writeFileSync(join(runs, 'two.gpx'), run('2026-05-03'))
writeFileSync(join(runs, 'two-again.gpx'), run('2026-05-03'))
writeFileSync(join(runs, 'older', 'packed.gpx.gz'), gzipSync(run('2024-04-01')))
// The watch on the other wrist: another file of the same run, cut a little shorter.
writeFileSync(join(runs, 'other-wrist.gpx'), run('2025-05-01', { lon: 4.90001, from: 3 }))
writeFileSync(join(runs, 'ride.gpx'), run('2025-06-01', { type: 'cycling' }))
writeFileSync(join(runs, 'broken.fit'), 'no fit file at all')
writeFileSync(join(runs, 'notes.txt'), 'left alone')

type Line = Readonly<{ kind: string; path?: string; [fact: string]: unknown }>

function linesOf(stdout: string): readonly Line[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}

const IMPORT = ['import', runs, '--data', data, '--json']

test('a folder is imported with the right counts, and twice without doubling', async () => {
  const [first, second] = await answersOf([IMPORT, IMPORT], folder)
  assert.equal(first?.status, 0, first?.stderr ?? '')
  const lines = linesOf(first?.stdout ?? '')
  const count = (kind: string): number => lines.filter((line) => line.kind === kind).length
  assert.deepEqual(
    [count('run'), count('known'), count('other_sport'), count('refused'), count('same_run')],
    [4, 1, 1, 1, 1],
  )
  const summary = lines.at(-1)
  assert.equal(summary?.['schema'], 'uncramp.import/1')
  const years = (summary?.['years'] ?? []) as { year: number; runsCount: number }[]
  assert.deepEqual(
    years.map(({ year, runsCount }) => [year, runsCount]),
    [
      [2024, 1],
      [2025, 1],
      [2026, 1],
    ],
  )
  const again = linesOf(second?.stdout ?? '')
  assert.equal(again.at(-1)?.['runsCount'], 0)
  assert.equal(again.at(-1)?.['keptCount'], 4)
})

test('originals are kept byte for byte under their digest', () => {
  const files = readdirSync(join(data, 'originals'), {
    recursive: true,
    withFileTypes: true,
  }).filter((entry) => entry.isFile())
  assert.equal(files.length, 4)
  for (const { parentPath, name } of files) {
    const digest = createHash('sha256')
      .update(readFileSync(join(parentPath, name)))
      .digest('hex')
    assert.equal(name.slice(0, 64), digest)
  }
})

test('a last line that a crash cut short is no loss for the next import', async () => {
  const index = join(data, 'runs.ndjson')
  appendFileSync(index, '{"schema":"uncramp.run/1","id":"cut')
  writeFileSync(join(runs, 'three.gpx'), run('2026-05-10'))
  const [answer] = await answersOf([IMPORT], folder)
  const summary = linesOf(answer?.stdout ?? '').at(-1)
  assert.equal(summary?.['runsCount'], 1)
  assert.equal(summary?.['keptCount'], 5)
})

test('what is kept can be read as a page, looked through for patterns, and analysed', async () => {
  const file = join(runs, 'older', 'packed.gpx.gz')
  const [words, patterns, page, json, many] = await answersOf(
    [
      IMPORT.slice(0, -1),
      ['patterns', '--data', data, '--json'],
      ['analyze', file, '--mass', '70kg', '--temp', '15C'],
      ['analyze', file, '--json'],
      ['analyze', file, join(runs, 'broken.fit'), '--json'],
    ],
    folder,
  )
  assert.match(words?.stdout ?? '', /broken\.fit: is no recording we can read/)
  assert.match(words?.stdout ?? '', /2026 +2 +12 km/)
  const found = JSON.parse(patterns?.stdout ?? '') as Record<string, unknown>
  assert.equal(found['kind'], 'not_enough_yet')
  assert.equal(found['cleanRunsCount'], 4)
  assert.match(page?.stdout ?? '', /^6 km · 30:00/)
  const document = JSON.parse(json?.stdout ?? '') as { schema: string }
  assert.equal(document.schema, 'uncramp.analysis/1')
  // One bad file never stops the rest, and is told.
  assert.equal(many?.status, 1)
  assert.match(many?.stdout ?? '', /uncramp\.analysis\/1/)
  assert.match(many?.stderr ?? '', /"code":"unknown_format"/)
})

test('files of which none could be read are a failure, one bad file among good ones is none', async () => {
  const [bad, good] = [join(runs, 'broken.fit'), join(runs, 'one.gpx')]
  const ride = join(runs, 'ride.gpx')
  const into = (name: string, ...paths: string[]): string[] => {
    return ['import', ...paths, '--data', join(folder, name)]
  }
  const answers = await answersOf(
    [
      into('none', bad),
      into('none', bad, '--json'),
      into('none', bad, ride),
      into('none', ride),
      into('some', bad, good),
      into('some', bad, good),
    ],
    folder,
  )
  // The last one finds the good file known already.
  assert.deepEqual(
    answers.map(({ status }) => status),
    [1, 1, 1, 0, 0, 0],
  )
  assert.match(answers[0]?.stdout ?? '', /broken\.fit: is no recording we can read/)
  const summary = linesOf(answers[1]?.stdout ?? '').at(-1)
  assert.deepEqual([summary?.['runsCount'], summary?.['refusedCount']], [0, 1])
})

test('Ctrl-C keeps what is done', () => {
  const many = join(folder, 'many')
  mkdirSync(many)
  for (let index = 0; index < 400; index += 1) {
    const day = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10)
    writeFileSync(join(many, `${index}.gpx`), run(day))
  }
  const bin = join(import.meta.dirname, '../bin/uncramp.mjs')
  const into = join(folder, 'interrupted')
  const script = `"${process.execPath}" "${bin}" import "${many}" --data "${into}" --json & child=$!
    while [ ! -s "${into}/runs.ndjson" ]; do sleep 0.02; done; kill -INT $child; wait $child`
  const stopped = spawnSync('sh', ['-c', script], { encoding: 'utf8', timeout: 20_000 })
  assert.equal(stopped.status, 130, stopped.stderr)
  const summary = linesOf(stopped.stdout).at(-1)
  assert.equal(summary?.['isInterrupted'], true)
  const kept = readFileSync(join(into, 'runs.ndjson'), 'utf8').trimEnd().split('\n')
  assert.equal(kept.length, summary?.['keptCount'])
  assert.ok(kept.length > 0 && kept.length < 400, String(kept.length))
})
