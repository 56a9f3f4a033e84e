/**
 * Unpacks the Chromium that travels inside @sparticuz/chromium, once per version and all at once,
 * and says how to launch it. `CHROMIUM_PATH` overrides; on other machines Playwright's own is used.
 */
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'

export type Launch = Readonly<{ executablePath?: string; env?: Record<string, string> }>

const CACHE = join(import.meta.dirname, '../../node_modules/.cache')
const FONTS = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>`

/** Where the browser for tests is, unpacking it when it is not there yet. */
export async function chromiumLaunch(): Promise<Launch> {
  const given = process.env['CHROMIUM_PATH']
  if (given !== undefined && given !== '') return { executablePath: given }
  if (process.platform !== 'linux' || process.arch !== 'x64') return {}
  const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin')
  const manifest: unknown = JSON.parse(readFileSync(join(bin, '../package.json'), 'utf8'))
  const { version } = manifest as { version: string }
  const home = join(CACHE, `chromium-${version}`)
  if (!existsSync(home)) await unpack(bin, home)
  return {
    executablePath: join(home, 'chromium'),
    env: {
      ...onlyStrings(process.env),
      LD_LIBRARY_PATH: [join(home, 'lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_PATH: process.env['FONTCONFIG_PATH'] ?? join(home, 'fonts'),
    },
  }
}

async function unpack(bin: string, home: string): Promise<void> {
  await mkdir(dirname(home), { recursive: true })
  const draft = await mkdtemp(`${home}.`)
  const { extract } = createRequire(join(bin, 'x.js'))('tar-fs') as {
    extract: (folder: string) => Writable
  }
  const open = (name: string, out: Writable): Promise<void> =>
    pipeline(createReadStream(join(bin, name)), createBrotliDecompress(), out)
  await Promise.all([
    open('chromium.br', createWriteStream(join(draft, 'chromium'), { mode: 0o755 })),
    open('al2023.tar.br', extract(draft)),
    open('fonts.tar.br', extract(join(draft, 'fonts'))),
    open('swiftshader.tar.br', extract(draft)),
  ])
  await writeFile(join(draft, 'fonts/fonts.conf'), FONTS(home))
  // Two test runs may unpack at once: the first to arrive wins, the other throws its copy away.
  await rename(draft, home).catch(async (fault: unknown) => {
    await rm(draft, { recursive: true })
    if (!existsSync(home)) throw fault
  })
}

function onlyStrings(all: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
