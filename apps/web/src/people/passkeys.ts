import { signal, type Signal } from '@preact/signals'
import type { MadePasskey, Passkey, Session, UsedPasskey } from '@uncramp/contract/accounts'
import type { Client } from '@uncramp/contract/client'
import type { AppPeopleWords } from '@uncramp/text/en/app-people'

/** What a device can do with passkeys; JSON in, JSON out, as the server speaks. */
export type PasskeyDevice = Readonly<{
  create: (options: object) => Promise<MadePasskey | undefined>
  get: (options: object) => Promise<UsedPasskey | undefined>
}>

export type PasskeyDoors = Readonly<{
  client: Client
  /** Undefined where the browser knows no passkeys. */
  device: PasskeyDevice | undefined
  /** Called when somebody has signed in: there is more to see now, and syncing goes on. */
  onSignedIn: () => void
}>

/** Why something did not work; a code there are words for. */
export type PasskeyTrouble = keyof AppPeopleWords['passkey']['errors']

const TROUBLES: readonly PasskeyTrouble[] = [
  'sign_in_refused',
  'passkey_refused',
  'passkeys_off',
  'too_many_requests',
  'unreachable',
]

function troubleOf(code: string): PasskeyTrouble {
  return TROUBLES.find((known) => known === code) ?? 'other'
}

/** The passkeys of the account that this device is signed in with, and signing in with one. */
export class Passkeys {
  /** Undefined until the server has said, or while it cannot be reached. */
  readonly session: Signal<Session | undefined> = signal(undefined)
  readonly list: Signal<readonly Passkey[]> = signal([])
  readonly #doors: PasskeyDoors

  constructor(doors: PasskeyDoors) {
    this.#doors = doors
  }

  get hasDevice(): boolean {
    return this.#doors.device !== undefined
  }

  async refresh(): Promise<void> {
    const { client } = this.#doors
    const read = await client.call('readSession', {})
    this.session.value = read.ok ? read.value : undefined
    if (this.session.value?.runnerId === undefined || !this.session.value.hasAccounts) return
    const listed = await client.call('listPasskeys', {})
    if (listed.ok) this.list.value = listed.value.passkeys
  }

  async signIn(): Promise<PasskeyTrouble | undefined> {
    const { client, device } = this.#doors
    const offered = await client.call('offerPasskeySignIn', {})
    if (!offered.ok) return troubleOf(offered.error.code)
    const response = await device?.get(offered.value)
    if (response === undefined) return 'passkey_refused'
    const signedIn = await client.call('signInWithPasskey', { body: { response } })
    if (!signedIn.ok) return troubleOf(signedIn.error.code)
    this.#doors.onSignedIn()
    await this.refresh()
    return undefined
  }

  async add(
    given: Readonly<{ name: string; password: string }>,
  ): Promise<PasskeyTrouble | undefined> {
    const { client, device } = this.#doors
    const { name, password } = given
    const offered = await client.call('offerPasskey', { body: { password } })
    if (!offered.ok) return troubleOf(offered.error.code)
    const response = await device?.create(offered.value)
    if (response === undefined) return 'passkey_refused'
    const added = await client.call('addPasskey', { body: { name, response } })
    if (!added.ok) return troubleOf(added.error.code)
    await this.refresh()
    return undefined
  }

  async remove(passkeyId: string): Promise<void> {
    await this.#doors.client.call('removePasskey', { params: { passkeyId } })
    await this.refresh()
  }
}
