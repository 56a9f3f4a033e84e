/**
 * Runs every law of the project (`*.law.ts`) over random runners, weathers and conditions and
 * prints how many were tried and any counterexample. `npm test` runs 20,000 of each, `npm run laws`
 * 1,000,000; `--seed N` repeats a run, `--only WORD` picks laws by name or folder.
 */
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs, styleText } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

import fc from 'fast-check'

type Law = Readonly<{
  name: string
  /** Names of the laws that one property tries together, when there is more than one. */
  covers?: readonly string[]
  property: fc.IRawProperty<unknown>
}>
type Task = Readonly<{ file: string; name: string }>

/**
 * Laws outside the safety of a plan, each of whose cases is a whole recorded or simulated run: they
 * get a fortieth of the count, so that the safety laws can have all of it.
 */
const HEAVY = /core\/src\/(analysis|field|learning)\//
const HEAVY_SHARE = 1 / 40
type Job = Readonly<{ tasks: readonly Task[]; runsCount: number; seed: number }>
type Verdict = Readonly<{
  name: string
  covers: readonly string[]
  runsCount: number
  tookS: number
  counterexample?: string
}>

const ROOT = join(import.meta.dirname, '..')

async function lawsOf(file: string): Promise<readonly Law[]> {
  const module: Record<string, unknown> = await import(join(ROOT, file))
  return Object.entries(module)
    .filter(([name]) => name.endsWith('_LAWS'))
    .flatMap(([, laws]) => laws as readonly Law[])
}

function judge(law: Law, runsCount: number, seed: number): Verdict {
  const fromMs = performance.now()
  const result = fc.check(law.property as fc.IProperty<unknown>, { numRuns: runsCount, seed })
  const tookS = (performance.now() - fromMs) / 1000
  const verdict = { name: law.name, covers: law.covers ?? [], runsCount: result.numRuns, tookS }
  if (!result.failed) return verdict
  const why = result.errorInstance instanceof Error ? `\n    ${result.errorInstance.message}` : ''
  const counterexample = `${fc.stringify(result.counterexample)} (seed ${result.seed}, path ${result.counterexamplePath})${why}`
  return { ...verdict, counterexample }
}

async function work({ tasks, runsCount, seed }: Job): Promise<void> {
  for (const task of tasks) {
    const law = (await lawsOf(task.file)).find(({ name }) => name === task.name)
    if (law === undefined) throw new Error(`${task.file} has no law "${task.name}"`)
    const countedRuns = HEAVY.test(task.file) ? Math.ceil(runsCount * HEAVY_SHARE) : runsCount
    parentPort?.postMessage(judge(law, countedRuns, seed))
  }
}

function print({ name, covers, runsCount, tookS, counterexample }: Verdict): void {
  const mark = counterexample === undefined ? styleText('green', '✓') : styleText('red', '✗')
  process.stdout.write(
    `${mark} ${name}: ${runsCount.toLocaleString('en')} tried (${tookS.toFixed(1)} s)\n`,
  )
  if (counterexample !== undefined) process.stdout.write(`    ${counterexample}\n`)
  else for (const covered of covers) process.stdout.write(`    ${mark} ${covered}\n`)
}

async function conduct(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
      only: { type: 'string', default: '' },
    },
  })
  const tasks: Task[] = []
  for (const file of globSync('{packages,apps}/*/src/**/*.law.ts', { cwd: ROOT })) {
    for (const { name } of await lawsOf(file)) {
      if (name.includes(values.only) || file.includes(values.only)) tasks.push({ file, name })
    }
  }
  const [runsCount, seed] = [Number(values.runs), Number(values.seed)]
  const threadsCount = Math.min(availableParallelism(), tasks.length)
  const verdicts: Verdict[] = []
  const hand = (index: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const mine = tasks.filter((_, at) => at % threadsCount === index)
      const worker = new Worker(import.meta.filename, {
        workerData: { tasks: mine, runsCount, seed } satisfies Job,
      })
      worker.on('message', (verdict: Verdict) => {
        verdicts.push(verdict)
        print(verdict)
      })
      worker.on('error', reject)
      worker.on('exit', () => {
        resolve()
      })
    })
  await Promise.all(Array.from({ length: threadsCount }, (_, index) => hand(index)))
  const broken = verdicts.filter(({ counterexample }) => counterexample !== undefined).length
  const triedCount = verdicts.reduce((sum, verdict) => sum + verdict.runsCount, 0)
  process.stdout.write(
    `laws: ${verdicts.length - broken} held, ${broken} broken; ${triedCount.toLocaleString('en')} cases, seed ${seed}\n`,
  )
  process.exitCode = broken === 0 && verdicts.length === tasks.length && tasks.length > 0 ? 0 : 1
}

if (isMainThread) await conduct()
else await work(workerData as Job)
