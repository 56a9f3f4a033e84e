/** One line of a table; `mark` says how to draw it: `go` is what to aim for, `sports` a drink with salt. */
export type SheetRow = Readonly<{
  cells: readonly string[]
  mark: 'plain' | 'go' | 'drink' | 'sports' | 'caution' | 'stop' | 'finish'
}>

/** A part of a printed page. */
export type SheetBlock =
  | Readonly<{ kind: 'table'; title: string; note?: string; rows: readonly SheetRow[] }>
  | Readonly<{ kind: 'list'; title: string; tone: 'plain' | 'stop'; lines: readonly string[] }>
  /** Lines to write on; `filled` is what is known already. */
  | Readonly<{
      kind: 'blank'
      title: string
      lines: readonly Readonly<{ label: string; filled: string }>[]
    }>
  | Readonly<{
      kind: 'pictures'
      title: string
      /** `svg` is a whole picture made of filled paths. */
      pictures: readonly Readonly<{ svg: string; title: string; line: string }>[]
      lines: readonly string[]
    }>

/** The pace band: rows to be laid out in four columns, cut out and folded. */
export type SheetBand = Readonly<{ title: string; hint: string; rows: readonly SheetRow[] }>

/** Words already chosen, nothing laid out: HTML and PDF print the same of it. */
export type Sheet = Readonly<{
  language: string
  title: string
  subtitle: string
  /** The card's two columns, then the page with band and settings. */
  left: readonly SheetBlock[]
  right: readonly SheetBlock[]
  band: SheetBand
  settings: readonly SheetBlock[]
  footer: string
}>
