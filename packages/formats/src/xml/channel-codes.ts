import type { Channel } from '@uncramp/core/activity'

import { CHANNEL_INDEX } from '../track/raw-track.ts'
import type { NameTable } from './name-table.ts'

/** For each element code the index of the channel that its number belongs to, −1 for none. */
export function channelIndexes<Name extends string>(
  table: NameTable<Name>,
  channels: ReadonlyMap<Name, Channel>,
): Int8Array {
  const indexes = new Int8Array(table.names.length + 1).fill(-1)
  for (const [name, channel] of channels) indexes[table.codeOf(name)] = CHANNEL_INDEX[channel]
  return indexes
}
