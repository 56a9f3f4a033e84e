import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

import { openStore } from './store/open-store.ts'
import { silentLog } from './testing/engines.ts'

const SERVER = fileURLToPath(new URL('../bin/server.mjs', import.meta.url))

test('a folder that no server has used is refused in one line, and nothing is made in it', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'uncramp-command-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const [missing, bare] = [join(folder, 'missing'), join(folder, 'bare')]
  mkdirSync(bare)
  const out = join(folder, 'out')
  for (const dataDir of [missing, bare])
    for (const argv of [
      ['export', '--out', out],
      ['backup', '--out', out],
      ['admin', 'list'],
    ]) {
      const { status, stderr } = spawnSync(process.execPath, [SERVER, ...argv, '--data', dataDir], {
        encoding: 'utf8',
      })
      assert.equal(status, 1, `${argv.join(' ')}\n${stderr}`)
      assert.match(stderr, /^uncramp: --data \S+: no uncramp server has kept anything there/)
      assert.equal(stderr.trimEnd().split('\n').length, 1)
    }
  assert.deepEqual([existsSync(missing), readdirSync(bare), existsSync(out)], [false, [], false])
})

test('what an operator mistypes is refused in one line that names it, never with a stack', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'uncramp-command-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const dataDir = join(folder, 'data')
  const opened = await openStore({ kind: 'embedded', dataDir }, silentLog)
  assert.ok(opened.ok)
  await opened.value.store.close()
  const [nowhere, other] = [join(folder, 'no', 'such.file'), join(folder, 'other')]
  const database = 'postgres://127.0.0.1:1/none'
  const cases: readonly (readonly [number, RegExp, ...string[]])[] = [
    [2, /^uncramp: --prot: unknown flag/, 'serve', '--prot', '3'],
    [1, /^uncramp: --host a b: flag not an address/, 'serve', '--host', 'a b', '--data', other],
    [1, /^uncramp: --host 300\.1\.1\.1: /, 'serve', '--host', '300.1.1.1', '--data', other],
    [1, /^uncramp: --database-url: .*ECONNREFUSED/, 'worker', '--database-url', database],
    [1, /^uncramp: --out .*ENOENT/, 'export', '--data', dataDir, '--out', nowhere],
    [1, /^uncramp: --out .*ENOENT/, 'backup', '--data', dataDir, '--out', nowhere],
    [1, /: not an uncramp export; /, 'restore', folder, '--data', other],
  ]
  for (const [wanted, line, ...argv] of cases) {
    const { status, stderr } = spawnSync(process.execPath, [SERVER, ...argv], { encoding: 'utf8' })
    assert.equal(status, wanted, `${argv.join(' ')}\n${stderr}`)
    assert.match(stderr, line)
    assert.equal(stderr.trimEnd().split('\n').length, 1, stderr)
  }
})
