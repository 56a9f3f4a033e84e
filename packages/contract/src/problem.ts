import { z } from 'zod'

/**
 * Every refusal the server itself can give, with its HTTP status. Refusals of the science (a mass out
 * of range, a run too short) keep their own code and come with 422; the web makes sentences of both.
 */
export const PROBLEM_STATUS = {
  invalid_request: 400,
  body_not_json: 400,
  body_missing: 400,
  body_cut_short: 400,
  body_too_deep: 400,
  host_not_allowed: 403,
  origin_not_allowed: 403,
  not_allowed: 403,
  sign_in_needed: 401,
  sign_in_refused: 401,
  code_refused: 401,
  not_found: 404,
  method_not_allowed: 405,
  link_expired: 410,
  id_taken: 409,
  batch_reused: 409,
  record_kind_changed: 409,
  offset_mismatch: 409,
  import_closed: 409,
  account_exists: 409,
  accounts_off: 409,
  last_admin: 409,
  passkeys_off: 409,
  passkey_refused: 401,
  weather_off: 409,
  body_too_large: 413,
  type_not_supported: 415,
  clock_ahead: 422,
  digest_mismatch: 422,
  file_too_large: 413,
  password_too_weak: 422,
  too_many_requests: 429,
  too_busy: 503,
  fault: 500,
  weather_unreachable: 502,
  store_full: 507,
  not_ready: 503,
  store_unreachable: 503,
} as const satisfies Record<string, number>

export type ProblemCode = keyof typeof PROBLEM_STATUS

/** One field that did not fit: where it is and which rule of the schema it broke. */
export const problemIssue = z
  .object({
    where: z.enum(['params', 'query', 'body']),
    path: z.array(z.union([z.string(), z.number()])),
    code: z.string(),
  })
  .meta({ id: 'ProblemIssue' })

/** The body of every error answer, `application/problem+json` (RFC 9457) with our facts beside it. */
export const problem = z
  .looseObject({
    type: z.string().meta({ description: '/errors/<code>' }),
    code: z.string().regex(/^[a-z][a-z0-9_]*$/),
    status: z.int().min(400).max(599),
    issues: z.array(problemIssue).optional(),
  })
  .meta({ id: 'Problem' })

export type Problem = z.output<typeof problem>

/** What a handler refuses with: a code and its facts. The status is looked up, never repeated. */
export type Refusal = Readonly<{ code: string; [fact: string]: unknown }>

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEM_STATUS, code)
}

/** Codes of the server have their own status; every other code is a refusal of the science: 422. */
export function statusOf(code: string): number {
  return isProblemCode(code) ? PROBLEM_STATUS[code] : 422
}

/** The document for a refusal. */
export function problemOf(refusal: Refusal): Problem {
  return { ...refusal, type: `/errors/${refusal.code}`, status: statusOf(refusal.code) }
}
