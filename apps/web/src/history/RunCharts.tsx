import type { Activity } from '@uncramp/core/activity'
import type { ComponentChildren, JSX } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'

import { useWidth } from '../chart/use-width.ts'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import {
  chartColumns,
  columnPath,
  distanceColumn,
  rangeOf,
  type ChartColumn,
  type Span,
} from './run-columns.ts'

const HEIGHT_PX = 84
const LEAST_SPAN = 20

/** Marks on the charts: stops and cramps, by their second. */
export type ChartMark = Readonly<{ atS: number; kind: 'stop' | 'cramp' }>

/** Pace, height, heart and steps along one way: zoomed, panned and read together. */
export function RunCharts(props: { activity: Activity; marks: readonly ChartMark[] }): JSX.Element {
  const w = words('log')
  const { track } = props.activity
  const columns = useMemo(() => chartColumns(track), [track])
  const distanceM = useMemo(() => distanceColumn(track), [track])
  const [frame, widthPx] = useWidth<HTMLDivElement>(360)
  const whole: Span = [0, track.atS.length]
  const [span, setSpan] = useState<Span>(whole)
  const [at, setAt] = useState<number>()
  const drag = useRef<number | undefined>(undefined)
  const [dragTo, setDragTo] = useState<number>()
  const indexAt = (event: PointerEvent): number => {
    const box = frame.current?.getBoundingClientRect()
    const share = box === undefined ? 0 : (event.clientX - box.left) / box.width
    return Math.round(span[0] + Math.min(1, Math.max(0, share)) * (span[1] - span[0] - 1))
  }
  const xOf = (index: number): number => ((index - span[0]) / (span[1] - span[0])) * widthPx
  const end = (event: PointerEvent): void => {
    const [from, to] = [drag.current ?? 0, indexAt(event)]
    drag.current = undefined
    setDragTo(undefined)
    if (Math.abs(to - from) > LEAST_SPAN) setSpan([Math.min(from, to), Math.max(from, to)])
  }
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (event.key === 'Escape') setSpan(whole)
    if (step === undefined) return
    event.preventDefault()
    const jump = Math.ceil((span[1] - span[0]) / 100)
    setAt(Math.min(span[1] - 1, Math.max(span[0], (at ?? span[0]) + step * jump)))
  }
  return (
    <div class="run-charts">
      <div
        ref={frame}
        class="run-chart-stack"
        tabIndex={0}
        role="group"
        aria-label={`${w.chartsTitle}. ${w.chartHint}`}
        onPointerDown={(event) => {
          drag.current = indexAt(event)
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={(event) => {
          setAt(indexAt(event))
          if (drag.current !== undefined) setDragTo(indexAt(event))
        }}
        onPointerUp={end}
        onDblClick={() => setSpan(whole)}
        onKeyDown={onKey}
      >
        {columns.map((column) => (
          <OneChart key={column.name} column={column} span={span} widthPx={widthPx}>
            {props.marks.map((mark) => {
              const index = track.atS.findIndex((atS) => atS >= mark.atS)
              const isIn = index >= span[0] && index < span[1]
              return isIn ? (
                <path
                  key={`${mark.kind}-${mark.atS}`}
                  class={`run-mark is-${mark.kind}`}
                  d={`M${xOf(index)} 0V${HEIGHT_PX}`}
                />
              ) : null
            })}
            {dragTo !== undefined && drag.current !== undefined && (
              <rect
                class="run-select"
                x={Math.min(xOf(drag.current), xOf(dragTo))}
                width={Math.abs(xOf(dragTo) - xOf(drag.current))}
                height={HEIGHT_PX}
              />
            )}
            {at !== undefined && <path class="run-cursor" d={`M${xOf(at)} 0V${HEIGHT_PX}`} />}
          </OneChart>
        ))}
      </div>
      <p class="run-read num" aria-live="polite">
        {at === undefined
          ? ''
          : readOut(columns, { at, atS: track.atS[at] ?? 0, atM: distanceM[at] ?? 0 })}
      </p>
      <div class="row">
        {span[1] - span[0] < whole[1] && (
          <button type="button" class="button" onClick={() => setSpan(whole)}>
            {w.zoomOut}
          </button>
        )}
        <span class="fine soft">{w.chartHint}</span>
      </div>
    </div>
  )
}

function valueText(name: ChartColumn['name'], value: number): string {
  const w = words('log')
  const q = preferences.q.value
  if (Number.isNaN(value)) return '–'
  switch (name) {
    case 'pace':
      return q.pace(value)
    case 'altitude':
      return q.altitude(value)
    case 'heart':
      return w.bpm(q.integer(value))
    case 'cadence':
      return w.spm(q.integer(value))
  }
}

function readOut(
  columns: readonly ChartColumn[],
  place: Readonly<{ at: number; atS: number; atM: number }>,
): string {
  const q = preferences.q.value
  const values = columns.map((column) => valueText(column.name, column.values[place.at] ?? NaN))
  return [q.distance(place.atM), q.duration(place.atS), ...values].join(' · ')
}

function OneChart(props: {
  column: ChartColumn
  span: Span
  widthPx: number
  children: ComponentChildren
}): JSX.Element {
  const w = words('log')
  const { column, span, widthPx } = props
  const path = useMemo(
    () => columnPath(column, span, { widthPx, heightPx: HEIGHT_PX }),
    [column, span, widthPx],
  )
  const [low, high] = rangeOf(column.values, span)
  const ends = [valueText(column.name, low), valueText(column.name, high)] as const
  return (
    <figure class="run-chart">
      <figcaption class="fine">
        <b>{w.series[column.name]}</b>{' '}
        <span class="soft num">{w.seriesRange(ends[0], ends[1])}</span>
      </figcaption>
      <svg width={widthPx} height={HEIGHT_PX} aria-hidden="true">
        <path class={`run-line-path is-${column.name}`} d={path} />
        {props.children}
      </svg>
    </figure>
  )
}
