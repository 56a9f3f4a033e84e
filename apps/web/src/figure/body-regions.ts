import type { Muscle } from '@uncramp/core/relief'

/** One place on the body map: its outline for the left of the picture; the right one is mirrored. */
export type BodyRegionShape = Readonly<{ muscle: Muscle; path: string }>

/** Both figures stand in a box of 200 by 420, mirrored about the middle. */
export const BODY_BOX = { width: 200, height: 420 } as const

/** Outlines that make the body, for its left half. */
export const BODY_HALF = {
  arm: 'M72 92 Q52 98 46 140 L38 196 Q37 208 46 209 Q54 209 56 198 L66 148 L74 126Z',
  leg: 'M68 196 Q60 250 68 286 Q60 318 68 366 L66 392 Q66 400 76 400 L90 400 Q95 398 93 388 L92 366 Q98 318 93 286 Q100 250 99 206Z',
  shirt: 'M100 78 L84 80 Q70 84 68 98 L72 186 L100 188Z',
  shorts: 'M72 180 L100 182 L100 214 L96 244 L66 240 Q66 208 72 180Z',
} as const

/** What can be tapped when one sees the runner from the front. */
export const FRONT_REGIONS: readonly BodyRegionShape[] = [
  { muscle: 'side_stitch', path: 'M74 132 L98 136 L98 172 L75 168Z' },
  { muscle: 'hip_flexor', path: 'M73 184 L98 186 L97 208 L71 206Z' },
  { muscle: 'quad', path: 'M67 212 L88 212 L90 276 L70 278 Q62 246 67 212Z' },
  { muscle: 'adductor', path: 'M90 214 L99 214 L97 262 L92 272Z' },
  { muscle: 'foot', path: 'M66 386 Q64 402 76 402 L91 402 Q96 398 93 384Z' },
]

/** And from the back. */
export const BACK_REGIONS: readonly BodyRegionShape[] = [
  { muscle: 'glute', path: 'M71 182 L99 184 L98 216 L68 214Z' },
  { muscle: 'hamstring', path: 'M67 220 L97 220 L95 274 L69 276 Q62 248 67 220Z' },
  { muscle: 'calf', path: 'M68 290 L93 290 Q99 320 91 352 L70 352 Q60 320 68 290Z' },
]
