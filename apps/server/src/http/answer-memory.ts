/** Answers already worked out, by the exact bytes that asked for them. */
export type AnswerMemory = Readonly<{
  recall: (asked: Uint8Array) => string | undefined
  keep: (asked: Uint8Array, answer: string) => void
}>

/** Longer questions (with a whole course in them) are not asked twice. */
const MAX_ASKED_BYTE = 16 * 1024
const MAX_KEPT_BYTE = 8 * 1024 * 1024

function keyOf(asked: Uint8Array): string | undefined {
  if (asked.byteLength > MAX_ASKED_BYTE) return undefined
  return Buffer.from(asked.buffer, asked.byteOffset, asked.byteLength).toString('latin1')
}

/**
 * Keeps the latest answers of a pure question, up to a few megabytes, in this process. Only the bytes
 * asked with are the key: no cookie, no address, nothing about who asked.
 */
export function createAnswerMemory(maxKeptByte: number = MAX_KEPT_BYTE): AnswerMemory {
  const answers = new Map<string, string>()
  let keptByte = 0
  const forget = (key: string, answer: string): void => {
    answers.delete(key)
    keptByte -= key.length + answer.length
  }
  return {
    recall: (asked) => {
      const key = keyOf(asked)
      const answer = key === undefined ? undefined : answers.get(key)
      if (key === undefined || answer === undefined) return undefined
      // What is asked for again moves to the end of the line.
      answers.delete(key)
      answers.set(key, answer)
      return answer
    },
    keep: (asked, answer) => {
      const key = keyOf(asked)
      if (key === undefined || answers.has(key)) return
      answers.set(key, answer)
      keptByte += key.length + answer.length
      for (const [oldKey, oldAnswer] of answers) {
        if (keptByte <= maxKeptByte) return
        forget(oldKey, oldAnswer)
      }
    },
  }
}
