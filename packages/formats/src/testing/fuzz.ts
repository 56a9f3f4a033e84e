import { feed } from './feed.ts'
import { mutatedJson } from './mutate-json.ts'
import { drawsFrom, mutated, type Draw } from './mutate.ts'
import type { Seed } from './seeds.ts'

/** What a run of mutations needs from its host, and how long it may take. */
export type FuzzRun = Readonly<{
  seeds: readonly Seed[]
  seed: number
  forMs: number
  /** How long the run goes on is told by the clock, */
  nowMs: () => number
  /** what a file costs by the processor, so that a busy machine is no fault of ours. */
  spentMs: () => number
  /** The most that the process ever held. */
  peakBytes: () => number
  pack: (bytes: Uint8Array, how: number) => Uint8Array
}>

/** What came of it; `worst` in ms per MB, over files of any size. */
export type FuzzReport = Readonly<{
  executionsCount: number
  acceptedCount: number
  worst: { name: string; msPerMb: number }
  peakBytes: number
  failures: readonly string[]
}>

const MAX_MS_PER_MB = 1000
/** What a small file may take while the machine does other things. */
const GRACE_MS = 150
const MB = 1024 * 1024
const MAX_FAILURES_COUNT = 20
/** What one file may add to the memory of the process: garbage not yet collected, and its columns. */
const MAX_GROWTH_BYTES = 192 * MB
const MAX_GROWTH_PER_BYTE = 128
const MAX_PEAK_BYTES = 1024 * MB
const CUTS_COUNT = 64

/** Breaks files over and over and feeds them to every reader: none may throw, hang or swell. */
export async function fuzz(run: FuzzRun): Promise<FuzzReport> {
  const trial = new Trial(run)
  const draw = drawsFrom(run.seed)
  const untilMs = run.nowMs() + run.forMs
  while (run.nowMs() < untilMs && trial.failures.length < MAX_FAILURES_COUNT) {
    const { name, bytes } = brokenSeed(run, draw)
    await trial.attempt(`${name}, execution ${trial.executionsCount} of seed ${run.seed}`, {
      name,
      bytes,
    })
  }
  return trial.report()
}

/** Every seed cut off at every 1/64 of its length, packed and bare: nothing is left to chance. */
export async function cutEverywhere(
  run: Omit<FuzzRun, 'forMs' | 'seed' | 'nowMs'>,
): Promise<FuzzReport> {
  const trial = new Trial(run)
  for (const { name, bytes } of run.seeds) {
    const packed = run.pack(bytes, 0)
    for (let part = 0; part < CUTS_COUNT; part += 1) {
      for (const whole of [bytes, packed]) {
        const cut = whole.subarray(0, Math.floor((whole.length * part) / CUTS_COUNT))
        await trial.attempt(`${name} cut at ${part}/${CUTS_COUNT}`, { name, bytes: cut })
      }
    }
  }
  return trial.report()
}

function brokenSeed(run: FuzzRun, draw: Draw): Seed {
  const pick = (): Seed =>
    run.seeds[Math.floor(draw() * run.seeds.length)] ?? { name: '', bytes: new Uint8Array() }
  const { name, bytes } = pick()
  const asJson = draw() < 0.7 ? mutatedJson(bytes, draw) : undefined
  const broken = asJson ?? mutated(bytes, draw, pick().bytes)
  const how = Math.floor(draw() * 12)
  const packed = how < 4 ? run.pack(broken, how) : broken
  return { name, bytes: draw() < 0.2 ? mutated(packed, draw, bytes) : packed }
}

/** Counts attempts and what went wrong in them. */
class Trial {
  executionsCount = 0
  readonly failures: string[] = []
  readonly #run: Pick<FuzzRun, 'spentMs' | 'peakBytes'>
  #acceptedCount = 0
  #worst = { name: '', msPerMb: 0 }

  constructor(run: Pick<FuzzRun, 'spentMs' | 'peakBytes'>) {
    this.#run = run
  }

  async attempt(label: string, { name, bytes }: Seed): Promise<void> {
    const before = this.#run.peakBytes()
    const attempt = await attemptOf(this.#run, { name, bytes })
    if (attempt.fault !== undefined) this.failures.push(`${label}: ${attempt.fault}`)
    const limitMs = GRACE_MS + (MAX_MS_PER_MB * bytes.length) / MB
    // Collecting the garbage of others, or compiling, is no fault of this file: only slow three times counts.
    const tookMs = attempt.tookMs > limitMs ? await this.#again({ name, bytes }) : attempt.tookMs
    if (tookMs > limitMs) this.failures.push(`${label}: ${tookMs} ms for ${bytes.length} bytes`)
    const msPerMb = tookMs / Math.max(0.1, bytes.length / MB)
    if (msPerMb > this.#worst.msPerMb) this.#worst = { name, msPerMb }
    this.executionsCount += 1
    this.#acceptedCount += attempt.isAccepted ? 1 : 0
    const peakBytes = this.#run.peakBytes()
    const grownBytes = peakBytes - before
    const isTooMuch = grownBytes > MAX_GROWTH_BYTES + MAX_GROWTH_PER_BYTE * bytes.length
    if (isTooMuch || (peakBytes > MAX_PEAK_BYTES && grownBytes > 0))
      this.failures.push(`${label}: ${grownBytes} bytes of memory more, ${peakBytes} in all`)
  }

  async #again(seed: Seed): Promise<number> {
    const [one, two] = [await attemptOf(this.#run, seed), await attemptOf(this.#run, seed)]
    return Math.min(one.tookMs, two.tookMs)
  }

  report(): FuzzReport {
    return {
      executionsCount: this.executionsCount,
      acceptedCount: this.#acceptedCount,
      worst: this.#worst,
      peakBytes: this.#run.peakBytes(),
      failures: this.failures,
    }
  }
}

type Attempt = { tookMs: number; isAccepted: boolean; fault: string | undefined }

async function attemptOf(run: Pick<FuzzRun, 'spentMs'>, { name, bytes }: Seed): Promise<Attempt> {
  const fromMs = run.spentMs()
  try {
    const isAccepted = await feed(bytes, name)
    return { tookMs: run.spentMs() - fromMs, isAccepted, fault: undefined }
  } catch (error) {
    const fault =
      error instanceof Error ? (error.stack ?? error.message) : 'something else was thrown'
    return { tookMs: run.spentMs() - fromMs, isAccepted: false, fault }
  }
}
