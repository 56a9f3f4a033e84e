import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

import { parseConfig } from '../config.ts'
import { explain } from '../explain.ts'
import { openDoor } from '../testing/door.ts'
import { createGuard } from './guard.ts'
import { listen } from './listen.ts'
import { createRateLimit } from './rate-limit.ts'
import { createStaticFiles } from './static-files.ts'

function hasAccounts(...flags: string[]): boolean {
  const config = parseConfig(flags, {})
  assert.ok(config.ok)
  return config.value.hasAccounts
}

test('loopback has no accounts, every other address has, and a public address does too', () => {
  assert.equal(hasAccounts(), false)
  assert.equal(hasAccounts('--host', '::1'), false)
  assert.equal(hasAccounts('--host', '0.0.0.0'), true)
  assert.equal(hasAccounts('--public-url', 'https://run.example.org'), true)
  assert.equal(hasAccounts('--accounts'), true)
})

test('all addresses of the newer kind can be listened on, with accounts', async (t) => {
  const door = await openDoor(t, ['--host', '::'])
  const session = await door.ask('GET', '/api/v1/session')
  assert.equal(session.status, 200, session.text)
  assert.equal((session.body as { hasAccounts: boolean }).hasAccounts, true)
})

test('a flag that cannot be followed is refused with its name and what would be right', () => {
  for (const [flags, line] of [
    [
      ['--port', '99999'],
      /^--port 99999: flag not a number; wanted a whole number from 0 to 65535$/,
    ],
    [['--nonsense'], /^--nonsense/],
    [['--database-url', 'mysql://x'], /postgres:\/\//],
    [['--log-level', 'loud'], /debug, info, warn, error/],
  ] as const) {
    const config = parseConfig(flags, {})
    assert.ok(!config.ok)
    assert.match(explain(config.error), line)
  }
})

const answer = (): Response => new Response('ok')

test('a port that was asked for must be free; otherwise the next free one is taken', async () => {
  const first = await listen({ host: '127.0.0.1', port: 0, isPortGiven: true }, answer)
  assert.ok(first.ok)
  const port = Number(new URL(first.value.url).port)
  const asked = await listen({ host: '127.0.0.1', port, isPortGiven: true }, answer)
  assert.ok(!asked.ok && asked.error.code === 'port_taken')
  const other = await listen({ host: '127.0.0.1', port, isPortGiven: false }, answer)
  assert.ok(other.ok && other.value.url !== first.value.url)
  await Promise.all([first.value.stop(), other.value.stop()])
})

test('pages of other origins and foreign names of this machine are turned away', () => {
  const local = createGuard({ host: '127.0.0.1', publicUrl: undefined, hasAccounts: false })
  const ask = (method: string, headers: Record<string, string>) =>
    local(new Request('http://x/', { method, headers }))?.code
  assert.equal(ask('GET', { host: 'evil.example' }), 'host_not_allowed')
  assert.equal(ask('GET', { host: '127.0.0.1:4747' }), undefined)
  assert.equal(ask('GET', { host: '[::1]:4747' }), undefined)
  const host = 'localhost:4747'
  assert.equal(ask('POST', { host, origin: 'http://localhost:4747' }), undefined)
  assert.equal(ask('POST', { host, origin: 'http://localhost:5173' }), 'origin_not_allowed')
  assert.equal(ask('POST', { host, origin: 'null' }), 'origin_not_allowed')
  assert.equal(ask('POST', { host, 'sec-fetch-site': 'same-site' }), 'origin_not_allowed')
  assert.equal(ask('POST', { host }), undefined)
  const open = createGuard({
    host: '0.0.0.0',
    publicUrl: 'https://run.example.org',
    hasAccounts: true,
  })
  const origin = (given: string) =>
    open(new Request('http://x/', { method: 'POST', headers: { host: 'x', origin: given } }))?.code
  assert.equal(origin('https://run.example.org'), undefined)
  assert.equal(origin('http://run.example.org'), 'origin_not_allowed')
})

test('the built app is served with its types, hashed files for ever, and its page for every app address', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'uncramp-static-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>app</title>')
  writeFileSync(join(folder, 'assets', 'main-4f1c0a92.js'), 'export {}')
  writeFileSync(join(folder, 'sw.js'), '// worker')
  const serve = createStaticFiles(folder)
  const get = (path: string, headers = {}) => serve(new Request(`http://x${path}`, { headers }))
  for (const path of [
    '/',
    '/plan',
    '/history/2026',
    '/index.html',
    `/shared/${'a'.repeat(32)}.${'b'.repeat(40)}`,
  ]) {
    const page = await get(path)
    assert.match(page?.headers.get('content-type') ?? '', /^text\/html/)
    assert.equal(page?.headers.get('cache-control'), 'no-cache')
  }
  const script = await get('/assets/main-4f1c0a92.js')
  assert.equal(script?.headers.get('content-type'), 'text/javascript; charset=utf-8')
  assert.match(script?.headers.get('cache-control') ?? '', /immutable/)
  assert.equal((await get('/sw.js'))?.headers.get('cache-control'), 'no-cache')
  assert.equal(await get('/assets/gone.js'), undefined)
  assert.equal(await get('/%2e%2e/%2e%2e/etc/passwd.txt'), undefined)
  const etag = script?.headers.get('etag') ?? ''
  assert.equal((await get('/assets/main-4f1c0a92.js', { 'if-none-match': etag }))?.status, 304)
  assert.equal((await get('/', { 'accept-encoding': 'br' }))?.headers.get('content-encoding'), 'br')
})

