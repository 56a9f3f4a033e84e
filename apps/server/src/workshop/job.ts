import type { FieldRequest } from '@uncramp/contract/documents/field'
import type { Said } from '@uncramp/contract/documents/said'
import type { PatternsInput, SummaryInput } from '@uncramp/core/learning'

/** Work that would keep the thread that answers requests busy for too long. */
export type Job =
  | Readonly<{ kind: 'field'; request: FieldRequest; page?: Said }>
  | Readonly<{ kind: 'evidence'; bytes: Uint8Array<ArrayBuffer> }>
  | Readonly<{ kind: 'patterns'; input: PatternsInput }>
  | Readonly<{
      kind: 'clinician'
      input: Omit<SummaryInput, 'findings'>
      page?: Said
      name?: string
    }>
