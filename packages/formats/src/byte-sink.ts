/** A size that somebody claims is believed so far; beyond it memory follows what really comes. */
const MAX_BELIEVED_BYTES = 1024 * 1024

/** Collects pieces of unknown number into one array. */
export class ByteSink {
  sizeBytes = 0
  readonly #pieces: Uint8Array[] = []
  readonly #claimedBytes: number
  #room: Uint8Array | undefined

  /** @param claimedBytes  what a header says will come, true or not; 0 where it does not say */
  constructor(claimedBytes = 0) {
    this.#claimedBytes = claimedBytes
  }

  /** Keeps a copy of a piece, in one array from the beginning where the claim turns out true. */
  copy(piece: Uint8Array): void {
    if (this.sizeBytes === 0)
      this.#room ??= new Uint8Array(Math.min(this.#claimedBytes, MAX_BELIEVED_BYTES))
    if (this.#room === undefined || this.#room.length < this.sizeBytes + piece.length) {
      this.#leaveRoom()
      this.add(piece.slice())
      return
    }
    this.#room.set(piece, this.sizeBytes)
    this.sizeBytes += piece.length
  }

  /** More comes than was claimed: what is in the first array becomes a piece like others. */
  #leaveRoom(): void {
    if (this.#room !== undefined && this.sizeBytes > 0)
      this.#pieces.push(this.#room.subarray(0, this.sizeBytes))
    this.#room = undefined
  }

  /** Keeps a piece; it must not change afterwards. */
  add(piece: Uint8Array): void {
    if (piece.length === 0) return
    this.#pieces.push(piece)
    this.sizeBytes += piece.length
  }

  /** All of it, in order. */
  bytes(): Uint8Array {
    if (this.#room?.length === this.sizeBytes) return this.#room
    this.#leaveRoom()
    const [only] = this.#pieces
    if (only !== undefined && this.#pieces.length === 1) return only
    const whole = new Uint8Array(this.sizeBytes)
    let atByte = 0
    for (const piece of this.#pieces) {
      whole.set(piece, atByte)
      atByte += piece.length
    }
    return whole
  }
}
