import { CompiledQuery, sql } from 'kysely'

import type { Db, Tx } from './engine.ts'

/**
 * What a change must outlive: a power cut (the commit waits for the disk), or only the end of the process (it is
 * written, and reaches the disk with the next one that waits).
 */
export type Lasting = 'power_cut' | 'process'
export type Wish = Readonly<{
  lasting: Lasting
  /** May wait a moment for others to share its commit; nobody is kept waiting by it. */
  isPatient?: true
}>

type Work<T> = (tx: Tx) => Promise<T>
type Member = Readonly<{
  wish: Wish
  /** Does the work inside the transaction; gives how to tell the one who asked, once it is committed. */
  run: (tx: Tx) => Promise<() => void>
  refuse: (fault: unknown) => void
}>

export type GroupCommit = <T>(work: Work<T>, wish: Wish) => Promise<T>

/** A waiting reader gets its turn after this many. */
const MAX_MEMBERS_COUNT = 64
const SAVEPOINT = CompiledQuery.raw('savepoint member')
const RELEASE = CompiledQuery.raw('release member')
/** How long patient members wait for company. */
const PATIENCE_MS = 50

/**
 * Whoever wants to write while the disk is busy shares the next commit: one wait for the disk instead
 * of one each. Each stands in a savepoint of its own, so that one that fails undoes nothing of the
 * others; nobody hears "done" before the commit that holds it. Patient ones wait a moment for more of them.
 */
export function createGroupCommit(db: Db): GroupCommit {
  const waiting: Member[] = []
  let isRunning = false
  let hurry: (() => void) | undefined

  const commitGroup = async (): Promise<void> => {
    const lasting = waiting.some(({ wish }) => wish.lasting === 'power_cut')
      ? 'power_cut'
      : 'process'
    const group: Member[] = []
    try {
      // The connection is held throughout: whoever writes without a group must find it as it was.
      const tell = await db.connection().execute(async (one) => {
        if (lasting === 'process') await sql`pragma synchronous = normal`.execute(one)
        try {
          return await one.transaction().execute((tx) => runGroup(tx, { waiting, group, lasting }))
        } finally {
          if (lasting === 'process') await sql`pragma synchronous = full`.execute(one)
        }
      })
      for (const tellOne of tell) tellOne()
    } catch (fault) {
      // Not even begun: nobody waits for a turn that never comes.
      if (group.length === 0) group.push(...waiting.splice(0))
      for (const member of group) member.refuse(fault)
    }
  }
  const mayWait = (): boolean =>
    waiting.length < MAX_MEMBERS_COUNT && waiting.every(({ wish }) => wish.isPatient === true)
  const untilHurried = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, PATIENCE_MS)
      hurry = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const drain = async (): Promise<void> => {
    if (isRunning) return
    isRunning = true
    while (waiting.length > 0) {
      // What arrived while the disk was busy is heard first, so that it joins this commit.
      await new Promise((resolve) => setImmediate(resolve))
      if (mayWait()) await untilHurried()
      await commitGroup()
    }
    isRunning = false
  }
  return <T>(work: Work<T>, wish: Wish) =>
    new Promise<T>((resolve, reject) => {
      const run = async (tx: Tx): Promise<() => void> => {
        const value = await work(tx)
        return () => resolve(value)
      }
      waiting.push({ wish, run, refuse: reject })
      if (!mayWait()) hurry?.()
      void drain()
    })
}

type Group = Readonly<{ waiting: Member[]; group: Member[]; lasting: Lasting }>

/** Runs members one after the other, also those that come meanwhile, and gives how to tell each of them. */
async function runGroup(
  tx: Tx,
  { waiting, group, lasting }: Group,
): Promise<readonly (() => void)[]> {
  const tell: (() => void)[] = []
  while (group.length < MAX_MEMBERS_COUNT) {
    const [member] = waiting
    if (member === undefined || (lasting === 'process' && member.wish.lasting === 'power_cut'))
      break
    waiting.shift()
    group.push(member)
    await tx.executeQuery(SAVEPOINT)
    try {
      tell.push(await member.run(tx))
      await tx.executeQuery(RELEASE)
    } catch (fault) {
      await undo(tx, fault)
      tell.push(() => member.refuse(fault))
    }
  }
  return tell
}

/** After some faults (a full disk) SQLite has undone the whole group by itself: then all of it failed for that reason. */
async function undo(tx: Tx, fault: unknown): Promise<void> {
  try {
    await sql`rollback to member`.execute(tx)
    await sql`release member`.execute(tx)
  } catch {
    throw fault
  }
}
