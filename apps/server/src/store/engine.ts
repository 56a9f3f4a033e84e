import type { Kysely, Transaction } from 'kysely'

import type { Tables } from './tables.ts'

export type EngineKind = 'embedded' | 'postgres'

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

/** One of the two databases, opened; the queries are the same on both. */
export type Engine = Readonly<{
  kind: EngineKind
  db: Db
  /** All or nothing; writers of the embedded store wait for one another. */
  transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /** The same, for results nobody sits waiting for: writers of the embedded store wait a moment to share a commit. */
  gather: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /** The same, for what may be forgotten by a power cut though not by a killed process: who holds a job. */
  jot: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /** The whole store as it is at this moment, to read at leisure while others write. */
  openSnapshot: () => Promise<Readonly<{ db: Db; close: () => Promise<void> }>>
  close: () => Promise<void>
}>
