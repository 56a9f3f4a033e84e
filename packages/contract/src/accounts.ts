import { z } from 'zod'

import { instantMs, keepsAsItIs, uuid } from './ids.ts'
import { runnerId } from './sharing.ts'

/** A shortest length, no rules about signs: length is what makes guessing slow. */
export const MIN_PASSWORD_COUNT = 12
const MAX_PASSWORD_COUNT = 256

/** Any length is taken when signing in, so that nothing is learnt from the answer. */
const givenPassword = z.string().min(1).max(MAX_PASSWORD_COUNT)
const newPassword = z.string().min(MIN_PASSWORD_COUNT).max(MAX_PASSWORD_COUNT)
const email = z.email().max(254)
const name = z.string().trim().min(1).max(80).refine(keepsAsItIs)

export const session = z
  .strictObject({
    runnerId: runnerId.optional().meta({ description: 'Absent while nobody is signed in.' }),
    hasAccounts: z.boolean().meta({ description: 'Whether this server asks for sign-in at all.' }),
    isAdmin: z.boolean(),
    /** No account exists yet: the first one is made with the code printed at start. */
    needsFirstAccount: z.boolean(),
  })
  .meta({ id: 'Session' })

export const signIn = z.strictObject({ email, password: givenPassword }).meta({ id: 'SignIn' })
export const newAccount = z
  .strictObject({ email, name, password: newPassword, code: z.string().min(1).max(200) })
  .meta({ id: 'NewAccount', description: '`code`: printed at first start, or from an invitation.' })
export const createdAccount = z
  .strictObject({ runnerId, recoveryCodes: z.array(z.string()) })
  .meta({ id: 'CreatedAccount' })
export const recovery = z
  .strictObject({ email, code: z.string().min(1).max(200), password: newPassword })
  .meta({ id: 'Recovery' })
export const passwordChange = z
  .strictObject({ current: givenPassword, password: newPassword })
  .meta({ id: 'PasswordChange' })
export const confirmation = z.strictObject({ password: givenPassword }).meta({ id: 'Confirmation' })
export const recoveryCodes = z
  .strictObject({ recoveryCodes: z.array(z.string()) })
  .meta({ id: 'RecoveryCodes' })
export const newInvitation = z
  .strictObject({ isAdmin: z.boolean(), lifetimeDays: z.int().min(1).max(30) })
  .meta({ id: 'NewInvitation' })
export const createdInvitation = z
  .strictObject({ code: z.string(), expiresAtMs: instantMs })
  .meta({ id: 'CreatedInvitation' })
export const accountLine = z
  .strictObject({
    email: z.string(),
    name: z.string(),
    isAdmin: z.boolean(),
    createdAtMs: instantMs,
  })
  .meta({ id: 'AccountLine' })

export const openSession = z
  .strictObject({
    id: uuid,
    device: z.string().meta({ description: 'As `Firefox, Android`; empty when it did not say.' }),
    signedInAtMs: instantMs,
    seenAtMs: instantMs.meta({ description: 'To the day: renewed once in 24 hours of use.' }),
    isThis: z.boolean().meta({ description: 'Whether this call was made with it.' }),
  })
  .meta({ id: 'OpenSession' })

const BASE64URL = /^[\w-]+={0,2}$/
const base64url = (maxCount: number): z.ZodString =>
  z.string().min(1).max(maxCount).regex(BASE64URL)
const credentialId = base64url(1400)
const transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])
const credential = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
}

/** What a browser gives back for a new passkey; further fields are not looked at. */
const newCredential = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(8192),
    attestationObject: base64url(32_768),
    transports: z.array(transport).max(8).default([]),
  }),
})
/** What a browser gives back for a sign-in. */
const usedCredential = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(8192),
    authenticatorData: base64url(8192),
    signature: base64url(8192),
    userHandle: base64url(512).optional(),
  }),
})

export const passkey = z
  .strictObject({ id: uuid, name, createdAtMs: instantMs, usedAtMs: instantMs.optional() })
  .meta({ id: 'Passkey' })
export const newPasskey = z
  .strictObject({ name, response: newCredential })
  .meta({ id: 'NewPasskey', description: '`response`: as `navigator.credentials.create` gave it.' })
export const passkeySignIn = z
  .strictObject({ response: usedCredential })
  .meta({ id: 'PasskeySignIn', description: '`response`: as `navigator.credentials.get` gave it.' })
/** Options of WebAuthn as JSON, to be parsed by the browser itself. */
export const passkeyOptions = z
  .looseObject({ challenge: z.string() })
  .meta({ id: 'PasskeyOptions' })

/** What a browser gives back, for a new passkey and for a sign-in. */
export type MadePasskey = z.input<typeof newCredential>
export type UsedPasskey = z.input<typeof usedCredential>
export type Passkey = z.output<typeof passkey>
export type Session = z.output<typeof session>
export type OpenSession = z.output<typeof openSession>
export type NewAccount = z.output<typeof newAccount>
export type AccountLine = z.output<typeof accountLine>
