/** Exit statuses of every command; scripts rely on them. `interrupted` is what shells say of Ctrl-C. */
export const EXIT = { done: 0, refused: 1, usage: 2, fault: 3, interrupted: 130 } as const
