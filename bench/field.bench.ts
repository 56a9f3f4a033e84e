/**
 * How fast is a results file read, and a whole field planned? CSV: 957,168 rows made from
 * `../shared/data/race/chicago-2014.csv` where it is, else planted ones; against readline and split,
 * and against DuckDB where it was fetched (`npm run bench -- --fetch field`). Taken in turns, best of
 * five each, so that a noisy machine spoils both alike.
 */
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
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

const ROUNDS = 5
const OURS = 'results reader, 1 core, finds columns'
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

type Duck = { runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly unknown[])[] }> }

type ReadFile = (path: string) => Promise<number>

/** DuckDB on all cores: finding the columns by itself, as ours does, and told what they are, its best. */
async function duckReaders(): Promise<Readonly<Record<string, ReadFile>>> {
  const address = peerAddress('@duckdb/node-api')
  if (address === undefined) return {}
  const module = await import(address)
  const reader = async (threadsCount: number, told: string): Promise<ReadFile> => {
    const instance = await module.DuckDBInstance.create(':memory:', { threads: `${threadsCount}` })
    const connection: Duck = await instance.connect()
    const columns = HEADER.split(',')
    const sums = columns.slice(1).map((column) => `sum(${column})`)
    return async (path) => {
      const sql = `select ${sums.join(',')}, count(sex) from read_csv('${path}'${told})`
      const [found] = (await connection.runAndReadAll(sql)).getRows()
      return Number(found?.[10])
    }
  }
  // Whole seconds, which DuckDB reads twice as fast as doubles, and what the file holds.
  const types = HEADER.split(',').map(
    (column) => `'${column}':'${column === 'sex' ? 'VARCHAR' : 'BIGINT'}'`,
  )
  const told = `, header=true, columns={${types.join(',')}}`
  const coresCount = availableParallelism()
  return {
    [`DuckDB, ${coresCount} cores, finds columns`]: await reader(coresCount, ''),
    [`DuckDB, ${coresCount} cores, told columns`]: await reader(coresCount, told),
    'DuckDB, 1 core, told columns': await reader(1, told),
  }
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
    const best = new Map<string, number>()
    const sums = new Set<number>()
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, readFile] of Object.entries(readers)) {
        const fromMs = performance.now()
        sums.add(Math.round(await readFile(path)))
        best.set(name, Math.min(best.get(name) ?? Infinity, performance.now() - fromMs))
      }
    }
    if (sums.size !== 1) throw new Error(`readers disagree: ${[...sums].join(', ')}`)
    const ownMs = best.get(OURS) ?? Number.NaN
    for (const [name, tookMs] of best)
      row(name, `${tookMs.toFixed(0)} ms`, `${(tookMs / ownMs).toFixed(2)} x`)
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
