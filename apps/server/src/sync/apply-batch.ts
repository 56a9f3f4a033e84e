import { CLOCK_ZERO, clockAtMs, laterClock } from '@uncramp/contract/clock'
import { canonicalJson } from '@uncramp/contract/json'
import { DELETED, laterWritten, type Fields, type Written } from '@uncramp/contract/merge'
import { uuidV7 } from '@uncramp/contract/new-id'
import type { Conflict, PushBatch, RecordChange, StoredRecord } from '@uncramp/contract/records'
import { err, ok, type Result } from '@uncramp/core'

/** A record with what the server notes beside it: the version at which each field last changed. */
export type KeptRecord = StoredRecord &
  Readonly<{ fieldVersions: Readonly<Record<string, number>> }>

export type ApplyError =
  | Readonly<{ code: 'record_kind_changed'; recordId: string; kind: string }>
  | Readonly<{ code: 'clock_ahead'; recordId: string; aheadMs: number; maxAheadMs: number }>

export type Applied = Readonly<{ changed: readonly KeptRecord[]; conflicts: readonly Conflict[] }>

/** A device may be wrong about the day, but then its changes would win for as long as it is ahead. */
export const MAX_AHEAD_MS = 24 * 3_600_000

type Situation = Readonly<{
  batch: PushBatch
  existing: ReadonlyMap<string, KeptRecord>
  lastChangeIndex: number
  nowAtMs: number
  /** A digest of some text, in hexadecimal: names conflicts the same way on every try. */
  digest: (text: string) => string
}>

/**
 * What a pushed batch does to the records it names: field by field the last writer wins, and wherever
 * one of two writers had not seen the other, both words are kept as a conflict. Refuses whole batches.
 */
export function applyBatch(situation: Situation): Result<Applied, ApplyError> {
  const changed: KeptRecord[] = []
  const conflicts: Conflict[] = []
  for (const change of situation.batch.changes) {
    const refusal = refuse(change, situation)
    if (refusal !== undefined) return err(refusal)
    const existing = situation.existing.get(change.id)
    const merged = mergeChange(change, existing)
    for (const clash of merged.clashes) conflicts.push(conflictOf(clash, change, situation))
    if (!merged.isChanged) continue
    const changeIndex = situation.lastChangeIndex + changed.length + 1
    const { id, kind } = change
    const { version, fields, fieldVersions } = merged
    changed.push({ id, kind, version, changeIndex, fields, fieldVersions })
  }
  return ok({ changed, conflicts })
}

function refuse(change: RecordChange, situation: Situation): ApplyError | undefined {
  const kind = situation.existing.get(change.id)?.kind
  if (kind !== undefined && kind !== change.kind)
    return { code: 'record_kind_changed', recordId: change.id, kind }
  const latest = Object.values(change.fields).reduce((at, w) => laterClock(at, w.clock), CLOCK_ZERO)
  const aheadMs = clockAtMs(latest) - situation.nowAtMs
  if (aheadMs <= MAX_AHEAD_MS) return undefined
  return { code: 'clock_ahead', recordId: change.id, aheadMs, maxAheadMs: MAX_AHEAD_MS }
}

type Clash = Readonly<{ field: string; kept: Written; lost: Written }>
type Merged = Readonly<{
  isChanged: boolean
  version: number
  fields: Fields
  fieldVersions: Readonly<Record<string, number>>
  clashes: readonly Clash[]
}>

function isSame(a: Written, b: Written): boolean {
  return a.clock === b.clock && canonicalJson(a.value) === canonicalJson(b.value)
}

function own<T>(from: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return from !== undefined && Object.hasOwn(from, name) ? from[name] : undefined
}

function mergeChange(change: RecordChange, existing: KeptRecord | undefined): Merged {
  const version = (existing?.version ?? 0) + 1
  const fields = new Map(Object.entries(existing?.fields ?? {}))
  const fieldVersions = new Map(Object.entries(existing?.fieldVersions ?? {}))
  const clashes: Clash[] = []
  let isChanged = false
  for (const [field, theirs] of Object.entries(change.fields)) {
    const mine = own(existing?.fields, field)
    if (mine !== undefined && isSame(mine, theirs)) continue
    const kept = mine === undefined ? theirs : laterWritten(mine, theirs)
    const wasSeen = (own(existing?.fieldVersions, field) ?? 0) <= change.baseVersion
    const clash = clashOf({ field, mine, theirs, kept, wasSeen })
    if (clash !== undefined) clashes.push(clash)
    if (kept === mine) continue
    isChanged = true
    fields.set(field, kept)
    fieldVersions.set(field, version)
  }
  return {
    isChanged,
    version,
    fields: Object.fromEntries(fields),
    fieldVersions: Object.fromEntries(fieldVersions),
    clashes: withoutRepeats([...clashes, ...deletionClashes(change, existing)]),
  }
}

function clashOf(
  at: Readonly<{
    field: string
    mine: Written | undefined
    theirs: Written
    kept: Written
    wasSeen: boolean
  }>,
): Clash | undefined {
  const { field, mine, theirs, kept } = at
  if (mine === undefined || canonicalJson(mine.value) === canonicalJson(theirs.value))
    return undefined
  const isLoser = kept === mine
  if (!isLoser && at.wasSeen) return undefined
  return { field, kept, lost: isLoser ? theirs : mine }
}

/** An edit of a record that another device deleted meanwhile, and a deletion of one edited meanwhile. */
function deletionClashes(change: RecordChange, existing: KeptRecord | undefined): readonly Clash[] {
  if (existing === undefined) return []
  const theirs = own(change.fields, DELETED)
  const mine = own(existing.fields, DELETED)
  const unseen = (field: string): boolean =>
    (own(existing.fieldVersions, field) ?? 0) > change.baseVersion
  if (theirs === undefined && mine?.value === true && unseen(DELETED))
    return Object.entries(change.fields).map(([field, lost]) => ({ field, kept: mine, lost }))
  if (theirs?.value !== true || mine?.value === true) return []
  return Object.entries(existing.fields)
    .filter(([field]) => field !== DELETED && unseen(field))
    .map(([field, lost]) => ({ field, kept: theirs, lost }))
}

/** One conflict for each field is enough: the first says more. */
function withoutRepeats(clashes: readonly Clash[]): readonly Clash[] {
  return [...Map.groupBy(clashes, (clash) => clash.field).values()].flatMap((same) =>
    same.slice(0, 1),
  )
}

function conflictOf(clash: Clash, change: RecordChange, situation: Situation): Conflict {
  const { nowAtMs } = situation
  const name = `${situation.batch.id} ${change.id} ${clash.field} ${clash.lost.clock}`
  const id = uuidV7({ nowAtMs, bits: situation.digest(name) })
  return { id, recordId: change.id, ...clash, atMs: nowAtMs }
}
