const DAY_MS = 86_400_000
const MIN_MS = 60_000

/** `14:05` on the wall of this device. */
export function wallTime(atMs: number): string {
  const at = new Date(atMs)
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}

/** The instant nearest to `nearMs` at which this device's wall shows a time; nothing for no time. */
export function instantNear(time: string, nearMs: number): number | undefined {
  const parts = /^(\d{2}):(\d{2})$/.exec(time)
  if (parts === null) return undefined
  const at = new Date(nearMs)
  at.setHours(Number(parts[1]), Number(parts[2]), 0, 0)
  const sameDayMs = at.getTime()
  if (Math.abs(sameDayMs - nearMs) < MIN_MS) return sameDayMs
  const candidates = [sameDayMs - DAY_MS, sameDayMs, sameDayMs + DAY_MS]
  return candidates.reduce((best, next) =>
    Math.abs(next - nearMs) < Math.abs(best - nearMs) ? next : best,
  )
}
