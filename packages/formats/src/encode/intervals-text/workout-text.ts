import type { WristLength } from '@uncramp/core/carry'

/** A step as intervals.icu writes it. */
export type TextStep = Readonly<{
  section: 'Warmup' | 'Main' | 'Cooldown'
  name: string
  length: WristLength
  /** For steps that the lap key ends: shown as their length. */
  plannedS: number
  pace?: Readonly<{ slowSPerKm: number; fastSPerKm: number }>
}>

/** For a wait that nobody can plan, such as the one in the corral. */
const UNKNOWN_WAIT_S = 300
const SECTIONS = ['Warmup', 'Main', 'Cooldown'] as const

/**
 * A workout in the text form of intervals.icu, to be pasted into its builder. Headings and units are
 * the format's own words and stay English; names are the runner's.
 *
 * @source uncramp_engineering
 */
export function encodeWorkoutText(steps: readonly TextStep[]): string {
  const parts = SECTIONS.flatMap((section) => {
    const lines = steps.filter((step) => step.section === section).map(line)
    return lines.length === 0 ? [] : [[section, ...lines].join('\n')]
  })
  return `${parts.join('\n\n')}\n`
}

function line({ name, length, plannedS, pace }: TextStep): string {
  const target =
    pace === undefined ? '' : ` ${minutes(pace.slowSPerKm)}-${minutes(pace.fastSPerKm)}/km Pace`
  const lap = length.by === 'lap' ? ' press lap' : ''
  return `- ${cueText(name)}${lap} ${lengthText(length, plannedS)}${target}`
}

/**
 * The first thing that reads like a length ends the cue, so amounts keep a space before their unit,
 * and what has a meaning of its own to the parser is taken out.
 */
function cueText(name: string): string {
  return name
    .replaceAll(/(\d)(?=\p{L})/gu, '$1 ')
    .replaceAll(/[\n\r]+/g, ' ')
    .replaceAll(/[<>^]/g, '')
    .trim()
}

function lengthText(length: WristLength, plannedS: number): string {
  switch (length.by) {
    case 'time':
      return spanText(length.durationS)
    case 'distance':
      return `${Math.round(length.distanceM)}mtr`
    case 'lap':
      return spanText(plannedS > 0 ? plannedS : UNKNOWN_WAIT_S)
  }
}

function spanText(durationS: number): string {
  const [h, m, s] = [
    Math.floor(durationS / 3600),
    Math.floor((durationS % 3600) / 60),
    Math.round(durationS % 60),
  ]
  return `${h > 0 ? `${h}h` : ''}${m > 0 ? `${m}m` : ''}${s > 0 || durationS < 60 ? `${s}s` : ''}`
}

function minutes(paceSPerKm: number): string {
  return `${Math.floor(paceSPerKm / 60)}:${String(paceSPerKm % 60).padStart(2, '0')}`
}
