import type { PlanPace } from './pace-document.ts'

type CostRow = Readonly<{
  /** Marathon times below this read this row. */
  belowS: number
  /** Pace after 5 km taken from 5-20 km: estimate, low and high end of its 95 % interval. */
  from5To20km: readonly number[]
  /** The same from 10-20 km. */
  from10To20km: readonly number[]
  /** From 5-10 km: Boston, Chicago. */
  from5To10km: readonly number[]
}>

/**
 * Seconds lost in the second half per second gained in the first 5 km over one's own later pace, by
 * predicted marathon time. The three windows disagree, sign included.
 *
 * @source race_data
 */
const COST_ROWS: readonly CostRow[] = [
  {
    belowS: 11_400,
    from5To20km: [2.64, 2.3, 2.99],
    from10To20km: [1.92, 1.58, 2.27],
    from5To10km: [1.398, 0.372],
  },
  {
    belowS: 12_600,
    from5To20km: [2.27, 1.98, 2.56],
    from10To20km: [1.65, 1.38, 1.92],
    from5To10km: [0.711, 0.545],
  },
  {
    belowS: 14_400,
    from5To20km: [1.86, 1.65, 2.08],
    from10To20km: [1.23, 1.06, 1.41],
    from5To10km: [0.372, -0.516],
  },
  {
    belowS: 16_200,
    from5To20km: [1.79, 1.53, 2.05],
    from10To20km: [1.26, 1.06, 1.46],
    from5To10km: [-0.326, -0.469],
  },
  {
    belowS: 18_000,
    from5To20km: [1.31, 1.04, 1.57],
    from10To20km: [0.9, 0.69, 1.1],
    from5To10km: [-0.694, -0.733],
  },
  {
    belowS: Number.POSITIVE_INFINITY,
    from5To20km: [0.53, 0.37, 0.7],
    from10To20km: [0.12, -0.02, 0.26],
    from5To10km: [0.116, -1.984],
  },
]

/**
 * What a second too fast in the first 5 km went with in the second half of marathons: the range over
 * all three windows and their intervals. An association; there is no middle value, because the
 * windows disagree. Negative: nothing was lost.
 *
 * @param marathonS  the runner's predicted marathon time, or its equivalent
 * @source race_data
 */
export function fastStartCost(marathonS: number): PlanPace['fastStartCost'] {
  const row = COST_ROWS.find(({ belowS }) => marathonS < belowS) ?? COST_ROWS.at(-1)
  if (row === undefined) throw new Error('the table has rows')
  const all = [...row.from5To20km, ...row.from10To20km, ...row.from5To10km]
  return {
    lossPerSecondS: { low: Math.min(...all), high: Math.max(...all) },
    kind: 'association',
    sources: ['race_data'],
  }
}