test('pages carry a policy without any inline script or style', async (t) => {
  const door = await openDoor(t)
  const page = await door.ask('GET', '/api/v1/docs')
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.text, /<script|onclick|style="/)
  assert.match(
    page.headers.get('content-security-policy') ?? '',
    /^default-src 'none'; style-src 'sha256-/,
  )
})

test('the eleventh guess in a minute has to wait, and waiting helps', () => {
  const limit = createRateLimit()
  const route = { endpoint: { access: 'anyone', tag: 'Accounts', method: 'POST' } } as never
  const ask = (nowMs: number, address = 'a') => limit({ route, address, nowMs })
  for (let i = 0; i < 10; i++) assert.equal(ask(0), 0)
  assert.equal(ask(0), 6)
  assert.equal(ask(0, 'b'), 0, 'another address is not held up')
  assert.equal(ask(6000), 0)
  for (let i = 0; i < 10; i++) assert.equal(ask(0, `2001:db8:1:2::${i}`), 0)
  assert.ok(ask(0, '2001:db8:1:2:ffff::1') > 0, 'one network is one caller')
  assert.equal(ask(0, '2001:db8:1:3::1'), 0)
})

test('the OpenAPI document is 3.1 throughout: whole references, numeric bounds, named parameters', async (t) => {
  const door = await openDoor(t)
  const { body } = await door.ask('GET', '/api/v1/openapi.json')
  assert.equal(Reflect.get(body as object, 'openapi'), '3.1.0')
  const schemas = new Set(
    Object.keys((body as { components: { schemas: object } }).components.schemas),
  )
  const operations = new Set<string>()
  const walk = (node: unknown, path: string): void => {
    if (node === null || typeof node !== 'object') return
    for (const [key, value] of Object.entries(node)) {
      const at = `${path}/${key}`
      if (key === '$ref')
        assert.ok(schemas.has(String(value).replace('#/components/schemas/', '')), `${at} ${value}`)
      if (key === 'exclusiveMinimum' || key === 'exclusiveMaximum')
        assert.equal(typeof value, 'number', at)
      assert.notEqual(key, 'nullable', at)
      assert.notEqual(key, '$defs', at)
      if (key === 'operationId') {
        assert.ok(!operations.has(String(value)), at)
        operations.add(String(value))
      }
      walk(value, at)
    }
  }
  walk(body, '')
  assert.ok(operations.size > 40)
  const { paths } = body as {
    paths: Record<
      string,
      Record<string, { parameters: { in: string; name: string }[]; responses: object }>
    >
  }
  for (const [path, methods] of Object.entries(paths))
    for (const operation of Object.values(methods)) {
      const named = operation.parameters
        .filter((parameter) => parameter.in === 'path')
        .map(({ name }) => name)
      assert.deepEqual(
        named,
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
        path,
      )
      assert.ok(Object.keys(operation.responses).length > 1)
    }
})

test('figures are for this machine, or for whoever holds the token', async (t) => {
  const door = await openDoor(t)
  const get = async (headers: Record<string, string>) =>
    (await door.ask('GET', '/metrics', { headers })).status
  assert.equal(await get({}), 200)
  assert.equal(await get({ 'x-forwarded-for': '203.0.113.9' }), 403, 'a proxy nobody named')
})
