import type { Endpoint } from './endpoint.ts'
import { accountEndpoints } from './endpoints/accounts.ts'
import { adviceEndpoints } from './endpoints/advice.ts'
import { fieldEndpoints } from './endpoints/field.ts'
import { importEndpoints } from './endpoints/imports.ts'
import { learningEndpoints } from './endpoints/learning.ts'
import { recordEndpoints } from './endpoints/records.ts'
import { scienceEndpoints } from './endpoints/science.ts'
import { sharingEndpoints } from './endpoints/sharing.ts'
import { systemEndpoints } from './endpoints/system.ts'
import type { RouteName } from './routes.ts'

/** Every route of the server: the access table, the OpenAPI document and the client are read from it. */
export const ENDPOINTS = {
  ...systemEndpoints,
  ...scienceEndpoints,
  ...adviceEndpoints,
  ...fieldEndpoints,
  ...learningEndpoints,
  ...recordEndpoints,
  ...importEndpoints,
  ...accountEndpoints,
  ...sharingEndpoints,
} satisfies Record<RouteName, Endpoint>

export type Endpoints = typeof ENDPOINTS
