/** What may be wrong with a row; the row is kept where its other cells are good. */
export const RESULTS_ISSUES = [
  'row_short',
  'row_too_long',
  'time_unreadable',
  'split_estimated',
  'splits_not_rising',
  'read_as_hours',
  'no_finish',
  'wheeler',
  'did_not_finish',
  'did_not_start',
  'disqualified',
  'too_many_waves',
] as const

export type ResultsIssueCode = (typeof RESULTS_ISSUES)[number]

/** One kind of trouble: in how many rows, and the first lines that have it (the header's own is counted). */
export type ResultsIssue = Readonly<{
  code: ResultsIssueCode
  rowsCount: number
  lines: readonly number[]
}>

const SHOWN_LINES = 5

/** Counts trouble by kind, remembering only the first few lines, so that a bad file costs no memory. */
export class IssueCount {
  readonly #rowsCounts = new Map<ResultsIssueCode, number>()
  readonly #lines = new Map<ResultsIssueCode, number[]>()

  /** Notes one row. */
  note(code: ResultsIssueCode, lineIndex: number): void {
    const rowsCount = this.#rowsCounts.get(code) ?? 0
    this.#rowsCounts.set(code, rowsCount + 1)
    if (rowsCount >= SHOWN_LINES) return
    const lines = this.#lines.get(code) ?? []
    lines.push(lineIndex)
    this.#lines.set(code, lines)
  }

  /** All kinds noted so far, in a fixed order. */
  all(): readonly ResultsIssue[] {
    return RESULTS_ISSUES.flatMap((code) => {
      const rowsCount = this.#rowsCounts.get(code)
      return rowsCount === undefined
        ? []
        : [{ code, rowsCount, lines: this.#lines.get(code) ?? [] }]
    })
  }
}

/** The one refusal of a results file: it is none. */
export type ResultsError = Readonly<{
  code: 'not_results'
  why: 'empty' | 'binary' | 'no_columns'
  /** Headers seen, at most twelve, so that a person can see what was looked at. */
  seen: readonly string[]
}>
