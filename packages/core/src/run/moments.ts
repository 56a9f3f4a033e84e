import type { CueCode } from '../pacing/index.ts'
import type { Plan } from '../plan/plan-document.ts'
import { M_PER_MILE } from '../units.ts'

/** Something to say once, at a place. */
export type Moment =
  | Readonly<{ code: 'first_mile'; atM: number }>
  | Readonly<{ code: 'five_km'; atM: number }>
  | Readonly<{ code: 'half'; atM: number }>
  | Readonly<{ code: 'cue'; atM: number; cue: CueCode }>
  | Readonly<{ code: 'finish'; atM: number }>

const CUES: readonly CueCode[] = [
  'let_them_pass',
  'settle_in',
  'hill_by_effort',
  'downhill_short_steps',
  'halfway_check',
  'now_you_pass',
  'last_stretch',
]

function cueOf(what: string | undefined): CueCode | undefined {
  return CUES.find((cue) => cue === what)
}

/**
 * Every moment of a plan, in order of place: the first mile, 5 km, half-way, the cues, the finish.
 *
 * @source coach_rules, uncramp_engineering
 */
export function momentsOf(plan: Pick<Plan, 'run' | 'timeline'>): readonly Moment[] {
  const { distanceM } = plan.run
  const cues = plan.timeline.flatMap((item): Moment[] => {
    const cue = item.kind === 'cue' ? cueOf(item.what) : undefined
    return cue === undefined || item.atM === undefined ? [] : [{ code: 'cue', atM: item.atM, cue }]
  })
  const places: Moment[] = [
    { code: 'first_mile', atM: M_PER_MILE },
    { code: 'five_km', atM: 5000 },
    { code: 'half', atM: distanceM / 2 },
    { code: 'finish', atM: distanceM },
  ]
  const fitting = places.filter((moment) => moment.atM <= distanceM)
  return [...fitting, ...cues].toSorted((a, b) => a.atM - b.atM)
}

/**
 * The moments between two places, so that each is said once however seldom the position comes.
 *
 * @source uncramp_engineering
 */
export function momentsBetween(
  moments: readonly Moment[],
  way: Readonly<{ fromM: number; toM: number }>,
): readonly Moment[] {
  return moments.filter((moment) => moment.atM > way.fromM && moment.atM <= way.toM)
}
