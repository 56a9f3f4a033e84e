import { z } from 'zod'

import * as shapes from '../accounts.ts'
import { ACT, endpoint, READ, WRITE } from '../endpoint.ts'
import { ROUTES } from '../routes.ts'

const TAG = 'Accounts'
const OFF = ['accounts_off'] as const

/** Signing in, and keeping an account. Where accounts are off these say `accounts_off`. */
export const accountEndpoints = {
  readSession: endpoint({
    ...READ,
    ...ROUTES.readSession,
    access: 'anyone',
    tag: TAG,
    summary: 'Who is signed in, and whether this server has accounts.',
    reply: shapes.session,
  }),
  signIn: endpoint({
    ...WRITE,
    ...ROUTES.signIn,
    access: 'anyone',
    tag: TAG,
    summary:
      'Signs in; the answer sets a cookie. It never says whether the address or the password was wrong.',
    body: shapes.signIn,
    reply: shapes.session,
    refusals: [...OFF, 'sign_in_refused'],
  }),
  signOut: endpoint({
    ...ACT,
    ...ROUTES.signOut,
    access: 'signed_in',
    tag: TAG,
    summary: 'Signs this device out.',
  }),
  signOutEverywhere: endpoint({
    ...ACT,
    ...ROUTES.signOutEverywhere,
    access: 'signed_in',
    tag: TAG,
    summary: 'Signs every device out.',
  }),
  createAccount: endpoint({
    ...WRITE,
    ...ROUTES.createAccount,
    access: 'anyone',
    tag: TAG,
    summary:
      'Makes an account with the first code or an invitation, and gives its recovery codes, once.',
    body: shapes.newAccount,
    reply: shapes.createdAccount,
    status: 201,
    refusals: [...OFF, 'code_refused'],
  }),
  recoverAccount: endpoint({
    ...ACT,
    ...ROUTES.recoverAccount,
    bodyForm: 'json',
    access: 'anyone',
    tag: TAG,
    summary:
      'A new password for a recovery code, which is then used up; every device is signed out.',
    body: shapes.recovery,
    refusals: [...OFF, 'code_refused'],
  }),
  changePassword: endpoint({
    ...ACT,
    ...ROUTES.changePassword,
    bodyForm: 'json',
    access: 'signed_in',
    tag: TAG,
    summary: 'A new password; every other device is signed out.',
    body: shapes.passwordChange,
    refusals: [...OFF, 'sign_in_refused'],
  }),
  renewRecoveryCodes: endpoint({
    ...WRITE,
    ...ROUTES.renewRecoveryCodes,
    access: 'signed_in',
    tag: TAG,
    summary: 'Fresh recovery codes; the old ones no longer work.',
    body: shapes.confirmation,
    reply: shapes.recoveryCodes,
    refusals: [...OFF, 'sign_in_refused'],
  }),
  deleteAccount: endpoint({
    ...ACT,
    ...ROUTES.deleteAccount,
    bodyForm: 'json',
    access: 'signed_in',
    tag: TAG,
    summary: 'Deletes the account and every record, file, grant and link of the runner, at once.',
    body: shapes.confirmation,
    refusals: [...OFF, 'sign_in_refused', 'last_admin'],
  }),
  createInvitation: endpoint({
    ...WRITE,
    ...ROUTES.createInvitation,
    access: 'admin',
    tag: 'Administration',
    summary: 'A code with which one person may make an account.',
    body: shapes.newInvitation,
    reply: shapes.createdInvitation,
    status: 201,
  }),
  listAccounts: endpoint({
    ...READ,
    ...ROUTES.listAccounts,
    access: 'admin',
    tag: 'Administration',
    summary: 'Who has an account. An administrator sees no records.',
    reply: z.strictObject({ accounts: z.array(shapes.accountLine) }),
  }),
}
