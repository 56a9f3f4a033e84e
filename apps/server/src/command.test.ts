import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

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
