/** The flags of `uncramp plan` as commander hands them over: text, or nothing. */
export type PlanFlags = Readonly<{
  distance?: string
  goal?: string
  recentRace?: string
  start?: string
  zone?: string
  mass?: string
  height?: string
  sex?: string
  age?: string
  acclimatised?: boolean
  trained?: string
  temp?: string
  humidity?: string
  wind?: string
  sun?: string
  weather?: string
  course?: string
  stations?: string
  sweatRate?: string
  sweatSodium?: string
  saltShot?: boolean
  pantry?: string
  condition: readonly string[]
  medicine: readonly string[]
  crampHistory?: string
  crampMuscle: readonly string[]
  method?: string
  profile?: string
  format?: string
  out?: string
  units?: string
  lang?: string
  json?: boolean
}>
