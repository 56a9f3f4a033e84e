import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, type TestContext } from 'node:test'

import { createLog } from '../observe/log.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { findPostgres, startPostgres, type TestPostgres } from './postgres.ts'

/** A log that says nothing. */
export const silentLog = createLog('error', () => {})

/** An opened store and its clean-up. */
export type OpenForTest = (t: TestContext) => Promise<Store>

/** A fresh embedded store in a folder that goes away with the test. */
export const openEmbeddedForTest: OpenForTest = async (t) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'uncramp-'))
  const opened = await openStore({ kind: 'embedded', dataDir }, silentLog)
  if (!opened.ok) throw new Error(opened.error.code)
  const { store } = opened.value
  t.after(async () => {
    await store.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return store
}

/** Runs the same tests over both engines; PostgreSQL is one server for the whole file, a database for each test. */
export function onBothEngines(name: string, tests: (open: OpenForTest) => void): void {
  void suite(`${name}, embedded`, () => tests(openEmbeddedForTest))
  const bin = findPostgres()
  const skip = bin === undefined ? 'no PostgreSQL binaries for this platform' : false
  void suite(`${name}, PostgreSQL`, { skip }, () => {
    let server: TestPostgres | undefined
    let madeCount = 0
    before(async () => {
      if (bin !== undefined) server = await startPostgres(bin)
    })
    after(() => server?.stop())
    tests(async (t) => {
      if (server === undefined) throw new Error('PostgreSQL is not there')
      madeCount += 1
      const databaseUrl = await createDatabase(server.databaseUrl, `t${madeCount}`)
      const opened = await openStore({ kind: 'postgres', databaseUrl, poolCount: 4 }, silentLog)
      if (!opened.ok) throw new Error(opened.error.code)
      const { store } = opened.value
      t.after(() => store.close())
      return store
    })
  })
}

/** A new empty database beside the first one. */
export async function createDatabase(databaseUrl: string, name: string): Promise<string> {
  const { Client } = await import('pg')
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return databaseUrl.replace('/postgres?', `/${name}?`)
}
