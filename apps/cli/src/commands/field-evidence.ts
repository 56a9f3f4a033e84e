import { ok } from '@uncramp/core'
import { RaceEvidenceTables, canTellHalves } from '@uncramp/core/field'
import { OUTCOME } from '@uncramp/formats/results'
import { phrase } from '@uncramp/text'
import type { FieldWords } from '@uncramp/text/en/field'

import { refuse, type Outcome } from '../edge/outcome.ts'
import { streamResults } from '../field/read-runners.ts'
import type { Voice } from '../flags/voice.ts'
import { evidenceText } from '../render/field-text.ts'

/** `uncramp field --evidence`: what one race's results say about fast starts, in bounded memory. */
export async function fieldEvidence(
  path: string,
  voice: Voice,
  words: FieldWords,
): Promise<Outcome> {
  const tables = new RaceEvidenceTables()
  const read = await streamResults(path, { voice, words }, (batch) => {
    const finishS = batch.finishS.map((timeS, i) =>
      batch.outcome[i] === OUTCOME.finished ? timeS : NaN,
    )
    tables.add({ ...batch, sexRank: batch.sex, finishS })
  })
  if (!read.ok) return read
  if (!canTellHalves(read.value.matsM)) {
    const error = { code: 'no_halves' as const }
    return refuse(path, phrase(words.files, error, voice.q), error)
  }
  const evidence = tables.tables()
  if (voice.isJson) return ok(JSON.stringify({ ...evidence, issues: read.value.issues }, null, 2))
  return ok(evidenceText(evidence, read.value.issues, { voice, words }))
}
