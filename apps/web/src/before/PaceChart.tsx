import '../chart/chart.css'
import { M_PER_KM, M_PER_MILE } from '@uncramp/core'
import type { PlanPace } from '@uncramp/core/plan'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { ticks } from '../chart/scale.ts'
import { useWidth } from '../chart/use-width.ts'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { paceBars } from './pace-bars.ts'

const HEIGHT_PX = 150
const FOOT_PX = 24
const AXIS_PX = 40
const MOST_TICKS = 4
const PACE_STEPS_S = [5, 10, 15, 20, 30, 60, 120, 300]

/** One bar per split, the first mile in lemonade; arrows walk along it and read it out. */
export function PaceChart({ pace }: { pace: PlanPace }): JSX.Element {
  const [frame, widthPx] = useWidth()
  const [at, setAt] = useState<number>()
  const m = words('more')
  const q = preferences.q.value
  const { bars, averagePx, averageSPerKm, fastestSPerKm, slowestSPerKm, topPx } = paceBars(pace, {
    widthPx,
    heightPx: HEIGHT_PX,
    leftPx: AXIS_PX,
  })
  const unitM = q.units.distance === 'mi' ? M_PER_MILE : M_PER_KM
  const marks = ticks(
    [(fastestSPerKm * unitM) / M_PER_KM, (slowestSPerKm * unitM) / M_PER_KM],
    MOST_TICKS,
    PACE_STEPS_S,
  ).map((paceS) => ({ paceS, yPx: topPx((paceS * M_PER_KM) / unitM) }))
  const shown = at === undefined ? undefined : bars[at]?.split
  const first = pace.firstMile.targetS / 1.609344
  return (
    <figure class="chart" ref={frame}>
      <svg
        width={widthPx}
        height={HEIGHT_PX + FOOT_PX}
        role="img"
        tabIndex={0}
        aria-label={m.paceSentence(q.pace(first), q.pace(averageSPerKm))}
        onKeyDown={(event) => {
          const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
          if (step === undefined) return
          event.preventDefault()
          setAt(Math.min(bars.length - 1, Math.max(0, (at ?? -1) + step)))
        }}
        onPointerLeave={() => setAt(undefined)}
      >
        {marks.map(({ paceS, yPx }) => (
          <g key={paceS} class="chart-tick">
            <path d={`M${AXIS_PX} ${yPx}H${widthPx}`} />
            <text x={AXIS_PX - 6} y={yPx + 4} text-anchor="end">
              {q.duration(paceS)}
            </text>
          </g>
        ))}
        {bars.map((bar, index) => (
          <rect
            key={bar.split.fromM}
            class={`chart-bar ${bar.isFirstMile ? 'is-first' : ''} ${index === at ? 'is-at' : ''}`}
            x={bar.xPx}
            width={bar.widthPx}
            y={bar.topPx}
            height={HEIGHT_PX - bar.topPx}
            onPointerEnter={() => setAt(index)}
          />
        ))}
        <path class="chart-average" d={`M${AXIS_PX} ${averagePx}H${widthPx}`} />
        <text class="chart-time" x={AXIS_PX} y={HEIGHT_PX + 17}>
          {m.paceFirstMile}
        </text>
        <text class="chart-time" x={widthPx} y={HEIGHT_PX + 17} text-anchor="end">
          {q.distance(bars.at(-1)?.split.toM ?? 0)}
        </text>
        <text class="chart-on-bar" x={widthPx} y={averagePx - 7} text-anchor="end">
          {`${m.paceAverage} ${q.pace(averageSPerKm)}`}
        </text>
      </svg>
      <figcaption class="chart-live num" aria-live="polite">
        {shown === undefined
          ? m.paceSentence(q.pace(first), q.pace(averageSPerKm))
          : `${q.distance(shown.fromM)} – ${q.distance(shown.toM)}: ${q.duration(shown.durationS)} (${q.pace(shown.paceSPerKm)})`}
      </figcaption>
    </figure>
  )
}
