import { CLOCK_ZERO, nextClock } from '@uncramp/contract/clock'
import { newId } from '@uncramp/contract/new-id'

import type { Maker } from './device-store.ts'
import type { Doc } from './doc.ts'

const NODE_KEY = 'uncramp.node'

/** This device's name in clocks: twelve hexadecimal digits, made once. */
function nodeName(): string {
  const kept = localStorage.getItem(NODE_KEY)
  if (kept !== null && /^[0-9a-f]{12}$/.test(kept)) return kept
  const drawn = crypto.getRandomValues(new Uint8Array(6))
  const name = [...drawn].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  localStorage.setItem(NODE_KEY, name)
  return name
}

/** The latest clock in any document, so that this device never writes an older one. */
export function latestClock(docs: Iterable<Doc>): string {
  let last = CLOCK_ZERO
  for (const doc of docs) {
    for (const { clock } of Object.values(doc.fields)) if (clock > last) last = clock
  }
  return last
}

/** Clocks and identifiers from the device's own time and chance. */
export function deviceMaker(docs: () => Iterable<Doc>): Maker {
  const node = nodeName()
  let last = latestClock(docs())
  return {
    clock: () => {
      last = nextClock({ nowAtMs: Date.now(), last, node })
      return last
    },
    id: () => newId(Date.now(), crypto.randomUUID()),
  }
}
