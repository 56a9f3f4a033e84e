/** A record of a run, and another one that it is probably a copy of. */
type MaybeTwin = Readonly<{ id: string; twinId?: string | undefined }>

/**
 * The records that count while nobody has said which of two copies to keep: those without a mark. Marks
 * of several devices may go round in a circle: then one of them counts all the same.
 */
export function withoutTwins<Run extends MaybeTwin>(runs: readonly Run[]): readonly Run[] {
  const byId = new Map(runs.map((run) => [run.id, run]))
  return runs.filter(({ id, twinId }) => {
    const passed = new Set<string>()
    let other = twinId === undefined ? undefined : byId.get(twinId)
    if (other === undefined || other.id === id) return true
    while (other !== undefined && other.id !== id && !passed.has(other.id)) {
      passed.add(other.id)
      other = other.twinId === undefined ? undefined : byId.get(other.twinId)
    }
    return other?.id === id && [...passed].every((passedId) => id < passedId)
  })
}
