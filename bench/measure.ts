import { readFileSync } from 'node:fs'

const MS_PER_TICK = 10

/** What a process and its threads have computed so far: hardly moved by what else the machine does. Linux. */
export function computedMs(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK
}

/** Memory a process holds. Linux. */
export function memoryMb(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}

/** One measured question: median and 99th percentile of many calls after a warm-up, in ms. */
export type Measured = Readonly<{ p50Ms: number; p99Ms: number; callsCount: number }>

/** Calls a function for about `budgetMs` after warming it up for a fifth of that. */
export function measure(call: () => unknown, budgetMs = 2000): Measured {
  const warmUntilMs = performance.now() + budgetMs / 5
  while (performance.now() < warmUntilMs) call()
  const tookMs: number[] = []
  const untilMs = performance.now() + budgetMs
  while (performance.now() < untilMs || tookMs.length < 3) {
    const fromMs = performance.now()
    call()
    tookMs.push(performance.now() - fromMs)
  }
  tookMs.sort((a, b) => a - b)
  const at = (frac: number): number =>
    tookMs[Math.min(tookMs.length - 1, Math.floor(frac * tookMs.length))] ?? Number.NaN
  return { p50Ms: at(0.5), p99Ms: at(0.99), callsCount: tookMs.length }
}

/** One row of a benchmark: name, figure, and the aim or ratio it is read against. */
export function row(name: string, figure: string, beside = ''): void {
  process.stdout.write(`${name.padEnd(52)} ${figure.padStart(16)}  ${beside}\n`)
}

/**
 * Processor time of this thread, ms: what the clock would show with nobody else on the machine, less
 * what others spoil in its caches.
 */
export function threadMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
