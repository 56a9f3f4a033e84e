import { z } from 'zod'

/**
 * Who may call a route. `reader` and `commenter` speak of the runner in the path: the owner, and
 * people the owner let in. `link` is whoever holds an unexpired read-only link.
 */
export type Access = 'anyone' | 'signed_in' | 'reader' | 'commenter' | 'admin' | 'link'

/** How the answer travels: JSON by default. */
export type ReplyForm = 'json' | 'text' | 'html' | 'events' | 'bytes' | 'empty'

/**
 * One route, whole: address, who may call it, what goes in, what comes out. Validation, the OpenAPI
 * document, the access test and the typed client are all made from these.
 */
export type Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> = Readonly<{
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With `{name}` for parameters, as OpenAPI writes it. */
  path: string
  access: Access
  summary: string
  tag: string
  params: P
  query: Q
  body: B
  /** `bytes`: the body is taken as it is, `body` is not used. */
  bodyForm: 'none' | 'json' | 'bytes'
  /** Largest body taken. */
  maxBodyByte: number
  /** Whether one call may keep a processor busy: such calls wait in a short line, and are few. */
  isHeavy: boolean
  reply: R
  replyForm: ReplyForm
  status: 200 | 201 | 202 | 204
  /** Codes this route refuses with, beside those every route may give. */
  refusals: readonly string[]
}>

const KB = 1024
const NOTHING = z.strictObject({})
const NO_BODY = z.undefined()

const SHARED = {
  params: NOTHING,
  query: NOTHING,
  body: NO_BODY,
  reply: NO_BODY,
  maxBodyByte: 64 * KB,
  isHeavy: false,
  refusals: [],
} as const

/** A question: nothing changes, JSON comes back. */
export const READ = {
  ...SHARED,
  method: 'GET',
  bodyForm: 'none',
  replyForm: 'json',
  status: 200,
} as const
/** JSON goes in, JSON comes back. */
export const WRITE = {
  ...SHARED,
  method: 'POST',
  bodyForm: 'json',
  replyForm: 'json',
  status: 200,
} as const
/** Something is done; nothing needs saying. */
export const ACT = {
  ...SHARED,
  method: 'POST',
  bodyForm: 'none',
  replyForm: 'empty',
  status: 204,
} as const

/** Keeps everything about one route in its type. */
export function endpoint<const E extends Endpoint>(whole: E): E {
  return whole
}
