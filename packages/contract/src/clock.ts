/*
 * A hybrid logical clock: milliseconds, a tick for what happened within one, and the device that
 * wrote it, all of fixed width, so that comparing the strings compares the moments.
 */
const MAX_TICK = 0xffff

/** The first moment there is: below every clock a device can make. */
export const CLOCK_ZERO = '000000000000-0000-000000000000'

function write(atMs: number, tickCount: number, node: string): string {
  return `${atMs.toString(16).padStart(12, '0')}-${tickCount.toString(16).padStart(4, '0')}-${node}`
}

/** The wall-clock part. */
export function clockAtMs(written: string): number {
  return Number.parseInt(written.slice(0, 12), 16)
}

/**
 * The next moment on this device: later than everything it wrote or saw, whatever the wall clock does.
 *
 * @param on  `last` is the latest clock seen (`CLOCK_ZERO` at first); `node` 12 hexadecimal digits
 */
export function nextClock(on: Readonly<{ nowAtMs: number; last: string; node: string }>): string {
  const lastAtMs = clockAtMs(on.last)
  const nowAtMs = Math.floor(on.nowAtMs)
  if (nowAtMs > lastAtMs) return write(nowAtMs, 0, on.node)
  const tickCount = Number.parseInt(on.last.slice(13, 17), 16) + 1
  return tickCount > MAX_TICK
    ? write(lastAtMs + 1, 0, on.node)
    : write(lastAtMs, tickCount, on.node)
}

/** The later of two. */
export function laterClock(a: string, b: string): string {
  return a > b ? a : b
}
