import { columnPath, usualSpan } from '../chart/column-path.ts'
import { bandPath, scale, ticks, type Point, type Scale } from '../chart/scale.ts'
import type { ChartColumns } from './chart-columns.ts'

export type PanelName = 'pace' | 'grade' | 'heart' | 'cadence'

/** One of the linked charts: its samples and the span of its values. */
export type Panel = Readonly<{
  name: PanelName
  values: Float64Array
  low: number
  high: number
  /** Small is good: drawn with the small values on top. */
  isFlipped: boolean
  heightPx: number
  ticks: readonly number[]
}>

/** A pace that was planned for a part of the way. */
export type PlannedPace = Readonly<{ fromM: number; toM: number; paceSPerKm: number }>

const TALL_PX = 132
const LOW_PX = 84
const TOP_PX = 8
/** Room above and below, as a share of the span. */
const AIR_FRAC = 0.08
/** A chart never magnifies less than this, so that what is even looks even. */
const LEAST_SPAN: Readonly<Record<Exclude<PanelName, 'pace'>, number>> = {
  grade: 0.04,
  heart: 20,
  cadence: 12,
}
const LEAST_PACE_SPAN_S = 60
/** A walk is cut at the chart's foot rather than flattening all of the running. */
const SLOWEST_OVER_USUAL = 1.4
const PACE_STEPS_S = [10, 15, 30, 60, 120, 300, 600]
/** Run says nothing within this of the planned pace; see the pace window of the core. */
const PLAN_BAND_FRAC = 0.03

/**
 * The charts that have anything to show, the most asked-for first.
 *
 * @param unitKm  length of the unit that pace is read in, so that its ticks are round
 */
export function panelsOf(columns: ChartColumns, unitKm: number): readonly Panel[] {
  const all = [
    pacePanel(columns.paceSPerKm, unitKm),
    panelOf('grade', columns.gradeFrac),
    panelOf('heart', columns.heartRateBpm),
    panelOf('cadence', columns.cadenceSpm),
  ]
  return all.filter((panel) => panel !== undefined)
}

function pacePanel(values: Float64Array, unitKm: number): Panel | undefined {
  const [span, middle] = [usualSpan(values, 0.01), usualSpan(values, 0.5)]
  if (span === undefined || middle === undefined) return undefined
  const slow = Math.min(span[1], middle[0] * SLOWEST_OVER_USUAL)
  const air = Math.max(LEAST_PACE_SPAN_S, slow - span[0]) * AIR_FRAC
  const [low, high] = [span[0] - air, Math.max(slow, span[0] + LEAST_PACE_SPAN_S) + air]
  return {
    name: 'pace',
    values,
    low,
    high,
    isFlipped: true,
    heightPx: TALL_PX,
    ticks: ticks([low * unitKm, high * unitKm], 4, PACE_STEPS_S).map((tick) => tick / unitKm),
  }
}

function panelOf(name: Exclude<PanelName, 'pace'>, values: Float64Array): Panel | undefined {
  const span = usualSpan(values, name === 'cadence' ? 0.02 : 0.005)
  if (span === undefined) return undefined
  const middle = (span[0] + span[1]) / 2
  const half = Math.max(LEAST_SPAN[name], span[1] - span[0]) * (0.5 + AIR_FRAC)
  const ends = name === 'grade' ? Math.max(Math.abs(span[0]), Math.abs(span[1]), 0.02) * 1.1 : 0
  const [low, high] = name === 'grade' ? [-ends, ends] : [middle - half, middle + half]
  return {
    name,
    values,
    low,
    high,
    isFlipped: false,
    heightPx: LOW_PX,
    ticks: ticks([low, high], name === 'grade' ? 4 : 3),
  }
}

/** Where the values of a panel land; what is stranger than the chart is cut at its edge by the picture. */
export function panelScale(panel: Panel): Scale {
  const [top, bottom] = [TOP_PX, panel.heightPx - 2]
  return panel.isFlipped
    ? scale([panel.low, panel.high], [top, bottom])
    : scale([panel.low, panel.high], [bottom, top])
}

/** The line of a panel, and for the grade the hills under it. */
export function panelPath(panel: Panel, atM: Float64Array, x: Scale): string {
  return columnPath({ x: atM, y: panel.values }, x, panelScale(panel))
}

/** The planned pace with its dead band, as far as it is in sight. */
export function planBand(
  planned: readonly PlannedPace[],
  panel: Panel,
  x: Scale,
): Readonly<{ band: string; line: readonly Point[] }> {
  const y = panelScale(panel)
  const shown = planned.filter(({ fromM, toM }) => toM > x.low && fromM < x.high)
  const along = (factor: number): Point[] =>
    shown.flatMap(({ fromM, toM, paceSPerKm }): Point[] => {
      const px = y.at(paceSPerKm * factor)
      return [
        [x.at(Math.max(fromM, x.low)), px],
        [x.at(Math.min(toM, x.high)), px],
      ]
    })
  return { band: bandPath(along(1 - PLAN_BAND_FRAC), along(1 + PLAN_BAND_FRAC)), line: along(1) }
}
