/** The same log gives the same answer, today and tomorrow. */
export const PATTERN_SEED = 1
