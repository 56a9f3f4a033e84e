import { problemOf, type Refusal } from '@uncramp/contract/problem'

/** Answers of the API are data: nothing in them may run, be framed, be sniffed or be kept by a cache. */
const API_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const
const JSON_HEADERS = { ...API_HEADERS, 'content-type': 'application/json' } as const
const PROBLEM_HEADERS = { ...API_HEADERS, 'content-type': 'application/problem+json' } as const

type Headers = Readonly<Record<string, string>>

/** An answer whose body is JSON text already. */
export function jsonTextResponse(text: string, status = 200): Response {
  return new Response(text, { status, headers: JSON_HEADERS })
}

/** The same as bytes: sent as they are, however often. */
export function jsonResponse(bytes: Uint8Array<ArrayBuffer>, status = 200): Response {
  return new Response(bytes, { status, headers: JSON_HEADERS })
}

/** An answer in another form: text, a page, bytes. `headers` wins over the strict defaults. */
export function formResponse(
  body: ConstructorParameters<typeof Response>[0],
  headers: Headers,
  status = 200,
): Response {
  return new Response(body, { status, headers: { ...API_HEADERS, ...headers } })
}

export function emptyResponse(headers: Headers = {}): Response {
  return new Response(null, { status: 204, headers: { ...API_HEADERS, ...headers } })
}

/** The answer to a refused request; further headers such as `Retry-After` may come with it. */
export function problemResponse(refusal: Refusal, headers: Headers = {}): Response {
  const body = problemOf(refusal)
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { ...PROBLEM_HEADERS, ...headers },
  })
}

/** An answer that is made while it is read; whoever stops reading stops the making. */
export function streamResponse(
  pieces: AsyncGenerator<Uint8Array, void>,
  headers: Headers,
): Response {
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await pieces.next()
      if (done === true) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => {
      await pieces.return()
    },
  })
  return formResponse(body, headers)
}
