import type { Muscle } from '@uncramp/core/relief'

/** One place on the body map: its outline for the left of the picture; the right one is mirrored. */
export type BodyRegionShape = Readonly<{ muscle: Muscle; path: string }>

/** Both views stand in a box of 200 by 420, mirrored about the middle. */
export const BODY_BOX = { width: 200, height: 420 } as const

/** A part of the runner and the colour class it is filled with. */
export type BodyPart = Readonly<{ role: string; path: string }>

const FRONT_SHOE = 'M73 382C68 389 61 396 62 402Q64 407 76 407Q88 408 91 403C93 397 92 389 90 382Z'
const BACK_SHOE = 'M72 381C68 390 68 399 71 405Q81 409 91 405C94 399 94 390 91 381Z'

const SOCK: BodyPart = { role: 'sock', path: 'M73 366L90 366L91 386L72 386Z' }

/** The runner's left half, from back to front; both views share it but for the shoes. */
const HALF: readonly BodyPart[] = [
  {
    role: 'skin',
    path: 'M52 118C47 138 45 152 42 168C39 181 37 190 36 199C31 208 31 220 36 224C42 228 48 221 49 211C51 201 53 194 56 182C60 164 65 146 67 126Z',
  },
  {
    role: 'skin',
    path: 'M65 238C62 258 66 276 71 291C65 304 65 319 69 336C72 350 73 360 73 374L73 388L90 388L90 374C92 358 95 345 96 330C97 315 95 303 93 291C97 276 99 258 98 240Z',
  },
  {
    role: 'shirt',
    path: 'M101 79C94 83 91 80 89 77C81 82 67 84 60 93C54 101 51 114 49 128Q57 134 66 132L71 118C74 133 75 146 74 159C74 170 73 178 72 188L101 190Z',
  },
  {
    role: 'shorts',
    path: 'M72 185L101 187L101 214L98 249C88 254 75 252 63 246C62 224 67 203 72 185Z',
  },
]

const HALF_OF = {
  front: [...HALF, SOCK, { role: 'shoe', path: FRONT_SHOE }],
  back: [...HALF, SOCK, { role: 'shoe', path: BACK_SHOE }],
} as const

/** What stands once, in the middle. */
const WHOLE_OF = {
  front: [
    { role: 'skin', path: 'M90 60L110 60L111 80Q100 90 89 80Z' },
    { role: 'hair', path: 'M120 44C130 50 133 66 128 84C122 76 118 62 117 52Z' },
    { role: 'skin', path: 'M77 44a23 25 0 0 0 46 0a23 25 0 0 0-46 0Z' },
    { role: 'cap', path: 'M75 42C74 22 87 13 100 13C113 13 126 22 125 42Z' },
    { role: 'cap-brim', path: 'M73 43Q100 29 127 43Q127 49 121 48Q100 39 79 48Q73 49 73 43Z' },
  ],
  back: [
    { role: 'skin', path: 'M90 58L110 58L111 80Q100 84 89 80Z' },
    { role: 'hair', path: 'M76 42C75 62 87 69 100 69C113 69 125 62 124 42Z' },
    { role: 'cap', path: 'M75 46C73 23 87 13 100 13C113 13 127 23 125 46Q100 54 75 46Z' },
    { role: 'hair', path: 'M94 47C90 63 92 84 100 100C108 84 110 63 106 47Q100 50 94 47Z' },
  ],
} as const

/** The parts of a view: the half to be mirrored, and the rest. */
export function bodyParts(
  view: 'front' | 'back',
): Readonly<{ half: readonly BodyPart[]; whole: readonly BodyPart[] }> {
  return { half: HALF_OF[view], whole: WHOLE_OF[view] }
}

/** What can be tapped when one sees the runner from the front. */
export const FRONT_REGIONS: readonly BodyRegionShape[] = [
  { muscle: 'side_stitch', path: 'M76 138Q86 132 97 138L97 170Q86 174 76 170Z' },
  { muscle: 'hip_flexor', path: 'M74 191Q85 188 97 193L96 212Q83 218 69 210Z' },
  {
    muscle: 'quad',
    path: 'M67 217Q78 223 88 219C92 241 92 262 88 281Q79 286 72 281C65 262 63 239 67 217Z',
  },
  { muscle: 'adductor', path: 'M91 219L99 216C98 238 97 254 93 268C93 252 93 236 91 219Z' },
  { muscle: 'foot', path: FRONT_SHOE },
]

/** And from the back. */
export const BACK_REGIONS: readonly BodyRegionShape[] = [
  { muscle: 'glute', path: 'M73 194Q86 188 98 193L98 213C93 223 76 223 67 216Z' },
  {
    muscle: 'hamstring',
    path: 'M66 225Q82 232 98 225C98 245 97 263 93 280Q81 287 72 280C66 263 64 244 66 225Z',
  },
  {
    muscle: 'calf',
    path: 'M72 297Q83 290 93 297C98 311 97 326 93 341Q82 350 74 341C67 327 66 311 72 297Z',
  },
]
