// Runs before `npm start` and `npm test` on whatever Node is there (>= 20), so it is plain
// JavaScript with no dependency: installs when the lock file changed since last time, else nothing.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const mark = join(root, 'node_modules/.uncramp-lock')
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== lock) {
  process.stdout.write('Setting up: installing the locked packages (once, about a minute) …\n')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const install = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (install.status !== 0) process.exit(install.status ?? 1)
  writeFileSync(mark, lock)
}

const node = join(root, 'node_modules/.bin/node')
const version = spawnSync(node, ['--version'], { encoding: 'utf8' })
if (version.status !== 0) {
  process.stderr.write(
    `The Node 26 that comes with uncramp does not start on this machine:\n${version.stderr || version.error}\n` +
      'On a minimal Debian or Ubuntu install libatomic1 (apt-get install libatomic1). ' +
      'On other platforms put a Node >= 26 on the PATH.\n',
  )
  process.exit(1)
}
