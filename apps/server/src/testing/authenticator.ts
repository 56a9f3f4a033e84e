import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

/** What a fake device may get wrong on purpose. */
export type Slip = Readonly<{
  origin?: string
  rpId?: string
  challenge?: string
  type?: string
  /** Without a finger, a face or a PIN. */
  isUnverified?: boolean
  /** Signs with another key than the one it gave. */
  isForged?: boolean
  userHandle?: string
}>

type Offer = Readonly<{ challenge: string }>

const PRESENT = 0x01
const VERIFIED = 0x04
const HAS_CREDENTIAL = 0x40
const P256_COORDINATE_BYTE = 32

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
const text64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

function head(major: number, size: number): Buffer {
  const top = major << 5
  if (size < 24) return Buffer.from([top | size])
  if (size < 256) return Buffer.from([top | 24, size])
  return Buffer.from([top | 25, size >> 8, size & 0xff])
}

type Cbor = number | string | Uint8Array | ReadonlyMap<number | string, Cbor>

/** As much of CBOR as an attestation needs. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, value.length), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.byteLength), value])
  const parts = [...value].flatMap(([key, part]) => [cbor(key), cbor(part)])
  return Buffer.concat([head(5, value.size), ...parts])
}

function coordinate(given: string): Buffer {
  const padded = [Buffer.alloc(P256_COORDINATE_BYTE), Buffer.from(given, 'base64url')]
  return Buffer.concat(padded).subarray(-P256_COORDINATE_BYTE)
}

function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return cbor(
    new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, coordinate(x)],
      [-3, coordinate(y)],
    ]),
  )
}

/** A device with one passkey, in software: for tests of the server without a browser. */
export class Authenticator {
  readonly #pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  readonly #other = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  readonly #id = randomBytes(32)
  readonly #party: Readonly<{ rpId: string; origin: string }>
  #userHandle = ''
  #usedCount = 0

  constructor(party: Readonly<{ rpId: string; origin: string }>) {
    this.#party = party
  }

  /** Answers `navigator.credentials.create`. */
  create(offer: Offer & Readonly<{ user: Readonly<{ id: string }> }>, slip: Slip = {}): object {
    this.#userHandle = offer.user.id
    const length = Buffer.from([0, this.#id.byteLength])
    const key = coseKey(this.#pair.publicKey)
    const made = Buffer.concat([Buffer.alloc(16), length, this.#id, key])
    const authData = Buffer.concat([this.#authData(slip, HAS_CREDENTIAL), made])
    const attestation = new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ])
    return this.#wrapped({
      clientDataJSON: this.#clientData('webauthn.create', offer, slip),
      attestationObject: text64(cbor(attestation)),
      transports: ['internal'],
    })
  }

  /** Answers `navigator.credentials.get`. */
  get(offer: Offer, slip: Slip = {}): object {
    this.#usedCount += 1
    const authData = this.#authData(slip, 0)
    const clientDataJSON = this.#clientData('webauthn.get', offer, slip)
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, 'base64url'))])
    const { privateKey } = slip.isForged === true ? this.#other : this.#pair
    return this.#wrapped({
      clientDataJSON,
      authenticatorData: text64(authData),
      signature: text64(sign('sha256', signed, privateKey)),
      userHandle: slip.userHandle ?? this.#userHandle,
    })
  }

  /** Forgets how often it was used, as a cloned device would. */
  rewind(): void {
    this.#usedCount = 0
  }

  #wrapped(response: object): object {
    const id = text64(this.#id)
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
  }

  #authData(slip: Slip, more: number): Buffer {
    const verified = slip.isUnverified === true ? 0 : VERIFIED
    const count = Buffer.alloc(4)
    count.writeUInt32BE(this.#usedCount)
    const flags = Buffer.from([PRESENT | verified | more])
    return Buffer.concat([sha256(slip.rpId ?? this.#party.rpId), flags, count])
  }

  #clientData(type: string, offer: Offer, slip: Slip): string {
    const data = {
      type: slip.type ?? type,
      challenge: slip.challenge ?? offer.challenge,
      origin: slip.origin ?? this.#party.origin,
      crossOrigin: false,
    }
    return text64(Buffer.from(JSON.stringify(data)))
  }
}
