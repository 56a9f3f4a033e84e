import type { Grade } from '../evidence/index.ts'
import type { DrinkKind } from '../hydration/drink-kind.ts'
import type { PlanPace } from '../pacing/pace-document.ts'
import type { HealthFlag } from '../runner/index.ts'
import type { WeatherOrigin, Sun } from '../weather/index.ts'
import type { PlanCaution, PlanReason } from './plan-reason.ts'

/** `personal` fits the numbers to the runner; `rule_of_thumb` takes the rules' own. Caps hold in both. */
export type PlanMethod = 'personal' | 'rule_of_thumb'

/** What limits drinking during the run; `refused` means no number may be given at all. */
export type CapBy = 'gut' | 'mass' | 'sweat' | 'sodium' | 'refused'

/** One minute of the fluid balance, at the median sweat rate, drinks as planned. */
export type BalancePoint = Readonly<{
  atS: number
  sweatMl: number
  drunkMl: number
  massChangeFrac: number
  serumSodiumMmolPerL: number
}>

/** Fluid and sodium over the run. `massChangeFrac` and `endSerumSodium…` are worst cases over the sweat range. */
export type PlannedFluid = Readonly<{
  sweatMlPerH: number
  sweatLowMlPerH: number
  sweatHighMlPerH: number
  planMlPerH: number
  capMlPerH: number
  capBy: Exclude<CapBy, 'refused'>
  totalMl: number
  massChangeFrac: number
  endSerumSodiumMmolPerL: number
  sodiumMgPerH: number
  carbohydrateGPerH: number
  /** EVIDENCE 3.4: 3 shows the low-sodium card, 5 leaves drinking to thirst. */
  lowSodiumRiskScore: number
  series: readonly BalancePoint[]
}>

/** No numbers: a list-B condition or medicine. */
export type RefusedFluid = Readonly<{ capBy: 'refused'; refusedBy: readonly HealthFlag[] }>

export type PlanFluid = PlannedFluid | RefusedFluid

export type TimelinePhase = 'before' | 'during' | 'after'
export type TimelineKind =
  | 'drink'
  | 'salt'
  | 'toilet'
  | 'warm_up'
  | 'drill'
  | 'stretch'
  | 'corral'
  | 'pace_check'
  | 'cue'
  | 'urine_check'
  | 'weigh'
  | 'roll'
  | 'massage'
  | 'eat'
  | 'rest'

/** The coach's own number beside ours, and whether this item follows it. */
export type RuleOfThumb = Readonly<{
  /** S1 … S14 of PRODUCT, e.g. `S3`. */
  rule: string
  fluidLowMl?: number
  fluidHighMl?: number
  durationLowS?: number
  durationHighS?: number
  followed: boolean
}>

/**
 * One thing to do. `atS` counts from the gun (negative before it); `clockMs` is the same instant when
 * the start time is known; `atM` is where on the course a `during` item falls.
 */
export type TimelineItem = Readonly<{
  id: string
  phase: TimelinePhase
  kind: TimelineKind
  atS: number
  atM?: number
  clockMs?: number
  durationS?: number
  drink?: DrinkKind
  fluidMl?: number
  sodiumMg?: number
  carbohydrateG?: number
  /** Exercise, stretch, cue or place: a code with words in `text`. */
  what?: string
  /** Name of the station this drink was moved to. */
  station?: string
  side?: 'left' | 'right' | 'both'
  isOptional: boolean
  ruleOfThumb?: RuleOfThumb
  because: readonly PlanReason[]
  grade: Grade
}>

/** The plan as it leaves the core, prints, travels and syncs; CONTRACT calls it `uncramp.plan/1`. */
export type Plan = Readonly<{
  schema: 'uncramp.plan/1'
  method: PlanMethod
  run: Readonly<{
    distanceM: number
    goalS: number
    startAtMs?: number
    zone?: string
    massKg: number
  }>
  weather: Readonly<{
    temperatureC: number
    humidityFrac: number
    windMps: number
    sun: Sun
    wbgtC: number
    from: WeatherOrigin
  }>
  fluid: PlanFluid
  pace: PlanPace
  timeline: readonly TimelineItem[]
  cautions: readonly PlanCaution[]
}>
