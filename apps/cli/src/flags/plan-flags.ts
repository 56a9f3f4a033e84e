/** Flags about the air. */
export type WeatherFlags = Readonly<{
  temp?: string
  humidity?: string
  wind?: string
  sun?: string
  weather?: string
}>

/** Flags about the person. */
export type RunnerFlags = Readonly<{
  mass?: string
  height?: string
  sex?: string
  age?: string
  acclimatised?: boolean
  trained?: string
  sweatRate?: string
  sweatSodium?: string
  crampHistory?: string
  condition: readonly string[]
  medicine: readonly string[]
}>

/** The flags of `uncramp plan` as commander hands them over: text, or nothing. */
export type PlanFlags = WeatherFlags &
  RunnerFlags &
  Readonly<{
    distance?: string
    goal?: string
    recentRace?: string
    start?: string
    zone?: string
    course?: string
    stations?: string
    saltShot?: boolean
    pantry?: string
    crampMuscle: readonly string[]
    method?: string
    shape?: string
    wakeBefore?: string
    profile?: string
    format?: string
    out?: string
    units?: string
    lang?: string
    json?: boolean
  }>
