import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import type { Plugin } from 'vite'

/**
 * Writes the service worker of one build: `sw.js` with the list of all files and a version that
 * changes when any of them does.
 */
export function offline(root: string): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const built = Object.values(bundle).filter(
          (file) => !file.fileName.startsWith('.vite/') && !file.fileName.endsWith('.map'),
        )
        const open = readdirSync(join(root, 'public'), { recursive: true, encoding: 'utf8' })
        const names = built
          .map((file) => `/${file.fileName}`)
          .filter((name) => name !== '/index.html')
        const files = ['/', ...names, ...open.map((name) => `/${name}`)].toSorted()
        const version = createHash('sha256')
        for (const file of built) version.update(file.type === 'chunk' ? file.code : file.source)
        for (const name of open) version.update(readFileSync(join(root, 'public', name)))
        const worker = readFileSync(join(root, 'service-worker.js'), 'utf8')
          .replace('__FILES__', JSON.stringify(files))
          .replace('__VERSION__', JSON.stringify(version.digest('hex').slice(0, 12)))
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: worker })
      },
    },
  }
}
