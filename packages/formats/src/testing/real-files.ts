/** One row of the index of real recordings; empty cells are unknown. */
export type RealFile = Readonly<{
  folder: string
  name: string
  sizeBytes: number
  isRun: boolean
  elapsedS: number | undefined
  recordsCount: number | undefined
  lapsCount: number | undefined
  notes: string
}>

/** Reads the index that stands beside the recordings. */
export function parseIndex(text: string): RealFile[] {
  const [head = '', ...lines] = text.trim().split('\n')
  const names = head.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    const cell = (name: string): string => cells[names.indexOf(name)] ?? ''
    const number = (name: string): number | undefined =>
      cell(name) === '' ? undefined : Number(cell(name))
    return {
      folder: cell('folder'),
      name: cell('name'),
      sizeBytes: Number(cell('bytes')),
      isRun: cell('run') === 'y',
      elapsedS: number('elapsed_s'),
      recordsCount: number('records'),
      lapsCount: number('laps'),
      notes: cell('notes'),
    }
  })
}
