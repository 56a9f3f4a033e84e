import { writtenOffsetS } from '../text/time-text.ts'

/** West and east of these no zone lies. */
const MIN_OFFSET_S = -43_200
const MAX_OFFSET_S = 50_400

/** A difference of two clocks as the zone it can be, s; `undefined` = no zone lies there. */
export function zoneOf(offsetS: number): number | undefined {
  return offsetS >= MIN_OFFSET_S && offsetS <= MAX_OFFSET_S ? offsetS : undefined
}

/** The zone of a recording whose samples all bear the same one: then it is where the runner was. */
export class WrittenZone {
  /** NaN once two differ or one has none. */
  #offsetS: number | undefined

  /** Takes note of one sample's time as it is written. */
  see(bytes: Uint8Array, fromByte: number, toByte: number): void {
    // Nearly every file has no zone, and that is known from its first sample.
    if (Number.isNaN(this.#offsetS)) return
    const offsetS = writtenOffsetS(bytes, fromByte, toByte)
    this.#offsetS = this.#offsetS === undefined || this.#offsetS === offsetS ? offsetS : NaN
  }

  /** Local clock less UTC, s; `undefined` = not told. */
  get offsetS(): number | undefined {
    return zoneOf(this.#offsetS ?? NaN)
  }
}
