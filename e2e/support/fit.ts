import FitParser from 'fit-file-parser'

export type FitStep = Readonly<{ name: string }>

/** The workout steps of a FIT file, read by a parser that is not ours. */
export async function decodeFit(bytes: Buffer): Promise<readonly FitStep[]> {
  const parser = new FitParser({ force: false, mode: 'list' })
  const { workout_step: steps = [] } = await parser.parseAsync(Buffer.from(bytes))
  return steps.map((step) => ({ name: String(step.wkt_step_name ?? '') }))
}
