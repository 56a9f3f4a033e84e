import type { Definition } from './definition.ts'
import type { FitScan } from './scan.ts'

/** The records of one definition: where each is, and which row it becomes. */
export type RecordBatch = Readonly<{ definition: Definition; at: Int32Array; rows: Int32Array }>

/** The records of a file, by their definition, each in file order. */
export function recordBatches(scan: FitScan): RecordBatch[] {
  const { recordsCount, recordAt, recordDefinition, definitions } = scan
  const only = onlyDefinition(scan)
  if (only !== undefined) {
    const rows = new Int32Array(recordsCount)
    for (let row = 0; row < recordsCount; row += 1) rows[row] = row
    return [{ definition: only, at: recordAt.subarray(0, recordsCount), rows }]
  }
  const counts = new Int32Array(definitions.length + 1)
  for (let row = 0; row < recordsCount; row += 1) {
    const index = recordDefinition[row] ?? 0
    counts[index] = (counts[index] ?? 0) + 1
  }
  const starts = new Int32Array(definitions.length + 1)
  for (let index = 0; index < definitions.length; index += 1) {
    starts[index + 1] = (starts[index] ?? 0) + (counts[index] ?? 0)
  }
  const next = starts.slice()
  const at = new Int32Array(recordsCount)
  const rows = new Int32Array(recordsCount)
  for (let row = 0; row < recordsCount; row += 1) {
    const index = recordDefinition[row] ?? 0
    const place = next[index] ?? 0
    next[index] = place + 1
    at[place] = recordAt[row] ?? 0
    rows[place] = row
  }
  return definitions.flatMap((definition, index) => {
    const [from = 0, to = 0] = [starts[index], starts[index + 1]]
    if (from === to) return []
    return [{ definition, at: at.subarray(from, to), rows: rows.subarray(from, to) }]
  })
}

/** The definition of all records, where they share one: the usual case. */
function onlyDefinition(scan: FitScan): Definition | undefined {
  const first = scan.recordDefinition[0]
  for (let row = 1; row < scan.recordsCount; row += 1) {
    if (scan.recordDefinition[row] !== first) return undefined
  }
  return scan.recordsCount === 0 ? undefined : scan.definitions[first ?? 0]
}
