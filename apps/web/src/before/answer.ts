import { signal } from '@preact/signals'
import type { Grade, SourceId } from '@uncramp/core/evidence'
import type { PlanReason } from '@uncramp/core/plan'

/** What a number says for itself when it is asked. All of it is already in words except the reasons. */
export type Answer = Readonly<{
  title: string
  /** Missing when the thing has no number. */
  yours?: string
  /** The coach's number, and whether this one follows it. */
  rule?: Readonly<{ name: string; text: string; followed: boolean }>
  because: readonly PlanReason[]
  sources: readonly SourceId[]
  grade?: Grade
}>

/** The number that is being asked about; one sheet shows it. */
export const asked = signal<Answer | undefined>(undefined)

/** Sources of several reasons, each once, in their order. */
export function sourcesOf(because: readonly PlanReason[]): readonly SourceId[] {
  return [...new Set(because.flatMap((reason) => reason.sources))]
}
