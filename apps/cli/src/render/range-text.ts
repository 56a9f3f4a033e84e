/** `177 ml` and `237 ml` → `177–237 ml`; different units keep both. */
export function rangeText(low: string, high: string): string {
  const [, lowNumber, lowUnit] = /^(\S+)(\s.*)$/.exec(low) ?? []
  return lowNumber !== undefined && lowUnit !== undefined && high.endsWith(lowUnit)
    ? `${lowNumber}–${high}`
    : `${low} – ${high}`
}
