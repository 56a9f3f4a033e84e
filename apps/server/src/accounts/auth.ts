import { newId } from '@uncramp/contract/new-id'
import type { betterAuth as BetterAuth } from 'better-auth'
import type * as Api from 'better-auth/api'
import type { setSessionCookie as SetSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

import { urlHost, type Config } from '../config.ts'
import type { Engine } from '../store/engine.ts'
import { hashPassword, verifyPassword } from './password.ts'

const SESSION_S = 30 * 24 * 3600
const SESSION_RENEWED_S = 24 * 3600
const MIN_PASSWORD_COUNT = 12
const MAX_PASSWORD_COUNT = 256

export type SignedIn = Readonly<{
  userId: string
  name: string
  isAdmin: boolean
  sessionId: string
}>

/** A sign-in that still holds. */
export type OpenSession = Readonly<{
  id: string
  /** As `Firefox, Android`; empty when it was not said. */
  device: string
  signedInAtMs: number
  /** To the day: a session is renewed once in 24 hours of use. */
  seenAtMs: number
}>

/** What the accounts library is used for: people, passwords, sessions. Routes and limits are ours. */
export type Auth = Readonly<{
  session: (headers: Headers) => Promise<SignedIn | undefined>
  /** The cookies of a new session, or undefined when address and password do not belong together. */
  signIn: (
    given: Readonly<{ email: string; password: string; device: string }>,
  ) => Promise<readonly string[] | undefined>
  /** The cookies of a new session for somebody who was recognised otherwise. */
  signInAs: (userId: string, device: string) => Promise<readonly string[] | undefined>
  signOut: (headers: Headers) => Promise<readonly string[]>
  signOutEverywhere: (userId: string) => Promise<void>
  /** Newest first. */
  sessionsOf: (userId: string) => Promise<readonly OpenSession[]>
  /** False when this user has no such session. */
  endSession: (userId: string, sessionId: string) => Promise<boolean>
  /** The new user's id, or undefined when the address has an account already. */
  createUser: (
    given: Readonly<{ email: string; name: string; password: string }>,
  ) => Promise<string | undefined>
  findUser: (email: string) => Promise<string | undefined>
  emailOf: (userId: string) => Promise<string | undefined>
  isPassword: (userId: string, password: string) => Promise<boolean>
  setPassword: (userId: string, password: string) => Promise<void>
  deleteUser: (userId: string) => Promise<void>
}>

type SetCookie = typeof SetSessionCookie

type AuthAt = Readonly<{
  engine: Engine
  secret: string
  config: Pick<Config, 'publicUrl' | 'host' | 'port'>
}>

type Door = ReturnType<typeof sessionDoor>

function createLibrary(betterAuth: typeof BetterAuth, door: Door, at: AuthAt) {
  const { engine, secret, config } = at
  const baseURL = config.publicUrl ?? `http://${urlHost(config.host)}:${config.port}`
  return betterAuth({
    baseURL,
    secret,
    database: { db: engine.db, type: engine.kind === 'postgres' ? 'postgres' : 'sqlite' },
    emailAndPassword: {
      enabled: true,
      autoSignIn: false,
      minPasswordLength: MIN_PASSWORD_COUNT,
      maxPasswordLength: MAX_PASSWORD_COUNT,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: { additionalFields: { isAdmin: { type: 'boolean', input: false, defaultValue: false } } },
    session: { expiresIn: SESSION_S, updateAge: SESSION_RENEWED_S },
    advanced: {
      cookiePrefix: 'uncramp',
      useSecureCookies: baseURL.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, path: '/' },
      database: { generateId: () => newId(Date.now(), crypto.randomUUID()) },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [door],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

function isRefusal(fault: unknown): boolean {
  return fault instanceof Error && fault.name === 'APIError'
}

/** A door of our own inside the library: never mounted, so only this process can go through it. */
function sessionDoor(createAuthEndpoint: typeof Api.createAuthEndpoint, setCookie: SetCookie) {
  return {
    id: 'uncramp-session',
    endpoints: {
      openSession: createAuthEndpoint(
        '/uncramp/session',
        { method: 'POST', body: z.object({ userId: z.string(), device: z.string() }) },
        async (ctx) => {
          const people = ctx.context.internalAdapter
          const user = await people.findUserById(ctx.body.userId)
          if (user === null) return false
          const session = await people.createSession(user.id, false, { userAgent: ctx.body.device })
          await setCookie(ctx, { session, user })
          return true
        },
      ),
    },
  }
}

type People = Awaited<ReturnType<typeof createLibrary>['$context']>['internalAdapter']

/** The sign-ins of one user, and ending them. */
function openSessions(
  people: People,
): Pick<Auth, 'signOutEverywhere' | 'sessionsOf' | 'endSession'> {
  return {
    signOutEverywhere: async (userId) => people.deleteUserSessions(userId),
    sessionsOf: async (userId) => {
      const open = await people.listSessions(userId, { onlyActiveSessions: true })
      return open
        .map((session) => ({
          id: session.id,
          device: session.userAgent ?? '',
          signedInAtMs: session.createdAt.getTime(),
          seenAtMs: session.updatedAt.getTime(),
        }))
        .toSorted((one, other) => other.seenAtMs - one.seenAtMs)
    },
    endSession: async (userId, sessionId) => {
      const open = await people.listSessions(userId)
      const found = open.find(({ id }) => id === sessionId)
      if (found === undefined) return false
      await people.deleteSession(found.token)
      return true
    },
  }
}

/** Asking for a password and setting one; for nobody it takes as long as for somebody. */
function passwords(people: People, nobody: string): Pick<Auth, 'isPassword' | 'setPassword'> {
  return {
    isPassword: async (userId, password) => {
      const accounts = userId === '' ? [] : await people.findAccounts(userId)
      const hash = accounts.find((account) => account.providerId === 'credential')?.password
      const isRight = await verifyPassword({ hash: hash ?? nobody, password })
      return isRight && hash !== undefined && hash !== null
    },
    setPassword: async (userId, password) =>
      people.updatePassword(userId, await hashPassword(password)),
  }
}

/** Opens the accounts library; it is loaded only on servers that have accounts. */
export async function createAuth(at: AuthAt): Promise<Auth> {
  const [{ betterAuth }, { createAuthEndpoint }, { setSessionCookie }] = await Promise.all([
    import('better-auth'),
    import('better-auth/api'),
    import('better-auth/cookies'),
  ])
  const door = sessionDoor(createAuthEndpoint, setSessionCookie)
  const library = createLibrary(betterAuth, door, at)
  const context = await library.$context
  const people = context.internalAdapter
  /** Hashed once for nobody, so that an unknown address takes as long as a known one. */
  const nobody = await hashPassword(at.secret)
  return {
    session: async (headers) => {
      const found = await library.api.getSession({ headers })
      if (found === null) return undefined
      const { id, name, isAdmin } = found.user
      return { userId: id, name, isAdmin, sessionId: found.session.id }
    },
    signIn: async ({ device, ...body }) => {
      try {
        const from = new Headers({ 'user-agent': device })
        const { headers } = await library.api.signInEmail({
          body,
          headers: from,
          returnHeaders: true,
        })
        return headers.getSetCookie()
      } catch (fault) {
        if (isRefusal(fault)) return undefined
        throw fault
      }
    },
    signInAs: async (userId, device) => {
      const body = { userId, device }
      const opened = await library.api.openSession({ body, returnHeaders: true })
      return opened.response ? opened.headers.getSetCookie() : undefined
    },
    signOut: async (headers) => {
      const gone = await library.api.signOut({ headers, returnHeaders: true })
      return gone.headers.getSetCookie()
    },
    ...openSessions(people),
    createUser: async ({ email, name, password }) => {
      if ((await people.findUserByEmail(email)) !== null) return undefined
      try {
        const made = await library.api.signUpEmail({ body: { email, name, password } })
        return made.user.id
      } catch (fault) {
        if (isRefusal(fault)) return undefined
        throw fault
      }
    },
    findUser: async (email) => (await people.findUserByEmail(email.toLowerCase()))?.user.id,
    emailOf: async (userId) => (await people.findUserById(userId))?.email,
    ...passwords(people, nobody),
    deleteUser: async (userId) => people.deleteUser(userId),
  }
}
