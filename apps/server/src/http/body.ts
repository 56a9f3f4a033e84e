import type { Refusal } from '@uncramp/contract/problem'
import { err, ok, type Result } from '@uncramp/core'

type Body = Uint8Array<ArrayBuffer>
type Wanted = Readonly<{ form: 'none' | 'json' | 'bytes'; maxByte: number }>

const NO_BYTES = new Uint8Array(0)
const IS_JSON = /^application\/([\w.+-]+\+)?json\b/i
/** No document of ours is half as deep; a much deeper one would exhaust the stack of whoever walks it. */
const MAX_DEPTH_COUNT = 64
const [QUOTE, BACKSLASH] = [0x22, 0x5c]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]
const decoder = new TextDecoder('utf-8', { fatal: true })

/** Reads a request's body, never more of it than the route takes. */
export async function readBody(request: Request, wanted: Wanted): Promise<Result<Body, Refusal>> {
  if (wanted.form === 'none') return ok(NO_BYTES)
  const tooLarge: Refusal = { code: 'body_too_large', maxByte: wanted.maxByte }
  const declared = request.headers.get('content-length')
  if (declared !== null && Number(declared) > wanted.maxByte) return err(tooLarge)
  if (wanted.form === 'json' && !IS_JSON.test(request.headers.get('content-type') ?? ''))
    return err({ code: 'type_not_supported', wanted: 'application/json' })
  const bytes = await readAll(request, declared === null ? wanted.maxByte : undefined)
  if (bytes === 'cut_short') return err({ code: 'body_cut_short' })
  if (bytes === undefined || bytes.byteLength > wanted.maxByte) return err(tooLarge)
  return ok(bytes)
}

/**
 * All of a body, or undefined when it has more than `maxByte`. A client that hangs up in the middle of
 * it is nobody's fault here: without this it looked like a database that is away.
 */
async function readAll(
  request: Request,
  maxByte: number | undefined,
): Promise<Body | 'cut_short' | undefined> {
  try {
    return maxByte === undefined
      ? new Uint8Array(await request.arrayBuffer())
      : await readAtMost(request, maxByte)
  } catch {
    return 'cut_short'
  }
}

/** Whether lists and objects stand in each other deeper than any document does. */
function isTooDeep(bytes: Uint8Array): boolean {
  let depthCount = 0
  let isInText = false
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i]
    if (isInText) {
      if (byte === BACKSLASH) i += 1
      else if (byte === QUOTE) isInText = false
    } else if (byte === QUOTE) {
      isInText = true
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depthCount += 1
      if (depthCount > MAX_DEPTH_COUNT) return true
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      depthCount -= 1
    }
  }
  return false
}

/** The value a body of JSON holds. */
export function parseJson(bytes: Uint8Array): Result<unknown, Refusal> {
  if (bytes.byteLength === 0) return err({ code: 'body_missing' })
  if (isTooDeep(bytes)) return err({ code: 'body_too_deep', maxCount: MAX_DEPTH_COUNT })
  try {
    return ok(JSON.parse(decoder.decode(bytes)))
  } catch {
    return err({ code: 'body_not_json' })
  }
}

async function readAtMost(
  request: Request,
  maxByte: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (request.body === null) return NO_BYTES
  const chunks: Uint8Array[] = []
  let readByte = 0
  for await (const chunk of request.body) {
    readByte += chunk.byteLength
    if (readByte > maxByte) return undefined
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
