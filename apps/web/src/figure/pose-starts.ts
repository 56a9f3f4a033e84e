import type { Figure } from '@uncramp/core/figure'

/** When each pose of the loop is reached, s: what somebody sees who wants nothing to move. */
export function poseStartsS({ keyPoses }: Pick<Figure, 'keyPoses'>): readonly number[] {
  const startsS: number[] = []
  let atS = 0
  for (const { holdS, moveS } of keyPoses) {
    startsS.push(atS)
    atS += holdS + moveS
  }
  return startsS
}
