import type { TimelineItem, TimelineKind } from '@uncramp/core/plan'

/** Items that belong to one sitting: four stretches are one thing to do, with four parts. */
export type ItemGroup = Readonly<{
  id: string
  kind: TimelineKind
  items: readonly [TimelineItem, ...TimelineItem[]]
  durationS: number
}>

const SITTING: Readonly<Partial<Record<TimelineKind, TimelineKind>>> = {
  stretch: 'stretch',
  warm_up: 'warm_up',
  drill: 'warm_up',
  roll: 'roll',
}

/** Neighbours of one sitting joined; everything else stands alone. */
export function groupItems(items: readonly TimelineItem[]): readonly ItemGroup[] {
  const groups: ItemGroup[] = []
  for (const item of items) {
    const kind = SITTING[item.kind]
    const last = groups.at(-1)
    if (kind !== undefined && last?.kind === kind) {
      groups[groups.length - 1] = {
        ...last,
        items: [...last.items, item],
        durationS: last.durationS + (item.durationS ?? 0),
      }
    } else {
      groups.push({
        id: item.id,
        kind: kind ?? item.kind,
        items: [item],
        durationS: item.durationS ?? 0,
      })
    }
  }
  return groups
}
