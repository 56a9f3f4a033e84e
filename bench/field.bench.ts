/**
 * How fast is a results file read, and a whole field planned? CSV: 957,168 rows made from
 * `../shared/data/race/chicago-2014.csv` where it is, else planted ones; against readline and split,
 * and against DuckDB where it was fetched (`npm run bench -- --fetch field`). Taken in turns, best of
 * seven each, so that a noisy machine spoils both alike.
 */
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { runDraws } from '../apps/cli/src/field/run-draws.ts'
import {
  DEFAULT_SUPPLIES,
  FORECAST_SPREAD,
  fieldPlan,
  marathonShape,
  weatherDraws,
  type FieldInput,
} from '../packages/core/src/field/index.ts'
import { ResultsReader } from '../packages/formats/src/results/index.ts'
import { row } from './measure.ts'
import { peerAddress } from './peers.ts'

const ROUNDS = 7
const OURS = 'results reader, finds columns'
const HEADER = 'sex,age,t5,t10,t15,t20,th,t25,t30,t35,t40,tf'
const RACE = join(import.meta.dirname, '../../shared/data/race/chicago-2014.csv')

function bigFile(folder: string): string {
  const path = join(folder, 'results.csv')
  if (existsSync(RACE)) {
    const body = readFileSync(RACE, 'utf8').split('\n').slice(1).join('\n')
    writeFileSync(path, `${HEADER}\n${body.repeat(24)}`)
    return path
  }
  const rows = Array.from({ length: 957_168 }, (_, i) => {
    const paceS = 270 + (i % 211)
    const at = [5, 10, 15, 20, 21.0975, 25, 30, 35, 40, 42.195].map((km) => Math.round(km * paceS))
    return `${i % 2 === 0 ? 'F' : 'M'},${20 + (i % 50)},${at.join(',')}`
  })
  writeFileSync(path, `${HEADER}\n${rows.join('\n')}\n`)
  return path
}

async function byReader(path: string): Promise<number> {
  let sum = 0
  const reader = new ResultsReader((batch) => {
    for (let i = 0; i < batch.rowsCount; i += 1) sum += batch.finishS[i] ?? 0
  })
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }))
    reader.push(chunk as Buffer)
  if (!reader.end().ok) throw new Error('not read')
  return sum
}

async function bySplit(path: string): Promise<number> {
  let sum = 0
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const cells = line.split(',').map(Number)
    sum += cells[11] || 0
  }
  return sum
}

type ReadFile = (path: string) => Promise<number>
type Chunk = Readonly<{
  rowCount: number
  getColumnVector(index: number): Readonly<{ items: ArrayLike<number> }>
}>
type Duck = Readonly<{
  runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>
  stream(sql: string): Promise<{ fetchChunk(): Promise<Chunk | null> }>
}>

const COLUMNS = HEADER.split(',')
const SUMS = COLUMNS.slice(1).map((column) => `sum(${column})`)

/** Told what the columns are: whole seconds, which is what the file holds and DuckDB reads fastest. */
function told(type: string): string {
  const types = COLUMNS.map((column) => `'${column}':'${column === 'sex' ? 'VARCHAR' : type}'`)
  return `, header=true, columns={${types.join(',')}}`
}

async function sumInside(duck: Duck, path: string, columns: string): Promise<number> {
  const sql = `select ${SUMS.join(',')}, count(sex) from read_csv('${path}'${columns})`
  const [found] = (await duck.runAndReadAll(sql)).getRows()
  return Number(found?.[10])
}

/** All columns handed to JavaScript, as ours are; only one of them is looked at. */
async function sumOutside(duck: Duck, path: string): Promise<number> {
  const read = await duck.stream(`select * from read_csv('${path}'${told('DOUBLE')})`)
  let sum = 0
  for (;;) {
    // One piece after the other by intent.
    // oxlint-disable-next-line no-await-in-loop
    const chunk = await read.fetchChunk()
    if (chunk === null || chunk.rowCount === 0) return sum
    const { items } = chunk.getColumnVector(COLUMNS.length - 1)
    for (let i = 0; i < chunk.rowCount; i += 1) sum += items[i] ?? 0
  }
}

