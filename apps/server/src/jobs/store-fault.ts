/** A full disk or a lost database is not a file's fault: what met it is tried again for as long as it takes. */
export function isStoreFault(fault: unknown): boolean {
  const text =
    fault instanceof Error ? `${fault.message} ${String(Reflect.get(fault, 'code'))}` : ''
  return /ENOSPC|disk|SQLITE|ECONN|EPIPE|terminat|connection|53\d\d\d|57P/i.test(text)
}
