/** Counts of values in fine even steps of `factor`, so that quantiles of millions of rows need no row to be kept. */
export class Histogram {
  readonly #counts: Uint32Array
  readonly #low: number
  readonly #factor: number
  #total = 0

  constructor(range: Readonly<{ low: number; high: number; factor: number }>) {
    this.#low = range.low
    this.#factor = range.factor
    this.#counts = new Uint32Array(Math.ceil((range.high - range.low) / range.factor))
  }

  /** Counts a value; beyond the range it counts at the nearer end. */
  add(value: number): void {
    const index = Math.floor((value - this.#low) / this.#factor)
    const last = this.#counts.length - 1
    const at = index < 0 ? 0 : index > last ? last : index
    this.#counts[at] = (this.#counts[at] ?? 0) + 1
    this.#total += 1
  }

  get count(): number {
    return this.#total
  }

  /** Value below which a share lies, within one step; NaN when nothing was counted. */
  quantile(frac: number): number {
    if (this.#total === 0) return NaN
    const wanted = frac * this.#total
    let sum = 0
    for (let index = 0; index < this.#counts.length; index += 1) {
      const here = this.#counts[index] ?? 0
      if (sum + here >= wanted && here > 0)
        return this.#low + (index + (wanted - sum) / here) * this.#factor
      sum += here
    }
    return this.#low + this.#counts.length * this.#factor
  }
}