/** DuckDB on all cores: its sums inside of it, finding the columns or told them, and what a program here gets. */
async function duckReaders(): Promise<Readonly<Record<string, ReadFile>>> {
  const address = peerAddress('@duckdb/node-api')
  if (address === undefined) return {}
  const instance = await (await import(address)).DuckDBInstance.create(':memory:')
  const duck: Duck = await instance.connect()
  return {
    'DuckDB, columns to JavaScript': (path) => sumOutside(duck, path),
    'DuckDB, sums, finds columns': (path) => sumInside(duck, path, ''),
    'DuckDB, sums, told columns': (path) => sumInside(duck, path, told('BIGINT')),
  }
}

type Took = Readonly<{ clockMs: number; processorMs: number }>

function took(): Took {
  const { user, system } = process.cpuUsage()
  return { clockMs: performance.now(), processorMs: (user + system) / 1000 }
}

async function benchReader(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'uncramp-bench-'))
  try {
    const path = bigFile(folder)
    const ducks = await duckReaders()
    const readers = {
      [OURS]: byReader,
      'readline and split': bySplit,
      ...ducks,
    }
    const best = new Map<string, Took>()
    const sums = new Set<number>()
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, readFile] of Object.entries(readers)) {
        const known = best.get(name)
        const from = took()
        sums.add(Math.round(await readFile(path)))
        const now = took()
        best.set(name, {
          clockMs: Math.min(known?.clockMs ?? Infinity, now.clockMs - from.clockMs),
          processorMs: Math.min(known?.processorMs ?? Infinity, now.processorMs - from.processorMs),
        })
      }
    }
    if (sums.size !== 1) throw new Error(`readers disagree: ${[...sums].join(', ')}`)
    const own = best.get(OURS) ?? { clockMs: Number.NaN, processorMs: Number.NaN }
    for (const [name, { clockMs, processorMs }] of best) {
      const ofProcessor = `${processorMs.toFixed(0)} ms of processor, ${(processorMs / own.processorMs).toFixed(2)} x`
      row(
        name,
        `${clockMs.toFixed(0)} ms`,
        `${(clockMs / own.clockMs).toFixed(2)} x; ${ofProcessor}`,
      )
    }
    if (Object.keys(ducks).length === 0)
      row('DuckDB', 'not fetched', 'npm run bench -- --fetch field; aim: 3 x')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function benchField(): Promise<void> {
  const runnersCount = 50_000
  const shared = (): Float64Array => new Float64Array(new SharedArrayBuffer(8 * runnersCount))
  const weather = {
    temperatureC: 19,
    humidityFrac: 0.6,
    windMps: 2,
    sun: 'part',
    from: 'given',
  } as const
  const input: FieldInput = {
    runners: {
      anchorS: shared().map((_, i) => 9000 + ((i * 7919) % runnersCount) / 4),
      sexRank: new Uint8Array(runnersCount).map((_, i) => 1 + (i % 2)),
      ageYears: shared().fill(40),
      massKg: shared().fill(Number.NaN),
      waveIndex: new Uint8Array(runnersCount).map((_, i) => i % 5),
      startS: shared().fill(Number.NaN),
    },
    anchor: 'predicted',
    distanceM: 42_195,
    stations: Array.from({ length: 20 }, (_, i) => ({
      atM: 2000 * (i + 1),
      name: `${i + 1}`,
      drinks: ['water', 'sports_drink'],
      hasToilet: false,
    })),
    waves: Array.from({ length: 5 }, (_, i) => ({ name: `${i}`, startAtS: i * 900 })),
    weathers: weatherDraws([weather], { drawsCount: 200, seed: 1, spread: FORECAST_SPREAD }),
    shape: marathonShape('finish'),
    supplies: DEFAULT_SUPPLIES,
    seed: 1,
  }
  const [fromMs, before] = [performance.now(), process.cpuUsage()]
  const plan = fieldPlan(input, await runDraws(input, () => {}))
  const tookS = (performance.now() - fromMs) / 1000
  const { user, system } = process.cpuUsage(before)
  row(
    `field of ${plan.runnersCount}, 20 stations, 200 draws`,
    `${tookS.toFixed(1)} s`,
    `aim 20 s on two cores; ${((user + system) / 1e6).toFixed(1)} s of processor time`,
  )
}

await benchReader()
await benchField()
