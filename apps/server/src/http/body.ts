import type { Refusal } from '@uncramp/contract/problem'
import { err, ok, type Result } from '@uncramp/core'

type Body = Uint8Array<ArrayBuffer>
type Wanted = Readonly<{ form: 'none' | 'json' | 'bytes'; maxByte: number }>

const NO_BYTES = new Uint8Array(0)
const IS_JSON = /^application\/([\w.+-]+\+)?json\b/i
const decoder = new TextDecoder('utf-8', { fatal: true })

/** Reads a request's body, never more of it than the route takes. */
export async function readBody(request: Request, wanted: Wanted): Promise<Result<Body, Refusal>> {
  if (wanted.form === 'none') return ok(NO_BYTES)
  const tooLarge: Refusal = { code: 'body_too_large', maxByte: wanted.maxByte }
  const declared = request.headers.get('content-length')
  if (declared !== null && Number(declared) > wanted.maxByte) return err(tooLarge)
  if (wanted.form === 'json' && !IS_JSON.test(request.headers.get('content-type') ?? ''))
    return err({ code: 'type_not_supported', wanted: 'application/json' })
  const bytes =
    declared === null
      ? await readAtMost(request, wanted.maxByte)
      : new Uint8Array(await request.arrayBuffer())
  if (bytes === undefined || bytes.byteLength > wanted.maxByte) return err(tooLarge)
  return ok(bytes)
}

/** The value a body of JSON holds. */
export function parseJson(bytes: Uint8Array): Result<unknown, Refusal> {
  if (bytes.byteLength === 0) return err({ code: 'body_missing' })
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
