import { FIT_EPOCH_S } from './epoch.ts'
import type { MessageReader } from './message-reader.ts'
import type { FitField } from './profile.generated.ts'
import type { MessageRef } from './scan.ts'

const TIMESTAMP: FitField = [253, 1, 0]

/** Time of a message in seconds since 1970, from its own field or its header; NaN without. */
export function messageTimeS(reader: MessageReader, message: MessageRef): number {
  const fieldS = reader.number(message, TIMESTAMP)
  return (Number.isNaN(fieldS) ? message.headerTimeS : fieldS) + FIT_EPOCH_S
}

/** A date field in seconds since 1970; NaN where not recorded. */
export function dateFieldS(reader: MessageReader, message: MessageRef, field: FitField): number {
  return reader.number(message, field) + FIT_EPOCH_S
}
