/** Half width of the smoothing: receivers wander several metres within a hundred. */
const HALF_WIDTH_M = 100
/** A longer stretch without altitude stays unknown. */
const MAX_GAP_M = 1000
/** Altitudes outside this are a receiver's noise, not a place on earth to run. */
const MIN_ALTITUDE_M = -500
const MAX_ALTITUDE_M = 9000

type Profile = Readonly<{ atM: readonly number[]; altitudeM: readonly number[] }>

/**
 * Altitude at even samples: gaps up to 1 km bridged, then a sliding mean over 200 m of way.
 *
 * @param profile  raw altitudes, NaN where unknown, `atM` rising
 * @param atM      where to answer, rising and evenly spaced
 * @returns        m, NaN in longer gaps; one pass, linear in both lengths
 * @source uncramp_engineering
 */
export function smoothedAltitudeM(profile: Profile, atM: readonly number[]): number[] {
  const bridgedM = bridged(known(profile), atM)
  const stepM = (atM[1] ?? 1) - (atM[0] ?? 0)
  const reachCount = Math.max(1, Math.round(HALF_WIDTH_M / stepM))
  const sumsM = [0]
  const counts = [0]
  for (const [index, altitudeM] of bridgedM.entries()) {
    const isKnown = Number.isFinite(altitudeM)
    sumsM.push((sumsM[index] ?? 0) + (isKnown ? altitudeM : 0))
    counts.push((counts[index] ?? 0) + (isKnown ? 1 : 0))
  }
  return bridgedM.map((altitudeM, index) => {
    if (!Number.isFinite(altitudeM)) return Number.NaN
    // The window shrinks evenly at the ends, so that a straight climb stays straight there.
    const reach = Math.min(reachCount, index, bridgedM.length - 1 - index)
    const [from, to] = [index - reach, index + reach + 1]
    const sumM = (sumsM[to] ?? 0) - (sumsM[from] ?? 0)
    return sumM / ((counts[to] ?? 0) - (counts[from] ?? 0))
  })
}

function known({ atM, altitudeM }: Profile): { atM: number[]; altitudeM: number[] } {
  const kept: { atM: number[]; altitudeM: number[] } = { atM: [], altitudeM: [] }
  for (const [index, hereM] of atM.entries()) {
    const heightM = altitudeM[index] ?? Number.NaN
    if (!(heightM >= MIN_ALTITUDE_M && heightM <= MAX_ALTITUDE_M)) continue
    kept.atM.push(hereM)
    kept.altitudeM.push(heightM)
  }
  return kept
}

function bridged(profile: Profile, atM: readonly number[]): number[] {
  let index = 0
  return atM.map((hereM) => {
    while (index < profile.atM.length - 1 && (profile.atM[index + 1] ?? 0) < hereM) index++
    const [fromM, toM] = [profile.atM[index], profile.atM[index + 1]]
    const [lowM, highM] = [profile.altitudeM[index], profile.altitudeM[index + 1]]
    if (fromM === undefined || lowM === undefined) return Number.NaN
    if (hereM <= fromM) return fromM - hereM <= MAX_GAP_M ? lowM : Number.NaN
    if (toM === undefined || highM === undefined || hereM > toM)
      return hereM - (toM ?? fromM) <= MAX_GAP_M ? (highM ?? lowM) : Number.NaN
    if (toM - fromM > MAX_GAP_M) return Number.NaN
    return lowM + ((hereM - fromM) / (toM - fromM)) * (highM - lowM)
  })
}
