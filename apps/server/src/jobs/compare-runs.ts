import {
  runBegunAt,
  sameRun,
  type Activity,
  type DecodedActivity,
  type RunMatch,
  type Sport,
} from '@uncramp/core/activity'
import { decodeActivity, withListed } from '@uncramp/formats'

import { unpack, type Content } from '../archive/packing.ts'
import { inflate } from './inflate.ts'

/** One run of a kept file. */
export type RunToCompare = Readonly<{
  name: string
  content: Content
  sha256: string
  startAtMs: number
  sport: Sport
}>

export type PairToCompare = Readonly<{ one: RunToCompare; other: RunToCompare }>

type History = Readonly<{ sha256: string; decoded: DecodedActivity }>

/** Longer than from one run of a file to its next; then the memory is given back. */
const KEPT_READ_MS = 10_000

/** A file of a whole history is asked for once for each of its runs: the last such one is kept read for a while. */
let lastHistory: History | undefined
let forgetTimer: NodeJS.Timeout | undefined

/** Compares two kept recordings; undefined when one of them cannot be read any more. */
export function compareRuns({ one, other }: PairToCompare): RunMatch | undefined {
  const [first, second] = [readRun(one), readRun(other)]
  return first === undefined || second === undefined ? undefined : sameRun(first, second)
}

function readRun({ sport, startAtMs, ...file }: RunToCompare): Activity | undefined {
  const decoded = decodedOnce(file)
  if (decoded === undefined) return undefined
  const listed = withListed(decoded, { title: '', sport, subSport: 'generic' })
  return runBegunAt(listed, startAtMs)
}

function decodedOnce(
  file: Pick<RunToCompare, 'name' | 'content' | 'sha256'>,
): DecodedActivity | undefined {
  const { name, content, sha256 } = file
  if (lastHistory?.sha256 === sha256) return lastHistory.decoded
  const decoded = decodeActivity(unpack(content), name, inflate)
  if (!decoded.ok) return undefined
  if (decoded.value.others.length > 0) keepRead({ sha256, decoded: decoded.value })
  return decoded.value
}

function keepRead(history: History): void {
  lastHistory = history
  clearTimeout(forgetTimer)
  forgetTimer = setTimeout(() => (lastHistory = undefined), KEPT_READ_MS)
  forgetTimer.unref()
}
