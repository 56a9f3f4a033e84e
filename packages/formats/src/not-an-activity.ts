/** A file that was read, but is no recording: what it holds instead. */
export type NotAnActivity = Readonly<{
  code: 'no_activity'
  holds:
    | 'course'
    | 'workout'
    | 'settings'
    | 'schedule'
    | 'weight'
    | 'monitoring'
    | 'segment'
    | 'other'
    | 'nothing'
}>
