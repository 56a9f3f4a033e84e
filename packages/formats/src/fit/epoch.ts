/** FIT counts seconds from 1989-12-31T00:00:00Z; this is that instant in seconds since 1970. */
export const FIT_EPOCH_S = 631_065_600
