import { batch, signal, type Signal } from '@preact/signals'

/** What a set of linked charts shows of a way, and where its mark stands. All in metres of the way. */
export class ChartView {
  readonly fromM: Signal<number>
  readonly toM: Signal<number>
  readonly atM: Signal<number | undefined> = signal(undefined)
  readonly endM: number
  readonly #leastM: number

  /** @param endM  length of the way, above 0 */
  constructor(endM: number, leastM = 400) {
    this.endM = endM
    this.#leastM = Math.min(leastM, endM)
    this.fromM = signal(0)
    this.toM = signal(endM)
  }

  get isWhole(): boolean {
    return this.fromM.value <= 0 && this.toM.value >= this.endM
  }

  /** Narrower (below 1) or wider; the place given stays where it is. */
  zoom(factor: number, aroundM: number): void {
    const [fromM, toM] = [this.fromM.value, this.toM.value]
    const spanM = Math.max(this.#leastM, Math.min(this.endM, (toM - fromM) * factor))
    const share = toM > fromM ? (aroundM - fromM) / (toM - fromM) : 0.5
    this.#show(aroundM - share * spanM, spanM)
  }

  /** Moves along by metres; stops at the ends. */
  pan(byM: number): void {
    this.#show(this.fromM.value + byM, this.toM.value - this.fromM.value)
  }

  /** Shows exactly this part. */
  show(fromM: number, toM: number): void {
    const spanM = Math.max(this.#leastM, Math.abs(toM - fromM))
    this.#show((fromM + toM) / 2 - spanM / 2, spanM)
  }

  showAll(): void {
    this.#show(0, this.endM)
  }

  /** Puts the mark at a place; the view follows it. */
  mark(atM: number): void {
    const placeM = Math.max(0, Math.min(this.endM, atM))
    this.atM.value = placeM
    if (placeM < this.fromM.value) this.pan(placeM - this.fromM.value)
    if (placeM > this.toM.value) this.pan(placeM - this.toM.value)
  }

  /** Moves the mark by a share of what is in sight. */
  step(share: number): void {
    const spanM = this.toM.value - this.fromM.value
    this.mark((this.atM.value ?? (share > 0 ? this.fromM.value : this.toM.value)) + share * spanM)
  }

  #show(fromM: number, spanM: number): void {
    const startM = Math.max(0, Math.min(this.endM - spanM, fromM))
    batch(() => {
      this.fromM.value = startM
      this.toM.value = Math.min(this.endM, startM + spanM)
    })
  }
}
