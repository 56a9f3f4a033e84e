import { readActivities } from '../archive/read-activities.ts'
import { readCourse } from '../course/read-course.ts'
import { decodeActivity } from '../decode-activity.ts'
import { assertSound } from './assert-sound.ts'
import { drawsFrom, mutated } from './mutate.ts'

/** What a run of mutations needs from its host, and how long it may take. */
export type FuzzRun = Readonly<{
  seeds: readonly { name: string; bytes: Uint8Array }[]
  seed: number
  forMs: number
  nowMs: () => number
  memoryBytes: () => number
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
const MAX_MEMORY_BYTES = 1024 * MB

/** Breaks files over and over and feeds them to every reader: none may throw, hang or swell. */
export async function fuzz(run: FuzzRun): Promise<FuzzReport> {
  const draw = drawsFrom(run.seed)
  const failures: string[] = []
  const pick = () =>
    run.seeds[Math.floor(draw() * run.seeds.length)] ?? { name: '', bytes: new Uint8Array() }
  let [executionsCount, acceptedCount, peakBytes] = [0, 0, 0]
  let worst = { name: '', msPerMb: 0 }
  const untilMs = run.nowMs() + run.forMs
  while (run.nowMs() < untilMs && failures.length < MAX_FAILURES_COUNT) {
    const chosen = pick()
    const broken = mutated(chosen.bytes, draw, pick().bytes)
    const how = Math.floor(draw() * 12)
    const packed = how < 4 ? run.pack(broken, how) : broken
    const bytes = draw() < 0.2 ? mutated(packed, draw, chosen.bytes) : packed
    const label = `${chosen.name}, execution ${executionsCount} of seed ${run.seed}`
    const attempt = await attemptOf(run, bytes)
    if (attempt.fault !== undefined) failures.push(`${label}: ${attempt.fault}`)
    const limitMs = GRACE_MS + (MAX_MS_PER_MB * bytes.length) / MB
    // A pause of the machine is no fault of ours: only slow twice counts.
    if (attempt.tookMs > limitMs && (await attemptOf(run, bytes)).tookMs > limitMs) {
      failures.push(`${label}: ${attempt.tookMs} ms for ${bytes.length} bytes`)
    }
    const msPerMb = attempt.tookMs / Math.max(0.1, bytes.length / MB)
    if (msPerMb > worst.msPerMb) worst = { name: chosen.name, msPerMb }
    executionsCount += 1
    acceptedCount += attempt.isAccepted ? 1 : 0
    peakBytes = Math.max(peakBytes, run.memoryBytes())
    if (peakBytes > MAX_MEMORY_BYTES) failures.push(`${label}: ${peakBytes} bytes of memory`)
  }
  return { executionsCount, acceptedCount, worst, peakBytes, failures }
}

type Attempt = { tookMs: number; isAccepted: boolean; fault: string | undefined }

async function attemptOf(run: FuzzRun, bytes: Uint8Array): Promise<Attempt> {
  const fromMs = run.nowMs()
  try {
    const isAccepted = await feed(bytes)
    return { tookMs: run.nowMs() - fromMs, isAccepted, fault: undefined }
  } catch (error) {
    const fault =
      error instanceof Error ? (error.stack ?? error.message) : 'something else was thrown'
    return { tookMs: run.nowMs() - fromMs, isAccepted: false, fault }
  }
}

async function feed(bytes: Uint8Array): Promise<boolean> {
  const decoded = decodeActivity(bytes, 'fuzz')
  if (decoded.ok) assertSound(decoded.value)
  readCourse(bytes, 'fuzz')
  let isAccepted = decoded.ok
  for await (const file of readActivities({ path: 'fuzz', bytes }, { digest: () => '' })) {
    if (file.path.split('/').includes('..')) throw new Error('a path that climbs')
    if (file.kind === 'run') isAccepted = true
  }
  return isAccepted
}
