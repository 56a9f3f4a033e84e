import { MARATHON_M } from '../units.ts'
import { BY_FINISH, BY_FIRST_5K } from './marathon-shape.generated.ts'
import type { RaceShape, ShapeAnchor, ShapeFit } from './race-shape.ts'

/** Whole steps of the printed tables. */
const STEP = 1e-4

/**
 * How finely the shipped tables are fitted: by half a minute over the first 5 km, by ten minutes of
 * finish time.
 *
 * @source uncramp_engineering
 */
export const MARATHON_FITS: Readonly<Record<ShapeAnchor, ShapeFit>> = {
  first_5k: {
    anchor: 'first_5k',
    distanceM: MARATHON_M,
    firstAnchorS: 1020,
    anchorStepS: 30,
    anchorsCount: 51,
    atM: [10_000, 20_000, 30_000, 35_000, 40_000, MARATHON_M],
    levels: [
      0.01, 0.03, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.97, 0.99,
    ],
    temperatureC: 12,
  },
  finish: {
    anchor: 'finish',
    distanceM: MARATHON_M,
    firstAnchorS: 8400,
    anchorStepS: 600,
    anchorsCount: 30,
    atM: [5000, 10_000, 20_000, 30_000, 35_000, 40_000],
    levels: [0.02, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.98],
    temperatureC: 12,
  },
}

function read(fit: ShapeFit, rows: string): RaceShape {
  return {
    ...fit,
    logRatio: Float64Array.from(rows.trim().split(/\s+/), (step) => Number(step) * STEP),
  }
}

let known: Readonly<Record<ShapeAnchor, RaceShape>> | undefined

/**
 * The shape of a flat city marathon in cool air, fitted on Chicago 2014 alone (39,882 finishes,
 * about 12 °C). Tables of quantiles, no rows. Another course or a fitter field fades otherwise:
 * last year's results of the same race are better.
 *
 * @source race_data, uncramp_engineering
 */
export function marathonShape(anchor: ShapeAnchor): RaceShape {
  known ??= {
    first_5k: read(MARATHON_FITS.first_5k, BY_FIRST_5K),
    finish: read(MARATHON_FITS.finish, BY_FINISH),
  }
  return known[anchor]
}

/** A shape as the rows of a generated file: whole ten-thousandths, one line per anchor time. */
export function shapeRows(shape: RaceShape): string {
  const width = shape.levels.length
  const lines: string[] = []
  for (let from = 0; from < shape.logRatio.length; from += width) {
    const line = Array.from(shape.logRatio.subarray(from, from + width), (ratio) =>
      Math.round(ratio / STEP),
    )
    lines.push(line.join(' '))
  }
  return lines.join('\n')
}
