import type { Refusal } from '@uncramp/contract/problem'
import { err, ok, type Result } from '@uncramp/core'

import { plainContent } from '../archive/packing.ts'
import type { ThreadPool } from './thread-pool.ts'

/** Reads one file for a caller who wants the answer now and nothing kept. */
export function analyseAlone(
  pool: Pick<ThreadPool, 'analyse'>,
): (file: Readonly<{ name: string; bytes: Uint8Array }>) => Promise<Result<string, Refusal>> {
  return async (file) => {
    const analysed = await pool.analyse({
      name: file.name,
      content: plainContent(file.bytes),
      listed: undefined,
    })
    if (analysed.ok) return ok(analysed.value.analysisText)
    return err({ ...analysed.error.facts, code: analysed.error.code })
  }
}
