import type { Plan, TimelineItem } from '@uncramp/core/plan'

/** Where a plan stands against the clock. */
export type NowNext = Readonly<{
  /** Due now: begun within the last minutes, or under way. */
  now: readonly TimelineItem[]
  next: TimelineItem | undefined
  /** What follows it. */
  later: readonly TimelineItem[]
  phase: 'ahead' | 'running' | 'after' | 'over' | 'untimed'
}>

/** An item without a length still counts as now for this long. */
const LINGER_MS = 5 * 60_000
/** The hours after a run that are looked after. */
const AFTER_MS = 48 * 3_600_000

function endOf(item: TimelineItem): number {
  return (item.clockMs ?? 0) + Math.max(LINGER_MS, (item.durationS ?? 0) * 1000)
}

/** What to do now and what comes next; nothing but the clock decides. */
export function nowNext(plan: Plan, nowAtMs: number): NowNext {
  const { startAtMs } = plan.run
  if (startAtMs === undefined) return { now: [], next: undefined, later: [], phase: 'untimed' }
  const timed = plan.timeline.filter((item) => item.clockMs !== undefined && item.kind !== 'cue')
  const finishAtMs = startAtMs + plan.pace.finishS * 1000
  const phase =
    nowAtMs < startAtMs
      ? 'ahead'
      : nowAtMs < finishAtMs
        ? 'running'
        : nowAtMs < finishAtMs + AFTER_MS
          ? 'after'
          : 'over'
  const [next, ...later] = timed.filter((item) => (item.clockMs ?? 0) > nowAtMs)
  return {
    now: timed.filter((item) => (item.clockMs ?? 0) <= nowAtMs && nowAtMs < endOf(item)),
    next,
    later,
    phase,
  }
}

function dayOf(atMs: number): number {
  const date = new Date(atMs)
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
}

/** Whole days from one local day to another: 0 is today, 1 tomorrow. */
export function daysBetween(fromAtMs: number, toAtMs: number): number {
  return Math.round((dayOf(toAtMs) - dayOf(fromAtMs)) / 86_400_000)
}
