/** A record of a run, and another one that it is probably a copy of. */
type MaybeTwin = Readonly<{ id: string; twinId?: string | undefined }>

/**
 * The records that count while nobody has said which of two copies to keep: the one that was there
 * first. Two devices may have taken each other's for the copy: then one of them counts all the same.
 */
export function withoutTwins<Run extends MaybeTwin>(runs: readonly Run[]): readonly Run[] {
  const byId = new Map(runs.map((run) => [run.id, run]))
  return runs.filter(({ id, twinId }) => {
    const other = twinId === undefined ? undefined : byId.get(twinId)
    if (other === undefined || other.id === id) return true
    return other.twinId === id && id < other.id
  })
}
