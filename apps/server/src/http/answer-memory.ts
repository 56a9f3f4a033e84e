/** Answers already worked out, by the exact bytes that asked for them. */
export type AnswerMemory = Readonly<{
  recall: (asked: Uint8Array) => Uint8Array<ArrayBuffer> | undefined
  /** Notes a question that was worked out; its answer is kept once it was asked for a second time. */
  keep: (asked: Uint8Array, answer: Uint8Array<ArrayBuffer>) => void
}>

/** Longer questions (with a whole course in them) are not asked twice. */
const MAX_ASKED_BYTE = 16 * 1024
const MAX_KEPT_BYTE = 8 * 1024 * 1024
/** 64 kB. */
const NOTES_COUNT = 16_384
const FNV_START = 0x811c9dc5
const FNV_PRIME = 0x01000193

function keyOf(asked: Uint8Array): string | undefined {
  if (asked.byteLength > MAX_ASKED_BYTE) return undefined
  return Buffer.from(asked.buffer, asked.byteOffset, asked.byteLength).toString('latin1')
}

function fingerprint(asked: Uint8Array): number {
  let hash = FNV_START
  for (const byte of asked) hash = Math.imul(hash ^ byte, FNV_PRIME)
  return hash
}

/**
 * Whether a question was asked before, as far as a small table remembers: another one in its place makes it
 * forgotten, another one with its fingerprint keeps an answer a turn too early. Neither does harm.
 */
function createNotes(): (asked: Uint8Array) => boolean {
  const marks = new Int32Array(NOTES_COUNT)
  return (asked) => {
    const mark = fingerprint(asked)
    const at = (mark >>> 0) % NOTES_COUNT
    const wasAsked = marks[at] === mark
    marks[at] = mark
    return wasAsked
  }
}

/**
 * Keeps the latest answers of a pure question, up to a few megabytes, in this process. Only the bytes
 * asked with are the key: no cookie, no address, nothing about who asked. Most questions are asked once (a slider
 * that is moved): their answers would only push out those that are looked at again.
 */
export function createAnswerMemory(maxKeptByte: number = MAX_KEPT_BYTE): AnswerMemory {
  const answers = new Map<string, Uint8Array<ArrayBuffer>>()
  const wasAsked = createNotes()
  let keptByte = 0
  const forget = (key: string, answer: Uint8Array): void => {
    answers.delete(key)
    keptByte -= key.length + answer.byteLength
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
      if (key === undefined || answers.has(key) || !wasAsked(asked)) return
      answers.set(key, answer)
      keptByte += key.length + answer.byteLength
      for (const [oldKey, oldAnswer] of answers) {
        if (keptByte <= maxKeptByte) return
        forget(oldKey, oldAnswer)
      }
    },
  }
}
