import { createHash, randomBytes } from 'node:crypto'

const SECRET_BYTE = 20

/** A secret for people to carry: five groups of eight signs, 160 bits. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTE).toString('hex').match(/.{8}/g)?.join('-') ?? ''
}

/** What is kept of a secret. It is random and long, so one round of SHA-256 is enough. */
export function digestOf(secret: string): string {
  const plain = secret.trim().toLowerCase().replaceAll(/[\s-]/g, '')
  return createHash('sha256').update(plain).digest('hex')
}

/**
 * A secret that also says whose it is, because every look-up begins with the runner. The runner's id
 * is a random number and opens nothing by itself.
 */
export function tokenOf(runnerId: string, secret: string): string {
  return `${runnerId.replaceAll('-', '')}.${secret.replaceAll('-', '')}`
}

/** The two parts of such a token, or undefined when it is no token at all. */
export function parseToken(
  token: string,
): Readonly<{ runnerId: string; secretDigest: string }> | undefined {
  const parts =
    /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})\.([0-9a-f]{40})$/.exec(
      token.trim(),
    )
  const secret = parts?.[6]
  if (parts === null || secret === undefined) return undefined
  return { runnerId: parts.slice(1, 6).join('-'), secretDigest: digestOf(secret) }
}
