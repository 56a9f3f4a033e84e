import { words } from '../words/words.ts'
import type { LoggedRun } from './run-log.ts'

/** What a run is called: its own name, or just a run. */
export function runName(run: LoggedRun): string {
  return run.name ?? words('history').unnamed
}
