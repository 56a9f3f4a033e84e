import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { TimelineItem, TimelineKind } from '@uncramp/core/plan'

import { groupItems } from './groups.ts'

function item(kind: TimelineKind, atS: number): TimelineItem {
  return {
    id: `${kind}-${atS}`,
    phase: 'before',
    kind,
    atS,
    durationS: 60,
    isOptional: false,
    because: [],
    grade: 'C',
  }
}

test('stretches next to each other are one sitting, warm-up and drills too', () => {
  const groups = groupItems([
    item('drink', 0),
    item('stretch', 1),
    item('stretch', 2),
    item('warm_up', 3),
    item('drill', 4),
    item('drink', 5),
    item('stretch', 6),
  ])
  assert.deepEqual(
    groups.map((group) => [group.kind, group.items.length, group.durationS]),
    [
      ['drink', 1, 60],
      ['stretch', 2, 120],
      ['warm_up', 2, 120],
      ['drink', 1, 60],
      ['stretch', 1, 60],
    ],
  )
})

test('no item is lost and the order stays', () => {
  const items = ['drink', 'roll', 'roll', 'stretch', 'cue', 'cue'].map((kind, index) =>
    item(kind as TimelineKind, index),
  )
  assert.deepEqual(
    groupItems(items).flatMap((group) => group.items),
    items,
  )
})
