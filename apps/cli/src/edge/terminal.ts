/** What of an output tells how it is watched. */
type Output = Readonly<{ isTTY: boolean }>
type Environment = Readonly<Record<string, string | undefined>>

/** A person watches, and what stands there can be written over; `dumb` terminals print in order only. */
export function isLive(output: Output, env: Environment = process.env): boolean {
  return output.isTTY && env['TERM'] !== 'dumb'
}

/** Colours are wanted and shown; `NO_COLOR` takes them off. */
export function hasColour(output: Output, env: Environment = process.env): boolean {
  return isLive(output, env) && (env['NO_COLOR'] ?? '') === ''
}
