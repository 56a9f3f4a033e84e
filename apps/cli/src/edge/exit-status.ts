/** Exit statuses of every command; scripts rely on them. */
export const EXIT = { done: 0, refused: 1, usage: 2, fault: 3 } as const
