import type { Route } from './route.ts'

/** Seconds to wait before this call may be tried again; 0 lets it through. */
export type RateLimit = (
  asked: Readonly<{ route: Pick<Route, 'endpoint'>; address: string; nowMs: number }>,
) => number

type Bucket = { fillCount: number; atMs: number }
type Allowance = Readonly<{ burstCount: number; perMinuteCount: number }>

/** Guessing a password or a code is slow; everything else only has to stop a flood. */
const SECRETS: Allowance = { burstCount: 10, perMinuteCount: 10 }
const ANONYMOUS: Allowance = { burstCount: 120, perMinuteCount: 240 }
const SIGNED_IN: Allowance = { burstCount: 600, perMinuteCount: 3000 }
/** Each of these may keep a processor busy for seconds. */
const HEAVY: Allowance = { burstCount: 10, perMinuteCount: 12 }
const SECRET_TAG = 'Accounts'
const MS_PER_MINUTE = 60_000
const MAX_BUCKETS_COUNT = 50_000
const NETWORK_GROUPS_COUNT = 4

function allowanceOf(route: Pick<Route, 'endpoint'>): readonly [string, Allowance] {
  const { access, tag, method, isHeavy } = route.endpoint
  if (isHeavy) return ['heavy', HEAVY]
  // With a session as well: whoever stole one must not guess the password with it.
  if (tag === SECRET_TAG && method === 'POST') return ['secret', SECRETS]
  return access === 'anyone' || access === 'link' ? ['anyone', ANONYMOUS] : ['known', SIGNED_IN]
}

/**
 * Who counts as one caller: an IPv4 address, or an IPv6 network of 64 bits, because a single
 * household has that many addresses to try from.
 */
function callerOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail] = address.split('::', 2)
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const missingCount = tail === undefined ? 0 : 8 - left.length - right.length
  const groups = [
    ...left,
    ...Array.from({ length: Math.max(0, missingCount) }, () => '0'),
    ...right,
  ]
  return groups.slice(0, NETWORK_GROUPS_COUNT).join(':')
}

/** A token bucket for each address and kind of route, kept in this process. */
export function createRateLimit(): RateLimit {
  const buckets = new Map<string, Bucket>()
  return ({ route, address, nowMs }) => {
    const [kind, allowance] = allowanceOf(route)
    const key = `${kind} ${callerOf(address)}`
    const bucket = buckets.get(key) ?? { fillCount: allowance.burstCount, atMs: nowMs }
    const gainedCount = ((nowMs - bucket.atMs) * allowance.perMinuteCount) / MS_PER_MINUTE
    const fillCount = Math.min(allowance.burstCount, bucket.fillCount + gainedCount)
    // The bucket touched longest ago gives way: many addresses do not empty anybody else's memory.
    buckets.delete(key)
    const [oldest] = buckets.size >= MAX_BUCKETS_COUNT ? buckets.keys() : []
    if (oldest !== undefined) buckets.delete(oldest)
    if (fillCount < 1) {
      buckets.set(key, { fillCount, atMs: nowMs })
      return Math.ceil(((1 - fillCount) * 60) / allowance.perMinuteCount)
    }
    buckets.set(key, { fillCount: fillCount - 1, atMs: nowMs })
    return 0
  }
}

/** For a server that only this machine reaches. */
export const noRateLimit: RateLimit = () => 0
