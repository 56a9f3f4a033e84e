import '../chart/chart.css'
import { ML_PER_FL_OZ } from '@uncramp/core'
import type { PlannedFluid } from '@uncramp/core/plan'
import type { JSX } from 'preact'

import { useWidth } from '../chart/use-width.ts'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { balanceLines, spreadLabels } from './balance-lines.ts'

const HEIGHT_PX = 260
const LEFT_PX = 44
const LABEL_PX = 96

/** What goes in against what comes out, with the ceiling and the band above which weight is gained. */
export function BalanceChart({ fluid }: { fluid: PlannedFluid }): JSX.Element {
  const [frame, widthPx] = useWidth()
  const m = words('more')
  const q = preferences.q.value
  const unitMl = q.units.fluid === 'floz' ? ML_PER_FL_OZ : 1
  const box = { widthPx, heightPx: HEIGHT_PX, leftPx: LEFT_PX, rightPx: LABEL_PX, unitMl }
  const lines = balanceLines(fluid, box)
  const labels = [
    { name: m.balanceSweat, ml: lines.endSweatMl, kind: 'sweat' },
    { name: m.balanceCap, ml: lines.endCapMl, kind: 'cap' },
    { name: m.balanceDrunk, ml: lines.endDrunkMl, kind: 'drunk' },
  ]
  const placed = spreadLabels(
    labels.map((label) => lines.y.at(label.ml)),
    34,
  )
  const rightPx = widthPx - LABEL_PX
  return (
    <figure class="chart" ref={frame}>
      <svg
        width={widthPx}
        height={HEIGHT_PX}
        role="img"
        aria-label={m.balanceSentence(
          q.fluid(lines.endDrunkMl),
          q.fluid(lines.endSweatMl),
          q.fluid(lines.endCapMl),
        )}
      >
        <defs>
          <pattern
            id="hatch"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path class="chart-hatch" d="M0 0v6" />
          </pattern>
        </defs>
        {lines.volumeTicksMl.map((ml) => (
          <g key={ml} class="chart-tick">
            <path d={`M${LEFT_PX} ${lines.y.at(ml)}H${rightPx}`} />
            <text x={LEFT_PX - 8} y={lines.y.at(ml) + 4} text-anchor="end">
              {q.fluid(ml).split(' ')[0]}
            </text>
          </g>
        ))}
        <path class="chart-band" d={lines.sweatBand} fill="url(#hatch)" />
        <path class="chart-sweat" d={lines.sweat} />
        <path class="chart-drunk-area" d={lines.drunkArea} />
        <path class="chart-drunk" d={lines.drunk} />
        <path class="chart-cap" d={lines.cap} />
        {lines.timeTicksS.map((atS) => (
          <text
            key={atS}
            class="chart-time"
            x={lines.x.at(atS)}
            y={HEIGHT_PX - 6}
            text-anchor="middle"
          >
            {q.duration(atS).replace(/:00$/, '')}
          </text>
        ))}
        {labels.map((label, index) => (
          <g key={label.kind} class={`chart-label is-${label.kind}`}>
            <path
              d={`M${rightPx + 3} ${lines.y.at(label.ml)}L${rightPx + 9} ${placed[index] ?? 0}`}
            />
            <text x={rightPx + 13} y={(placed[index] ?? 0) - 2}>
              {label.name}
            </text>
            <text class="chart-value" x={rightPx + 13} y={(placed[index] ?? 0) + 14}>
              {q.fluid(label.ml)}
            </text>
          </g>
        ))}
        <text class="chart-unit" x={LEFT_PX - 8} y="10" text-anchor="end">
          {q.fluid(0).replace(/^\S+\s/, '')}
        </text>
      </svg>
      <figcaption class="fine soft">{m.balanceNoGainHint}</figcaption>
    </figure>
  )
}
