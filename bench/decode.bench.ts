/**
 * Recordings, against other readers and a bare loop over the bytes: each library in a process of its
 * own, three rounds (one with `--quick`), medians of the thread's processor time, which a busy machine spoils least. A ratio is quoted only where both read the same.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { parseIndex } from '../packages/formats/src/testing/real-files.ts'
import type { Reading, Timed } from './decode-reader.ts'
import { row } from './measure.ts'
import { peerAddress } from './peers.ts'

const FOLDER = fileURLToPath(new URL('../../shared/data/activities/', import.meta.url))
const isQuick = process.argv.includes('--quick')
const ROUNDS_COUNT = isQuick ? 1 : 3
const BUDGET_MS = isQuick ? 60 : 120

type Measured = { medianMs: number; reading: Reading }

const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN

/** Medians over rounds, by file, and the peak of memory. */
function run(library: string, files: readonly string[], roundsCount = ROUNDS_COUNT) {
  const rounds = Array.from({ length: roundsCount }, () => {
    const child = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'decode-reader.ts'), library, String(BUDGET_MS)],
      { input: files.join('\n'), encoding: 'utf8', maxBuffer: 1e9 },
    )
    if (child.status !== 0) throw new Error(`${library}: ${child.stderr}`)
    return JSON.parse(child.stdout) as { timed: Timed[]; peakMb: number }
  })
  const byFile = new Map<string, Measured>()
  for (const { file, reading } of rounds[0]?.timed ?? []) {
    const times = rounds.flatMap(({ timed }) => timed.filter((one) => one.file === file))
    byFile.set(file, { medianMs: middle(times.map(({ medianMs }) => medianMs)), reading })
  }
  return { byFile, peakMb: Math.max(...rounds.map(({ peakMb }) => peakMb)) }
}

const isClose = (one: number, other: number) => Math.abs(one - other) <= 1e-6 * (1 + one)

/** What two libraries made differently of one file; `undefined` where they read the same. */
function differenceOf(own: Reading, other: Reading): string | undefined {
  if (own.recordsCount !== other.recordsCount)
    return `${other.recordsCount} of ${own.recordsCount} records`
  if (!isClose(own.distanceM, other.distanceM)) return 'another distance'
  return isClose(own.meanBpm, other.meanBpm) ? undefined : 'another heart rate'
}

function compare(title: string, files: readonly string[], peers: readonly string[]): void {
  const ours = run('uncramp', files)
  // A process for each file: in one for all, the engine gives the loop up half way and it takes ten times as long.
  const loop = new Map(files.flatMap((file) => [...run('byte loop', [file]).byFile]))
  const others = peers.map((peer) => ({ peer, ...run(peer, files) }))
  const ratios = new Map<string, number[]>(peers.map((peer) => [peer, []]))
  const loops: { file: string; ratio: number }[] = []
  process.stdout.write(`\n${title}\n`)
  for (const file of files) {
    const own = ours.byFile.get(file)
    const bare = loop.get(file)
    if (own === undefined || bare === undefined) continue
    loops.push({ file, ratio: own.medianMs / bare.medianMs })
    const beside = others.map(({ peer, byFile }) => {
      const other = byFile.get(file)
      if (other === undefined) return `${peer}: not read`
      const difference = differenceOf(own.reading, other.reading)
      if (difference !== undefined) return `${peer}: ${difference}, no ratio`
      const ratio = other.medianMs / own.medianMs
      ratios.get(peer)?.push(ratio)
      return `${ratio.toFixed(1)}x ${peer} (same records)`
    })
    const text = `${(own.medianMs / bare.medianMs).toFixed(1)}x the byte loop; ${beside.join('; ')}`
    row(basename(file).slice(0, 50), `${own.medianMs.toFixed(2)} ms`, text)
  }
  const worst = loops.toSorted((a, b) => b.ratio - a.ratio)[0]
  row(
    'byte loop, median',
    `${middle(loops.map(({ ratio }) => ratio)).toFixed(1)}x`,
    `worst ${worst?.ratio.toFixed(1)}x: ${basename(worst?.file ?? '')}; aim for FIT: 4x`,
  )
  for (const [peer, list] of ratios) {
    if (list.length === 0) row(peer, 'no ratio', 'read no file as we do')
    else
      row(
        `${peer}, median`,
        `${middle(list).toFixed(1)}x`,
        `${Math.min(...list).toFixed(1)}-${Math.max(...list).toFixed(1)}x on ${list.length} of ${files.length} files`,
      )
  }
  const peaks = others.map(({ peer, peakMb }) => `${peer} ${peakMb.toFixed(0)} MB`)
  row('peak memory', `${ours.peakMb.toFixed(0)} MB`, peaks.join(', '))
}

if (!existsSync(FOLDER)) row('no folder of real recordings beside the checkout', 'skipped')
else {
  const index = parseIndex(readFileSync(join(FOLDER, 'INDEX.tsv'), 'utf8'))
  const paths = (choose: (file: (typeof index)[number]) => boolean) =>
    index
      .filter((file) => file.folder !== 'bad' && choose(file))
      .map(({ folder, name }) => join(FOLDER, folder, name))
  compare(
    'FIT: every running file above 100 kB; aim: 40x fit-file-parser, 12x easy-fit',
    paths(({ folder, isRun, sizeBytes }) => folder === 'fit' && isRun && sizeBytes > 100_000),
    ['fit-file-parser', ...(peerAddress('easy-fit') === undefined ? [] : ['easy-fit'])],
  )
  if (peerAddress('easy-fit') === undefined)
    row('easy-fit', 'not fetched', 'npm run bench -- --fetch decode; aim: 12x')
  compare(
    'GPX and TCX: every recording above 1 MB; aim: 3x saxes and txml',
    paths(
      ({ folder, name, sizeBytes }) =>
        folder !== 'fit' && sizeBytes > 1_000_000 && !name.includes('testcourse'),
    ),
    ['saxes', 'txml'],
  )
}
