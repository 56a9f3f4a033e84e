/** Lets work go ahead as long as what all of it holds in memory stays under a limit. */
export type ByteBudget = Readonly<{
  /** Waits for room, in the order of asking; gives how to hand it back, which must be called once. */
  take: (sizeByte: number) => Promise<() => void>
}>

type Waiting = Readonly<{ sizeByte: number; begin: () => void }>

/** A file larger than the whole budget goes alone. */
export function createByteBudget(limitByte: number): ByteBudget {
  const waiting: Waiting[] = []
  let heldByte = 0
  const next = (): void => {
    for (;;) {
      const [first] = waiting
      if (first === undefined) return
      if (heldByte > 0 && heldByte + first.sizeByte > limitByte) return
      waiting.shift()
      heldByte += first.sizeByte
      first.begin()
    }
  }
  return {
    take: (sizeByte) =>
      new Promise((resolve) => {
        const give = (): void => {
          heldByte -= sizeByte
          next()
        }
        waiting.push({ sizeByte, begin: () => resolve(give) })
        next()
      }),
  }
}
