import { rename, rm, writeFile } from 'node:fs/promises'

import { ok } from '@uncramp/core'

import { refuse, type Outcome } from './outcome.ts'

/** Writes a whole file or nothing: into a neighbour first, then over the name in one step. */
export async function writeOut(path: string, content: Uint8Array | string): Promise<Outcome> {
  const neighbour = `${path}.${process.pid}.part`
  try {
    await writeFile(neighbour, content, { flag: 'wx' })
    await rename(neighbour, path)
    return ok(`wrote ${path}`)
  } catch (error) {
    await rm(neighbour, { force: true })
    return refuse(path, error instanceof Error ? error.message : 'cannot be written')
  }
}
