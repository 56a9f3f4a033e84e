/**
 * Where everything is: name, method, address. Kept apart from the schemas so that the client in the
 * browser carries these lines and no validator.
 */
export const ROUTES = {
  health: { method: 'GET', path: '/healthz' },
  ready: { method: 'GET', path: '/readyz' },
  metrics: { method: 'GET', path: '/metrics' },
  openApi: { method: 'GET', path: '/api/v1/openapi.json' },
  apiPage: { method: 'GET', path: '/api/v1/docs' },

  createPlan: { method: 'POST', path: '/api/v1/plans' },
  createAnalysis: { method: 'POST', path: '/api/v1/analyses' },
  runTriage: { method: 'POST', path: '/api/v1/triage' },
  listSources: { method: 'GET', path: '/api/v1/sources' },
  readWeather: { method: 'GET', path: '/api/v1/weather' },

  pullRecords: { method: 'GET', path: '/api/v1/records' },
  pushRecords: { method: 'POST', path: '/api/v1/records/batches' },
  listConflicts: { method: 'GET', path: '/api/v1/conflicts' },
  settleConflict: { method: 'DELETE', path: '/api/v1/conflicts/{conflictId}' },
  exportAll: { method: 'GET', path: '/api/v1/export' },

  listImports: { method: 'GET', path: '/api/v1/imports' },
  createImport: { method: 'POST', path: '/api/v1/imports' },
  readImport: { method: 'GET', path: '/api/v1/imports/{importId}' },
  cancelImport: { method: 'POST', path: '/api/v1/imports/{importId}/cancel' },
  retryImport: { method: 'POST', path: '/api/v1/imports/{importId}/retry' },
  followImport: { method: 'GET', path: '/api/v1/imports/{importId}/events' },
  addFile: { method: 'POST', path: '/api/v1/imports/{importId}/files' },
  readFile: { method: 'GET', path: '/api/v1/imports/{importId}/files/{fileId}' },
  putChunk: { method: 'PUT', path: '/api/v1/imports/{importId}/files/{fileId}/chunks' },
  readOriginal: { method: 'GET', path: '/api/v1/originals/{sha256}' },

  readSession: { method: 'GET', path: '/api/v1/session' },
  signIn: { method: 'POST', path: '/api/v1/session' },
  signOut: { method: 'DELETE', path: '/api/v1/session' },
  signOutEverywhere: { method: 'DELETE', path: '/api/v1/sessions' },
  createAccount: { method: 'POST', path: '/api/v1/accounts' },
  recoverAccount: { method: 'POST', path: '/api/v1/accounts/recovery' },
  changePassword: { method: 'POST', path: '/api/v1/account/password' },
  renewRecoveryCodes: { method: 'POST', path: '/api/v1/account/recovery-codes' },
  deleteAccount: { method: 'POST', path: '/api/v1/account/deletion' },
  createInvitation: { method: 'POST', path: '/api/v1/admin/invitations' },
  listAccounts: { method: 'GET', path: '/api/v1/admin/accounts' },

  listGrants: { method: 'GET', path: '/api/v1/grants' },
  createGrant: { method: 'POST', path: '/api/v1/grants' },
  revokeGrant: { method: 'DELETE', path: '/api/v1/grants/{grantId}' },
  acceptGrant: { method: 'POST', path: '/api/v1/grants/acceptance' },
  listSharedWithMe: { method: 'GET', path: '/api/v1/shared' },
  pullRunnerRecords: { method: 'GET', path: '/api/v1/runners/{runnerId}/records' },
  listComments: { method: 'GET', path: '/api/v1/runners/{runnerId}/comments' },
  createComment: { method: 'POST', path: '/api/v1/runners/{runnerId}/comments' },

  listLinks: { method: 'GET', path: '/api/v1/links' },
  createLink: { method: 'POST', path: '/api/v1/links' },
  revokeLink: { method: 'DELETE', path: '/api/v1/links/{linkId}' },
  readLink: { method: 'GET', path: '/api/v1/linked/{token}' },
} as const

export type RouteName = keyof typeof ROUTES
