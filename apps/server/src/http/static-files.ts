import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}
const COMPRESSED = /^(text|application\/(json|manifest)|image\/svg)/
/** Vite puts a digest into the names under `assets`: such a file never changes. */
const HASHED = /^\/assets\/.+-[\w-]{7,}\.\w+$/
/** A link to share ends in a dot and forty signs: that is a page, no file. */
const FILE_NAME = /\.\w{1,12}$/
const FOREVER = 'public, max-age=31536000, immutable'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

type Served = {
  type: string
  etag: string
  plain: Uint8Array<ArrayBuffer>
  packed: Map<string, Uint8Array<ArrayBuffer>>
}

/** Answers for the files of one folder, or `undefined` where it has none. */
export type StaticFiles = (request: Request) => Promise<Response | undefined>

/**
 * Serves the built web app from memory. Only names found by walking the folder are served, so no
 * request path is ever joined to a file path. A rebuilt app is noticed by its index page.
 */
export function createStaticFiles(folder: string): StaticFiles {
  const index = join(folder, 'index.html')
  let paths = new Map<string, string>()
  let served = new Map<string, Promise<Served>>()
  let builtAtMs = -1
  const refresh = (): void => {
    const modifiedAtMs = statSync(index, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (modifiedAtMs === builtAtMs) return
    builtAtMs = modifiedAtMs
    paths = modifiedAtMs === 0 ? new Map() : listFiles(folder)
    served = new Map()
  }
  const load = (path: string, file: string): Promise<Served> => {
    const known = served.get(path) ?? readServed(file)
    served.set(path, known)
    return known
  }
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    const { pathname } = new URL(request.url)
    const isPage = pathname.endsWith('/') || !FILE_NAME.test(pathname)
    if (isPage || paths.size === 0) refresh()
    const path = isPage ? '/index.html' : pathname
    const file = paths.get(path)
    if (file === undefined) return undefined
    return respond(request, { path, served: await load(path, file) })
  }
}

function listFiles(folder: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    found.set(`/${relative(folder, file).split(sep).join('/')}`, file)
  }
  return found
}

async function readServed(file: string): Promise<Served> {
  const plain = new Uint8Array(await readFile(file))
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  return {
    type: TYPES[extname(file)] ?? 'application/octet-stream',
    etag,
    plain,
    packed: new Map(),
  }
}

async function pack(served: Served, encoding: string): Promise<Uint8Array<ArrayBuffer>> {
  const done = served.packed.get(encoding)
  if (done !== undefined) return done
  const bytes =
    encoding === 'br'
      ? await toBrotli(served.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : await toGzip(served.plain, { level: 9 })
  const packed = new Uint8Array(bytes)
  served.packed.set(encoding, packed)
  return packed
}

async function respond(
  request: Request,
  found: { path: string; served: Served },
): Promise<Response> {
  const { path, served } = found
  const headers = new Headers({
    'content-type': served.type,
    'cache-control': HASHED.test(path) ? FOREVER : 'no-cache',
    etag: served.etag,
    vary: 'accept-encoding',
  })
  if (request.headers.get('if-none-match') === served.etag)
    return new Response(null, { status: 304, headers })
  const accepted = request.headers.get('accept-encoding') ?? ''
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined
  if (encoding === undefined || !COMPRESSED.test(served.type)) {
    headers.set('content-length', String(served.plain.byteLength))
    return new Response(request.method === 'HEAD' ? null : served.plain, { headers })
  }
  const bytes = await pack(served, encoding)
  headers.set('content-encoding', encoding)
  headers.set('content-length', String(bytes.byteLength))
  return new Response(request.method === 'HEAD' ? null : bytes, { headers })
}
