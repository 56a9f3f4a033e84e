import FitParser from 'fit-file-parser'

export type FitStep = Readonly<{ name: string }>

/** The workout steps of a FIT file, read by a parser that is not ours. */
export async function decodeFit(bytes: Buffer): Promise<readonly FitStep[]> {
  const parser = new FitParser({ force: false, mode: 'list' })
  const parsed: unknown = await parser.parseAsync(Buffer.from(bytes))
  const { messages } = parsed as {
    messages: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
  }
  return (messages['workout_step'] ?? []).map((step) => ({ name: String(step['wkt_step_name']) }))
}
