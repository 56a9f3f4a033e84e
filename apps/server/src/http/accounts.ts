import type { Session } from '@uncramp/contract/accounts'
import { accountEndpoints } from '@uncramp/contract/endpoints/accounts'
import type { Refusal } from '@uncramp/contract/problem'
import { err, ok } from '@uncramp/core'

import type { Auth } from '../accounts/auth.ts'
import { deviceName } from '../accounts/device-name.ts'
import type { Directory } from '../accounts/directory.ts'
import type { PasskeyStore } from '../accounts/passkey-store.ts'
import type { RunnerStore } from '../store/runner-store.ts'
import { emptyResponse, jsonTextResponse } from './respond.ts'
import { open, owned, type Me, type Routes } from './route.ts'

export type AccountParts = Readonly<{
  /** Undefined on a server without accounts. */
  auth: Auth | undefined
  directory: Directory
  passkeyStore: Pick<PasskeyStore, 'removeAll'>
  runners: RunnerStore
  soloRunnerId: string | undefined
  nowAtMs: () => number
}>

const OFF: Refusal = { code: 'accounts_off' }
const REFUSED: Refusal = { code: 'sign_in_refused' }
const CODE_REFUSED: Refusal = { code: 'code_refused' }
const MS_PER_DAY = 24 * 3_600_000

type Names = Exclude<keyof typeof accountEndpoints, `${string}asskey${string}`>

function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}

async function sessionOf(parts: AccountParts, me: Me | undefined): Promise<Session> {
  const { auth, directory, soloRunnerId } = parts
  const hasAccounts = auth !== undefined
  const runnerId = hasAccounts ? me?.callerId : soloRunnerId
  return {
    hasAccounts,
    isAdmin: me?.isAdmin ?? false,
    needsFirstAccount: hasAccounts && (await directory.accountsCount()) === 0,
    ...(runnerId === undefined ? {} : { runnerId }),
  }
}

/** The answer to somebody who has just been recognised. */
export async function signedInResponse(
  parts: AccountParts,
  by: Readonly<{ userId: string; cookies: readonly string[] }>,
): Promise<Response> {
  const { userId, cookies } = by
  // Made with the account; a server that was killed in between makes up for it here.
  await parts.runners.create(userId, parts.nowAtMs())
  const isAdmin = (await parts.auth?.session(cookieHeaders(cookies)))?.isAdmin ?? false
  const session = await sessionOf(parts, { callerId: userId, runnerId: userId, isAdmin })
  return withCookies(jsonTextResponse(JSON.stringify(session)), cookies)
}

/** Accounts and sessions; every answer to a wrong secret is the same and takes as long. */
export function accountRoutes(parts: AccountParts): Routes<Names> {
  return { ...sessionRoutes(parts), ...keepingRoutes(parts), ...adminRoutes(parts) }
}

type SessionNames =
  | 'readSession'
  | 'signIn'
  | 'signOut'
  | 'signOutEverywhere'
  | 'listSessions'
  | 'endSession'
type AdminNames = 'createInvitation' | 'listAccounts'

function sessionRoutes(parts: AccountParts): Routes<SessionNames> {
  const { auth } = parts
  return {
    readSession: open(accountEndpoints.readSession, async ({ me }) =>
      ok(await sessionOf(parts, me)),
    ),
    signIn: open(accountEndpoints.signIn, async ({ body, request }) => {
      if (auth === undefined) return err(OFF)
      const cookies = await auth.signIn({ ...body, device: deviceOf(request) })
      if (cookies === undefined) return err(REFUSED)
      const userId = await auth.findUser(body.email)
      return userId === undefined
        ? err(REFUSED)
        : ok(await signedInResponse(parts, { userId, cookies }))
    }),
    signOut: owned(accountEndpoints.signOut, async ({ request }) => {
      if (auth === undefined) return ok(undefined)
      return ok(withCookies(emptyResponse(), await auth.signOut(request.headers)))
    }),
    signOutEverywhere: owned(accountEndpoints.signOutEverywhere, async ({ me }) => {
      await auth?.signOutEverywhere(me.callerId)
      return ok(undefined)
    }),
    listSessions: owned(accountEndpoints.listSessions, async ({ me }) => {
      if (auth === undefined) return err(OFF)
      const kept = await auth.sessionsOf(me.callerId)
      const sessions = kept.map((one) => ({ ...one, isThis: one.id === me.sessionId }))
      return ok({ sessions })
    }),
    endSession: owned(accountEndpoints.endSession, async ({ me, params }) => {
      const isEnded = await auth?.endSession(me.callerId, params.sessionId)
      return isEnded === true ? ok(undefined) : err({ code: 'not_found' })
    }),
  }
}

