import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** 19 MiB, two passes, one lane: the least that OWASP's cheat sheet names for argon2id. */
const MEMORY_KIB = 19_456
const PASSES_COUNT = 2
const LANES_COUNT = 1
const TAG_BYTE = 32
const SALT_BYTE = 16
const WRITTEN = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/

const derive = promisify(argon2)

type Cost = Readonly<{ memoryKib: number; passesCount: number; lanesCount: number }>

function digest(password: string, salt: Uint8Array, cost: Cost): Promise<Buffer> {
  return derive('argon2id', {
    message: Buffer.from(password.normalize('NFKC')),
    nonce: salt,
    memory: cost.memoryKib,
    passes: cost.passesCount,
    parallelism: cost.lanesCount,
    tagLength: TAG_BYTE,
  })
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('=', '')
}

/** A password as it is kept: argon2id with its cost and salt, in the usual notation. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTE)
  const cost = { memoryKib: MEMORY_KIB, passesCount: PASSES_COUNT, lanesCount: LANES_COUNT }
  const tag = await digest(password, salt, cost)
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES_COUNT},p=${LANES_COUNT}$${base64(salt)}$${base64(tag)}`
}

/** Whether a password is the one that was kept; takes as long for a wrong one. */
export async function verifyPassword(
  given: Readonly<{ hash: string; password: string }>,
): Promise<boolean> {
  const [, memory, passes, lanes, salt, tag] = WRITTEN.exec(given.hash) ?? []
  if (salt === undefined || tag === undefined) return false
  const cost = { memoryKib: Number(memory), passesCount: Number(passes), lanesCount: Number(lanes) }
  const wanted = Buffer.from(tag, 'base64')
  const found = await digest(given.password, Buffer.from(salt, 'base64'), cost)
  return wanted.byteLength === found.byteLength && timingSafeEqual(wanted, found)
}
