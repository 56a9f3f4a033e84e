import { signal, type Signal } from '@preact/signals'
import type { MadePasskey, Session, UsedPasskey } from '@uncramp/contract/accounts'
import type { Client } from '@uncramp/contract/client'
import type { AppAccountWords } from '@uncramp/text/en/app-account'

/** What a device can do with passkeys; JSON in, JSON out, as the server speaks. */
export type PasskeyDevice = Readonly<{
  create: (options: object) => Promise<MadePasskey | undefined>
  get: (options: object) => Promise<UsedPasskey | undefined>
}>

export type AccountDoors = Readonly<{
  client: Client
  /** Undefined where the browser knows no passkeys. */
  device: PasskeyDevice | undefined
  /** Called when somebody has signed in, so that syncing goes on. */
  onSignedIn: () => void
}>

/** Why something did not work; a code there are words for. */
export type Trouble = keyof AppAccountWords['errors']

const TROUBLES: readonly Trouble[] = [
  'sign_in_refused',
  'passkey_refused',
  'passkeys_off',
  'code_refused',
  'invalid_request',
  'too_many_requests',
  'last_admin',
  'unreachable',
]

export function troubleOf(code: string): Trouble {
  return TROUBLES.find((known) => known === code) ?? 'other'
}

type NewAccount = Readonly<{ email: string; name: string; password: string; code: string }>
type Recovery = Readonly<{ email: string; code: string; password: string }>

/** Who is signed in on this server, and everything that changes it. */
export class Account {
  /** Undefined until the server has said. */
  readonly session: Signal<Session | 'away' | undefined> = signal(undefined)
  /** Shown once, after an account was made. */
  readonly recoveryCodes: Signal<readonly string[]> = signal([])
  readonly #doors: AccountDoors

  constructor(doors: AccountDoors) {
    this.#doors = doors
  }

  get hasDevice(): boolean {
    return this.#doors.device !== undefined
  }

  async refresh(): Promise<void> {
    const read = await this.#doors.client.call('readSession', {})
    this.session.value = read.ok ? read.value : 'away'
  }

  async signIn(body: Readonly<{ email: string; password: string }>): Promise<Trouble | undefined> {
    const signedIn = await this.#doors.client.call('signIn', { body })
    if (!signedIn.ok) return troubleOf(signedIn.error.code)
    return this.#enter(signedIn.value)
  }

  async signInWithPasskey(): Promise<Trouble | undefined> {
    const { client, device } = this.#doors
    const offered = await client.call('offerPasskeySignIn', {})
    if (!offered.ok) return troubleOf(offered.error.code)
    const response = await device?.get(offered.value)
    if (response === undefined) return 'passkey_refused'
    const signedIn = await client.call('signInWithPasskey', { body: { response } })
    return signedIn.ok ? this.#enter(signedIn.value) : troubleOf(signedIn.error.code)
  }

  /** Makes an account and signs in; the recovery codes are there until they are put away. */
  async make(body: NewAccount): Promise<Trouble | undefined> {
    const made = await this.#doors.client.call('createAccount', { body })
    if (!made.ok) return troubleOf(made.error.code)
    this.recoveryCodes.value = made.value.recoveryCodes
    return this.signIn({ email: body.email, password: body.password })
  }

  async recover(body: Recovery): Promise<Trouble | undefined> {
    const done = await this.#doors.client.call('recoverAccount', { body })
    return done.ok ? undefined : troubleOf(done.error.code)
  }

  async addPasskey(
    given: Readonly<{ name: string; password: string }>,
  ): Promise<Trouble | undefined> {
    const { client, device } = this.#doors
    const { name, password } = given
    const offered = await client.call('offerPasskey', { body: { password } })
    if (!offered.ok) return troubleOf(offered.error.code)
    const response = await device?.create(offered.value)
    if (response === undefined) return 'passkey_refused'
    const added = await client.call('addPasskey', { body: { name, response } })
    return added.ok ? undefined : troubleOf(added.error.code)
  }

  async signOut(isEverywhere: boolean): Promise<void> {
    await this.#doors.client.call(isEverywhere ? 'signOutEverywhere' : 'signOut', {})
    await this.refresh()
  }

  #enter(session: Session): undefined {
    this.session.value = session
    this.#doors.onSignedIn()
    return undefined
  }
}