/** The device a call came from, in words a person would use. */
export function deviceOf(request: Request): string {
  return deviceName(request.headers.get('user-agent') ?? '')
}

function cookieHeaders(cookies: readonly string[]): Headers {
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
}

function keepingRoutes(parts: AccountParts): Routes<Exclude<Names, SessionNames | AdminNames>> {
  const { auth, directory, runners, nowAtMs } = parts
  return {
    createAccount: open(accountEndpoints.createAccount, async ({ body }) => {
      if (auth === undefined) return err(OFF)
      const { code, email, ...rest } = body
      const isFirst = (await directory.accountsCount()) === 0
      const invitation = await directory.takeInvitation(code, nowAtMs())
      if (invitation === undefined) return err(CODE_REFUSED)
      const runnerId = await auth.createUser({ ...rest, email: email.toLowerCase() })
      if (runnerId === undefined) return err(CODE_REFUSED)
      if (invitation.isAdmin) await directory.makeAdmin(runnerId)
      // Each start without an account printed a code; in an old log one must open nothing.
      if (isFirst) await directory.dropAdminInvitations()
      await runners.create(runnerId, nowAtMs())
      return ok({ runnerId, recoveryCodes: [...(await directory.renewRecoveryCodes(runnerId))] })
    }),
    recoverAccount: open(accountEndpoints.recoverAccount, async ({ body }) => {
      if (auth === undefined) return err(OFF)
      const userId = await auth.findUser(body.email)
      const isRight = await directory.takeRecoveryCode(userId ?? '', body.code)
      if (userId === undefined || !isRight) return err(CODE_REFUSED)
      await auth.setPassword(userId, body.password)
      // Taking an account back takes it back whole: a thief's passkey goes as well.
      await parts.passkeyStore.removeAll(userId)
      await auth.signOutEverywhere(userId)
      return ok(undefined)
    }),
    changePassword: owned(accountEndpoints.changePassword, async ({ me, body }) => {
      if (auth === undefined) return err(OFF)
      if (!(await auth.isPassword(me.callerId, body.current))) return err(REFUSED)
      await auth.setPassword(me.callerId, body.password)
      await auth.signOutEverywhere(me.callerId)
      return ok(undefined)
    }),
    renewRecoveryCodes: owned(accountEndpoints.renewRecoveryCodes, async ({ me, body }) => {
      if (auth === undefined) return err(OFF)
      if (!(await auth.isPassword(me.callerId, body.password))) return err(REFUSED)
      return ok({ recoveryCodes: [...(await directory.renewRecoveryCodes(me.callerId))] })
    }),
    deleteAccount: owned(accountEndpoints.deleteAccount, async ({ me, body }) => {
      if (auth === undefined) return err(OFF)
      if (!(await auth.isPassword(me.callerId, body.password))) return err(REFUSED)
      if (me.isAdmin && (await directory.adminsCount()) < 2) return err({ code: 'last_admin' })
      await auth.deleteUser(me.callerId)
      await runners.remove(me.callerId)
      return ok(undefined)
    }),
  }
}

function adminRoutes(parts: AccountParts): Routes<AdminNames> {
  const { directory, nowAtMs } = parts
  return {
    createInvitation: owned(accountEndpoints.createInvitation, async ({ body }) => {
      const expiresAtMs = nowAtMs() + body.lifetimeDays * MS_PER_DAY
      return ok({
        code: await directory.invite({ isAdmin: body.isAdmin, expiresAtMs }),
        expiresAtMs,
      })
    }),
    listAccounts: owned(accountEndpoints.listAccounts, async () =>
      ok({ accounts: [...(await directory.list())] }),
    ),
  }
}
