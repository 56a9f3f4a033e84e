/**
 * Runs many command lines in one process and prints what each said: a start of Node for every one
 * would take most of a minute. Reads lists of arguments as JSON, one a line, and answers alike.
 */
import { createInterface } from 'node:readline'

import { run } from '../run.ts'
import type { CliAnswer } from './cli-answer.ts'

const write = process.stdout.write.bind(process.stdout)

function statusNow(): number {
  return Number(process.exitCode ?? 0)
}

async function answer(argv: readonly string[]): Promise<CliAnswer> {
  const said = { stdout: '', stderr: '' }
  process.exitCode = 0
  process.stdout.write = (text: string | Uint8Array): boolean => {
    said.stdout += String(text)
    return true
  }
  process.stderr.write = (text: string | Uint8Array): boolean => {
    said.stderr += String(text)
    return true
  }
  await run(argv)
  return { ...said, status: statusNow() }
}

for await (const line of createInterface({ input: process.stdin })) {
  const argv: unknown = JSON.parse(line)
  if (!Array.isArray(argv)) throw new Error('a list of arguments is wanted')
  write(`${JSON.stringify(await answer(argv.map(String)))}\n`)
}
process.exitCode = 0
