import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ENDPOINTS } from '@uncramp/contract/endpoints'
import type { RouteName } from '@uncramp/contract/routes'

import { buildProgram } from './program.ts'

/** The command that does the same, with its action where it has some; or why there is none. */
type Door = Readonly<{ command: string }> | Readonly<{ none: string }>

const RECORDS =
  'records travel between devices; a data folder is on one, "export" and "restore" move it'
const ACCOUNT = 'accounts are of a server with sign-in: the app has them, and "admin" from inside'
const SHARING = 'sharing is between accounts of one server; a page or file is shared by sending it'
const SERVER = 'about a running server, not about a runner'

/** Every operation of the API, one by one: whoever adds one says here how a terminal does it. */
const DOORS: Readonly<Record<RouteName, Door>> = {
  createPlan: { command: 'plan' },
  createPlanFile: { command: 'plan' },
  comparePlans: { command: 'compare' },
  checkFirstMile: { command: 'first-mile' },
  repairPlan: { command: 'repair' },
  createAnalysis: { command: 'analyze' },
  createRelief: { command: 'relief' },
  stepRelief: { command: 'relief' },
  judgeSweatTest: { command: 'sweat-test' },
  judgeSweatRecord: { command: 'sweat-record' },
  readUrine: { command: 'urine' },
  adviseRehydration: { command: 'rehydrate' },
  runTriage: { command: 'triage' },
  createField: { command: 'field' },
  createFieldPage: { command: 'field' },
  createRaceEvidence: { command: 'field' },
  findPatterns: { command: 'patterns' },
  readPatterns: { command: 'patterns' },
  findWhatWorks: { command: 'what-works' },
  readWhatWorks: { command: 'what-works' },
  scorePractice: { command: 'practice' },
  readPractice: { command: 'practice' },
  findReasonsToSeeSomeone: { command: 'see-someone' },
  readReasonsToSeeSomeone: { command: 'see-someone' },
  createClinicianSummary: { command: 'clinician' },
  createClinicianPage: { command: 'clinician' },
  readClinicianSummary: { command: 'clinician' },
  readClinicianPage: { command: 'clinician' },
  startTrial: { command: 'trial' },
  judgeTrial: { command: 'trial' },
  listSources: { command: 'sources' },
  openApi: { command: 'schema' },
  createImport: { command: 'import' },
  addFile: { command: 'import' },
  putChunk: { command: 'import' },
  readImport: { command: 'import' },
  followImport: { command: 'import' },
  cancelImport: { command: 'import' },
  retryImport: { command: 'import' },
  listImports: { command: 'import' },
  exportAll: { command: 'export' },
  createInvitation: { command: 'admin' },
  listAccounts: { command: 'admin' },
  recoverAccount: { command: 'admin' },
  deleteAccount: { command: 'admin' },
  signOutEverywhere: { command: 'admin' },
  readWeather: { command: 'weather' },
  readFile: { none: 'originals lie byte for byte in the data folder' },
  readOriginal: { none: 'originals lie byte for byte in the data folder' },
  pullRecords: { none: RECORDS },
  pushRecords: { none: RECORDS },
  listConflicts: { none: RECORDS },
  settleConflict: { none: RECORDS },
  readSession: { none: ACCOUNT },
  signIn: { none: ACCOUNT },
  signOut: { none: ACCOUNT },
  createAccount: { none: ACCOUNT },
  changePassword: { none: ACCOUNT },
  renewRecoveryCodes: { none: ACCOUNT },
  listPasskeys: { none: ACCOUNT },
  offerPasskey: { none: ACCOUNT },
  addPasskey: { none: ACCOUNT },
  removePasskey: { none: ACCOUNT },
  listSessions: { none: ACCOUNT },
  endSession: { none: ACCOUNT },
  offerPasskeySignIn: { none: ACCOUNT },
  signInWithPasskey: { none: ACCOUNT },
  listGrants: { none: SHARING },
  createGrant: { none: SHARING },
  revokeGrant: { none: SHARING },
  acceptGrant: { none: SHARING },
  listSharedWithMe: { none: SHARING },
  pullRunnerRecords: { none: SHARING },
  listComments: { none: SHARING },
  createComment: { none: SHARING },
  listLinks: { none: SHARING },
  createLink: { none: SHARING },
  revokeLink: { none: SHARING },
  readLink: { none: SHARING },
  health: { none: SERVER },
  ready: { none: SERVER },
  metrics: { none: SERVER },
  apiPage: { none: SERVER },
}

/** Tags of operations that do no science: they carry, keep and guard. */
const CARRYING_TAGS: ReadonlySet<string> = new Set(
  (
    [
      'health',
      'pullRecords',
      'exportAll',
      'createImport',
      'readSession',
      'listPasskeys',
      'createInvitation',
      'listGrants',
      'listComments',
      'createLink',
      'readLink',
    ] satisfies readonly RouteName[]
  ).map((name) => ENDPOINTS[name].tag),
)

test('every operation of the API has a command, or a reason why it has none', () => {
  const commands = new Set(buildProgram().commands.map((command) => command.name()))
  assert.deepEqual(Object.keys(DOORS).toSorted(), Object.keys(ENDPOINTS).toSorted())
  for (const [name, door] of Object.entries(DOORS)) {
    if ('command' in door) assert.ok(commands.has(door.command), `${name}: ${door.command}`)
    else assert.ok(door.none.length > 20, name)
  }
})

test('whatever works something out for a runner has a command', () => {
  const working = Object.entries(ENDPOINTS).filter(([, { tag }]) => !CARRYING_TAGS.has(tag))
  assert.ok(working.length >= 30, String(working.length))
  const without = working
    .map(([name]) => name)
    .filter((name) => !('command' in DOORS[name as RouteName]))
  assert.deepEqual(without, [])
})
