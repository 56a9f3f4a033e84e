import { createReadStream } from 'node:fs'

import type { Result } from '@uncramp/core'
import {
  ResultsReader,
  RunnerRows,
  type ReadRunners,
  type ResultsBatch,
  type ResultsError,
  type ResultsFile,
} from '@uncramp/formats/results'
import { phrase } from '@uncramp/text'
import type { FieldWords } from '@uncramp/text/en/field'

import { fileTrouble } from '../edge/file-trouble.ts'
import { refuse, type Refused } from '../edge/outcome.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import type { Voice } from '../flags/voice.ts'

const CHUNK_BYTES = 1 << 18

type Say = Readonly<{ voice: Voice; words: FieldWords }>

/** Reads a results file as it streams in; `onBatch` gets a few thousand rows at a time. */
export function streamResults(
  path: string,
  say: Say,
  onBatch: (batch: ResultsBatch) => void,
): Promise<Result<ResultsFile, Refused>> {
  return readInto(path, new ResultsReader(onBatch), say)
}

/** Everybody of a file who runs: wheelers and those who did not start are left out. */
export function readRunners(path: string, say: Say): Promise<Result<ReadRunners, Refused>> {
  return readInto(path, new RunnerRows(), say)
}

type Reader<T> = Readonly<{
  push: (bytes: Uint8Array) => void
  end: () => Result<T, ResultsError>
}>

async function readInto<T>(path: string, reader: Reader<T>, say: Say): Promise<Result<T, Refused>> {
  try {
    const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: CHUNK_BYTES })
    for await (const chunk of stream) reader.push(chunk)
  } catch (error) {
    return refuseCli(path, fileTrouble(error), say.voice.locale)
  }
  const read = reader.end()
  if (read.ok) return read
  return refuse(path, phrase(say.words.files, read.error, say.voice.q), read.error)
}
