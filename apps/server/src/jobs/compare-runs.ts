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

/** A file of a whole history is asked for once for each of its runs: the last such one is kept read. */
let lastHistory: Readonly<{ sha256: string; decoded: DecodedActivity }> | undefined

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
  if (decoded.value.others.length > 0) lastHistory = { sha256, decoded: decoded.value }
  return decoded.value
}
