/** The built-in fonts know Western letters only: what else there is gets its nearest neighbour. */
export function printable(text: string): string {
  return text
    .replaceAll('−', '-')
    .replaceAll(/[\u202f\u2009]/g, ' ')
    .replaceAll(/[^\u0020-\u007e\u00a0-\u00ff–—‘’“”•…€×]/g, '')
}
