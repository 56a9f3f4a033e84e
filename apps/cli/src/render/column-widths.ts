/** On narrower terminals the columns of a table are as wide as what stands in them. */
const ROOMY_FROM_COUNT = 48

/** Whether a page has room for a table's usual columns. */
export function isRoomy(widthCount: number): boolean {
  return widthCount >= ROOMY_FROM_COUNT
}

/** The longest text of one column. */
export function widestOf<Column extends string>(
  rows: readonly Readonly<Record<Column, string>>[],
  column: Column,
): number {
  return Math.max(...rows.map((row) => row[column].length))
}
