import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import type { Schema } from '@uncramp/contract/documents/schema'

import { answersOf, type CliAnswer } from './cli-answer.ts'

/** Command lines and what each must come to. */
export type Held = Readonly<{
  /** The same document as the API gives, held against the very schema of its reply. */
  documents: readonly (readonly [argv: readonly string[], schema: Schema<unknown>])[]
  texts: readonly (readonly [argv: readonly string[], says: RegExp])[]
  refused: readonly (readonly [argv: readonly string[], where: string, says: RegExp])[]
}>

/** Runs all of them in one process, tests each kind, and gives the answers for closer looks. */
export async function holdAnswers(
  what: string,
  { documents, texts, refused }: Held,
  folder: string,
): Promise<(argv: readonly string[]) => CliAnswer> {
  const asked = [...documents, ...texts, ...refused].map(([argv]) => argv)
  const answers = await answersOf(asked, folder)
  const answerOf = (argv: readonly string[]): CliAnswer => {
    const answer = answers[asked.indexOf(argv)]
    assert.ok(answer)
    return answer
  }
  void describe(what, () => {
    void test('is the same document as the API gives', () => {
      for (const [argv, schema] of documents) {
        const { stdout, stderr, status } = answerOf(argv)
        assert.equal(status, 0, `${argv.join(' ')}\n${stderr}`)
        const parsed = schema.safeParse(JSON.parse(stdout))
        assert.ok(parsed.success, `${argv.join(' ')}\n${String(parsed.error)}`)
      }
    })

    void test('is told in words, plain when nobody watches', () => {
      for (const [argv, says] of texts) {
        const { stdout, stderr, status } = answerOf(argv)
        assert.equal(status, 0, `${argv.join(' ')}\n${stderr}`)
        assert.match(stdout, says, argv.join(' '))
        assert.ok(!stdout.includes('\u001B'), argv.join(' '))
        assert.ok(!/undefined|NaN|\[object/.test(stdout), argv.join(' '))
      }
    })

    void test('is refused in one line that names the flag or file', () => {
      for (const [argv, where, says] of refused) {
        const { stdout, stderr, status } = answerOf(argv)
        assert.equal(status, 1, `${argv.join(' ')}\n${stderr}`)
        assert.equal(stdout, '', argv.join(' '))
        assert.equal(stderr.trimEnd().split('\n').length, 1, stderr)
        assert.ok(stderr.startsWith(`uncramp ${argv[0] ?? ''}: ${where}: `), stderr)
        assert.match(stderr, says)
      }
    })
  })
  return answerOf
}
