import type { LogLevel } from '../config.ts'

const RANK: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3 }

/**
 * One JSON line for each event. Facts are written as given, so callers pass route patterns, counts
 * and durations, and never a name, an address, an id of a runner or a position.
 */
export type Log = (
  level: LogLevel,
  event: string,
  facts?: Readonly<Record<string, unknown>>,
) => void

export function createLog(
  least: LogLevel,
  write: (line: string) => void = (line) => void process.stderr.write(line),
): Log {
  return (level, event, facts = {}) => {
    if (RANK[level] < RANK[least]) return
    write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`)
  }
}

/** A fault as facts: message and stack, its cause too. */
export function faultFacts(fault: unknown): Readonly<Record<string, unknown>> {
  if (!(fault instanceof Error)) return { fault: String(fault) }
  const cause = fault.cause === undefined ? {} : { cause: faultFacts(fault.cause) }
  return { fault: fault.message, stack: fault.stack, ...cause }
}
