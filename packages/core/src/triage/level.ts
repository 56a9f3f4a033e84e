/**
 * How soon to get help, worst last: self-care, a routine appointment within 1-2 weeks, help the same
 * day, the emergency number now.
 */
export const TRIAGE_LEVELS = ['self_care', 'routine', 'same_day', 'emergency'] as const
export type TriageLevel = (typeof TRIAGE_LEVELS)[number]

/** 0 for self-care to 3 for emergency. */
export function gravityRank(level: TriageLevel): number {
  return TRIAGE_LEVELS.indexOf(level)
}

/** The graver of two levels. */
export function worse(a: TriageLevel, b: TriageLevel): TriageLevel {
  return gravityRank(a) >= gravityRank(b) ? a : b
}

/** One level below, never under self-care: what "I don't know" to a sign counts as. */
export function oneBelow(level: TriageLevel): TriageLevel {
  switch (level) {
    case 'emergency':
      return 'same_day'
    case 'same_day':
      return 'routine'
    case 'routine':
    case 'self_care':
      return 'self_care'
  }
}
