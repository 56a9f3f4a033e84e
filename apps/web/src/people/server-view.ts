import { signal, type Signal } from '@preact/signals'
import type { AccountLine, OpenSession, Session } from '@uncramp/contract/accounts'
import type { Called, Client } from '@uncramp/contract/client'
import type { RecordKind } from '@uncramp/contract/records'
import type { Grant, GrantRole, ShareLink } from '@uncramp/contract/sharing'

export type SharedRunner = Readonly<{ runnerId: string; role: GrantRole; name: string }>

/** How the server stands: being asked, away, or with an answer. */
export type ServerState = 'asking' | 'away' | 'here'

/** Something that is shown once and never again. */
export type ShownOnce =
  | Readonly<{ kind: 'recovery'; codes: readonly string[] }>
  | Readonly<{ kind: 'grant'; code: string }>
  | Readonly<{ kind: 'invitation'; code: string; expiresAtMs: number }>
  | Readonly<{ kind: 'link'; path: string }>

/** What the server knows of this person and of the people let in. Every refusal is a code. */
export class ServerView {
  readonly state: Signal<ServerState> = signal('asking')
  readonly session: Signal<Session | undefined> = signal(undefined)
  readonly grants: Signal<readonly Grant[]> = signal([])
  readonly links: Signal<readonly ShareLink[]> = signal([])
  readonly sharedRunners: Signal<readonly SharedRunner[]> = signal([])
  readonly accounts: Signal<readonly AccountLine[]> = signal([])
  readonly sessions: Signal<readonly OpenSession[]> = signal([])
  readonly shownOnce: Signal<ShownOnce | undefined> = signal(undefined)
  readonly #client: Client
  readonly #newId: () => string

  constructor(client: Client, newId: () => string) {
    this.#client = client
    this.#newId = newId
  }

  /** Asks who is signed in, and then everything that this person may see. */
  async load(): Promise<void> {
    const session = await this.#client.call('readSession', {})
    this.state.value = session.ok ? 'here' : 'away'
    this.session.value = session.ok ? session.value : undefined
    if (!session.ok || session.value.runnerId === undefined) return
    const [grants, links, shared] = await Promise.all([
      this.#client.call('listGrants', {}),
      this.#client.call('listLinks', {}),
      this.#client.call('listSharedWithMe', {}),
    ])
    if (grants.ok) this.grants.value = grants.value.grants
    if (links.ok) this.links.value = links.value.links
    if (shared.ok) this.sharedRunners.value = shared.value.runners
    if (session.value.hasAccounts) await this.#loadSessions()
    if (!session.value.isAdmin) return
    const accounts = await this.#client.call('listAccounts', {})
    if (accounts.ok) this.accounts.value = accounts.value.accounts
  }

  async signIn(email: string, password: string): Promise<string | undefined> {
    return this.#after(await this.#client.call('signIn', { body: { email, password } }))
  }

  async signOut(isEverywhere: boolean): Promise<string | undefined> {
    const left = await this.#client.call(isEverywhere ? 'signOutEverywhere' : 'signOut', {})
    this.shownOnce.value = undefined
    return this.#after(left)
  }

  /** Signs another device out. */
  async endSession(sessionId: string): Promise<string | undefined> {
    return this.#after(await this.#client.call('endSession', { params: { sessionId } }))
  }

  /** Makes the account and signs in at once. */
  async createAccount(
    made: Readonly<{ email: string; name: string; password: string; code: string }>,
  ): Promise<string | undefined> {
    const created = await this.#client.call('createAccount', { body: made })
    if (!created.ok) return created.error.code
    this.shownOnce.value = { kind: 'recovery', codes: created.value.recoveryCodes }
    return this.signIn(made.email, made.password)
  }

  async recover(
    body: Readonly<{ email: string; code: string; password: string }>,
  ): Promise<string | undefined> {
    return codeOf(await this.#client.call('recoverAccount', { body }))
  }

  async changePassword(current: string, password: string): Promise<string | undefined> {
    const changed = await this.#client.call('changePassword', { body: { current, password } })
    return this.#after(changed)
  }

  async renewCodes(password: string): Promise<string | undefined> {
    const renewed = await this.#client.call('renewRecoveryCodes', { body: { password } })
    if (!renewed.ok) return renewed.error.code
    this.shownOnce.value = { kind: 'recovery', codes: renewed.value.recoveryCodes }
    return undefined
  }

  async deleteAccount(password: string): Promise<string | undefined> {
    return this.#after(await this.#client.call('deleteAccount', { body: { password } }))
  }

  async inviteReader(label: string, role: GrantRole): Promise<string | undefined> {
    const body = { id: this.#newId(), label, role }
    const made = await this.#client.call('createGrant', { body })
    if (!made.ok) return made.error.code
    this.shownOnce.value = { kind: 'grant', code: made.value.code }
    return this.#after(made)
  }

  async shutOut(grantId: string): Promise<string | undefined> {
    return this.#after(await this.#client.call('revokeGrant', { params: { grantId } }))
  }

  async accept(code: string): Promise<string | undefined> {
    return this.#after(await this.#client.call('acceptGrant', { body: { code } }))
  }

  async makeLink(
    link: Readonly<{ label: string; kinds: readonly RecordKind[]; lifetimeDays: number }>,
  ): Promise<string | undefined> {
    const body = { id: this.#newId(), ...link, kinds: [...link.kinds] }
    const made = await this.#client.call('createLink', { body })
    if (!made.ok) return made.error.code
    this.shownOnce.value = { kind: 'link', path: made.value.path }
    return this.#after(made)
  }

  async shutLink(linkId: string): Promise<string | undefined> {
    return this.#after(await this.#client.call('revokeLink', { params: { linkId } }))
  }

  async inviteAccount(): Promise<string | undefined> {
    const body = { isAdmin: false, lifetimeDays: 7 }
    const made = await this.#client.call('createInvitation', { body })
    if (!made.ok) return made.error.code
    this.shownOnce.value = { kind: 'invitation', ...made.value }
    return undefined
  }

  async #loadSessions(): Promise<void> {
    const sessions = await this.#client.call('listSessions', {})
    if (sessions.ok) this.sessions.value = sessions.value.sessions
  }

  /** What stands on the server has changed: read it again, or say why it has not. */
  async #after(called: Called<unknown>): Promise<string | undefined> {
    if (!called.ok) return called.error.code
    await this.load()
    return undefined
  }
}

function codeOf(called: Called<unknown>): string | undefined {
  return called.ok ? undefined : called.error.code
}
