import { err, ok, type Result } from '@uncramp/core'

import { createAuth } from './accounts/auth.ts'
import { createDirectory } from './accounts/directory.ts'
import type { Config } from './config.ts'
import type { CommandError } from './explain.ts'
import type { Log } from './observe/log.ts'
import { openEmbeddedBeside } from './store/embedded.ts'
import type { Engine } from './store/engine.ts'
import { createRunnerStore } from './store/runner-store.ts'

const INVITATION_MS = 7 * 24 * 3_600_000

export type AdminAt = Readonly<{ config: Config; log: Log; words: readonly string[] }>

const USAGE = {
  code: 'flag_missing',
  flag: 'uncramp admin',
  wanted: 'list, invite, invite-admin, recover ADDRESS, sign-out ADDRESS or delete ADDRESS',
} as const

/** Works beside a running server: each command is one short transaction. */
async function openBeside(config: Config, log: Log): Promise<Engine> {
  if (config.store.kind === 'embedded') return openEmbeddedBeside(config.store.dataDir)
  const { createPool, openPostgres } = await import('./store/postgres.ts')
  return openPostgres(createPool(config.store, log))
}

/** What an administrator does from a shell on the server; gives the lines to print. */
export async function runAdmin(at: AdminAt): Promise<Result<readonly string[], CommandError>> {
  const engine = await openBeside(at.config, at.log)
  try {
    const [verb, email] = at.words
    return email === undefined ? await onServer(engine, verb) : await onAccount(engine, at)
  } finally {
    await engine.close()
  }
}

async function onServer(
  engine: Engine,
  verb: string | undefined,
): Promise<Result<readonly string[], CommandError>> {
  const directory = createDirectory(engine)
  const expiresAtMs = Date.now() + INVITATION_MS
  switch (verb) {
    case 'list': {
      const accounts = await directory.list()
      return ok(accounts.map(({ email, isAdmin }) => `${email}${isAdmin ? '  administrator' : ''}`))
    }
    case 'invite':
      return ok([await directory.invite({ isAdmin: false, expiresAtMs })])
    case 'invite-admin':
      return ok([await directory.invite({ isAdmin: true, expiresAtMs })])
    case undefined:
    default:
      return err(USAGE)
  }
}

async function onAccount(
  engine: Engine,
  at: AdminAt,
): Promise<Result<readonly string[], CommandError>> {
  const [verb, email = ''] = at.words
  const directory = createDirectory(engine)
  const secret = await directory.secret()
  const auth = await createAuth({ engine, secret, config: at.config })
  const userId = await auth.findUser(email)
  if (userId === undefined) return err({ code: 'account_unknown', email })
  switch (verb) {
    case 'recover':
      return ok(await directory.renewRecoveryCodes(userId))
    case 'sign-out':
      await auth.signOutEverywhere(userId)
      return ok([`${email} is signed out everywhere`])
    case 'delete':
      await auth.deleteUser(userId)
      await createRunnerStore(engine).remove(userId)
      return ok([`${email} and all records are deleted`])
    case undefined:
    default:
      return err(USAGE)
  }
}
