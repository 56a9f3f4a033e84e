import type { Called, Client } from '@uncramp/contract/client'
import type { StoredRecord } from '@uncramp/contract/records'
import type { WeighIn } from '@uncramp/core/runner'

import { crampsOf, type LoggedCramp } from '../history/cramp-log.ts'
import { runsOf, type LoggedRun } from '../history/run-log.ts'
import { isValues, numberOf, textOf } from '../history/values.ts'
import type { Entry } from '../store/device-store.ts'
import { isGone, valuesOf } from '../store/doc.ts'
import { weighInsOf } from '../sweat/weigh-ins.ts'

/** A plan as somebody else may read it: the answers it was made from. */
export type SharedPlan = Readonly<{
  id: string
  distanceM: number
  goalS: number
  date: string
}>

/** What somebody lets one read, as lists to show. */
export type SharedRecords = Readonly<{
  runs: readonly LoggedRun[]
  cramps: readonly LoggedCramp[]
  plans: readonly SharedPlan[]
  tests: readonly WeighIn[]
}>

/** Records of somebody else as lists, deleted ones left out. */
export function sharedRecords(records: readonly StoredRecord[]): SharedRecords {
  const of = (kind: StoredRecord['kind']): readonly Entry[] =>
    records
      .filter((record) => record.kind === kind && !isGone(record))
      .map((record) => ({ id: record.id, values: valuesOf(record) }))
  return {
    runs: runsOf(of('activity'), of('drink_log')),
    cramps: crampsOf(of('cramp')),
    plans: of('plan').flatMap(planOf),
    tests: weighInsOf(of('sweat_test')),
  }
}

function planOf({ id, values }: Entry): readonly SharedPlan[] {
  const { draft } = values
  if (!isValues(draft)) return []
  const distanceM = numberOf(draft, 'distanceM')
  const goalS = numberOf(draft, 'goalS')
  if (distanceM === undefined || goalS === undefined) return []
  return [{ id, distanceM, goalS, date: textOf(draft, 'date') ?? '' }]
}

/** What was found behind an address: everything, or the code of a refusal. */
export type SharedPage =
  | Readonly<{ ok: true; records: SharedRecords; label?: string; expiresAtMs?: number }>
  | Readonly<{ ok: false; code: string }>

type Source = Readonly<{ token: string }> | Readonly<{ runnerId: string }>

/** Reads page by page until there is no more. */
export async function readShared(client: Client, source: Source): Promise<SharedPage> {
  const records: StoredRecord[] = []
  let since: string | undefined
  for (;;) {
    const query = since === undefined ? {} : { since }
    // Each page says where the next one begins.
    // oxlint-disable-next-line no-await-in-loop
    const page = await pageOf(client, source, query)
    if (!page.ok) return { ok: false, code: page.error.code }
    const { hasMore, cursor, label, expiresAtMs } = page.value
    records.push(...page.value.records)
    if (!hasMore) {
      const about = {
        ...(label === undefined ? {} : { label }),
        ...(expiresAtMs === undefined ? {} : { expiresAtMs }),
      }
      return { ok: true, records: sharedRecords(records), ...about }
    }
    since = cursor
  }
}

type Page = Readonly<{
  records: readonly StoredRecord[]
  cursor: string
  hasMore: boolean
  label?: string
  expiresAtMs?: number
}>

function pageOf(
  client: Client,
  source: Source,
  query: Readonly<{ since?: string }>,
): Promise<Called<Page>> {
  return 'token' in source
    ? client.call('readLink', { params: source, query })
    : client.call('pullRunnerRecords', { params: source, query })
}
