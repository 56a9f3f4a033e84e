/**
 * Fixes the shuffles of a search for patterns: the same log gives the same answer today and tomorrow,
 * and through every door.
 */
export const PATTERN_SEED = 1
