import { CHANNELS, type Channel } from '@uncramp/core/activity'

/** A column per channel; absent = never recorded. */
export type RawColumns = Partial<Record<Channel, Float64Array>>

/**
 * Samples as a file has them: in file order, times not yet checked.
 * Columns of `samplesCount` or more entries, of which only the first `samplesCount` count.
 */
export type RawTrack = Readonly<{
  samplesCount: number
  /** Seconds since 1970 UTC; NaN = the sample has no time. */
  timeS: Float64Array
  columns: RawColumns
  /** Where each sample begins in the file. */
  atByte: Int32Array
}>

/** Place of each channel in a builder; cheaper to look up than its name, sample after sample. */
export const CHANNEL_INDEX = {
  latitudeDeg: 0,
  longitudeDeg: 1,
  altitudeM: 2,
  distanceM: 3,
  speedMps: 4,
  heartRateBpm: 5,
  cadenceSpm: 6,
  powerW: 7,
  temperatureC: 8,
} as const satisfies Record<Channel, number>

const FIRST_CAPACITY = 256

/** Collects samples one at a time, for formats that cannot know their number beforehand. */
export class RawTrackBuilder {
  samplesCount = 0
  #capacity = FIRST_CAPACITY
  #timeS = new Float64Array(FIRST_CAPACITY)
  #atByte = new Int32Array(FIRST_CAPACITY)
  readonly #columns: (Float64Array | undefined)[] = CHANNELS.map(() => undefined)

  /** Starts a sample at a place in the file; its values are set afterwards. */
  begin(atByte: number): void {
    if (this.samplesCount === this.#capacity) this.#grow()
    this.#timeS[this.samplesCount] = NaN
    this.#atByte[this.samplesCount] = atByte
    this.samplesCount += 1
  }

  /** Sets the time of the current sample, seconds since 1970 UTC. */
  setTime(timeS: number): void {
    this.#timeS[this.samplesCount - 1] = timeS
  }

  /** Time of the last sample that was begun, NaN before the first. */
  get lastTimeS(): number {
    return this.samplesCount === 0 ? NaN : (this.#timeS[this.samplesCount - 1] ?? NaN)
  }

  /**
   * Sets one value of the current sample.
   *
   * @param channelIndex  of `CHANNEL_INDEX`
   */
  set(channelIndex: number, value: number): void {
    let column = this.#columns[channelIndex]
    if (column === undefined) {
      column = new Float64Array(this.#capacity).fill(NaN)
      this.#columns[channelIndex] = column
    }
    column[this.samplesCount - 1] = value
  }

  /** What was collected; views of the builder's own memory. */
  finish(): RawTrack {
    const { samplesCount } = this
    const columns: RawColumns = {}
    for (const channel of CHANNELS) {
      const column = this.#columns[CHANNEL_INDEX[channel]]
      if (column !== undefined) columns[channel] = column
    }
    return { samplesCount, timeS: this.#timeS, columns, atByte: this.#atByte }
  }

  #grow(): void {
    this.#capacity *= 2
    this.#timeS = grown(this.#timeS, this.#capacity)
    const atByte = new Int32Array(this.#capacity)
    atByte.set(this.#atByte)
    this.#atByte = atByte
    this.#columns.forEach((column, index) => {
      if (column !== undefined) this.#columns[index] = grown(column, this.#capacity)
    })
  }
}

function grown(column: Float64Array, capacityCount: number): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(capacityCount)
  wider.set(column)
  wider.fill(NaN, column.length)
  return wider
}
