import '../chart/chart.css'
import type { JSX } from 'preact'
import { useMemo, useRef } from 'preact/hooks'

import { ChartView } from '../chart/chart-view.ts'
import { nearestIndex } from '../chart/column-path.ts'
import { linePath, scale, ticks, type Scale } from '../chart/scale.ts'
import { useWidth } from '../chart/use-width.ts'
import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { words } from '../words/words.ts'
import type { ChartColumns } from './chart-columns.ts'
import { ChartGestures } from './chart-gestures.ts'
import {
  panelPath,
  panelScale,
  panelsOf,
  planBand,
  type Panel,
  type PanelName,
  type PlannedPace,
} from './chart-panels.ts'

/** Something that happened at a place. */
export type ChartMark = Readonly<{ atM: number; kind: 'stop' | 'cramp'; label: string }>

type ChartsProps = Readonly<{
  columns: ChartColumns
  marks: readonly ChartMark[]
  planned: readonly PlannedPace[]
}>

const LEFT_PX = 46
const RIGHT_PX = 2
const M_OF: Readonly<Record<'km' | 'mi', number>> = { km: 1000, mi: 1609.344 }
const STEP_SHARE = 0.01
const PAN_SHARE = 0.25
const ZOOM = 0.5

/** Pace, grade, heart rate and cadence along one way: one mark, one zoom for all of them. */
export function RunCharts({ columns, marks, planned }: ChartsProps): JSX.Element {
  const w = words('history')
  const [frame, widthPx] = useWidth<HTMLDivElement>()
  const unitKm = M_OF[preferences.q.value.units.distance] / 1000
  const panels = useMemo(() => panelsOf(columns, unitKm), [columns, unitKm])
  const view = useMemo(() => new ChartView(Math.max(1, columns.atM.at(-1) ?? 1)), [columns])
  const x = scale([view.fromM.value, view.toM.value], [LEFT_PX, widthPx - RIGHT_PX])
  const gestures = useRef(new ChartGestures())
  const doors = { view, x, leftPx: LEFT_PX }
  return (
    <div class="run-charts" ref={frame}>
      <div
        class="run-chart-stack"
        role="slider"
        tabIndex={0}
        aria-label={w.chartsTitle}
        aria-describedby="charts-hint"
        aria-valuemin={0}
        aria-valuemax={Math.round(view.endM)}
        aria-valuenow={Math.round(view.atM.value ?? 0)}
        aria-valuetext={valueText(columns, panels, view.atM.value ?? 0)}
        onKeyDown={(event) => {
          if (pressed(view, event)) event.preventDefault()
        }}
        onPointerDown={(event) => gestures.current.down(event, doors)}
        onPointerMove={(event) => gestures.current.move(event, doors)}
        onPointerUp={(event) => gestures.current.up(event)}
        onPointerCancel={(event) => gestures.current.up(event)}
        onDblClick={(event) => gestures.current.twice(event, doors)}
        onWheel={(event) => gestures.current.wheel(event, doors)}
      >
        {panels.map((panel) => (
          <PanelView
            key={panel.name}
            panel={panel}
            columns={columns}
            x={x}
            widthPx={widthPx}
            view={view}
            marks={marks}
            planned={panel.name === 'pace' ? planned : []}
          />
        ))}
        <WayAxis x={x} widthPx={widthPx} />
      </div>
      <ZoomButtons view={view} />
      <p class="fine soft" id="charts-hint">
        {w.chartsHint}
      </p>
    </div>
  )
}

function pressed(view: ChartView, event: KeyboardEvent): boolean {
  const spanM = view.toM.value - view.fromM.value
  const middleM = view.atM.value ?? view.fromM.value + spanM / 2
  const side = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
  if (side !== undefined) {
    // The way runs from left to right in every language: the charts are not mirrored.
    if (event.shiftKey) view.pan(side * spanM * PAN_SHARE)
    else view.step(side * STEP_SHARE)
    return true
  }
  switch (event.key) {
    case '+':
    case '=':
      view.zoom(ZOOM, middleM)
      return true
    case '-':
      view.zoom(1 / ZOOM, middleM)
      return true
    case 'Home':
      view.mark(0)
      return true
    case 'End':
      view.mark(view.endM)
      return true
    case 'PageUp':
      view.step(STEP_SHARE * 10)
      return true
    case 'PageDown':
      view.step(-STEP_SHARE * 10)
      return true
    case 'Escape':
      view.showAll()
      return true
    default:
      return false
  }
}

/** A value as a runner reads it. */
function shown(name: PanelName, value: number | undefined): string {
  const w = words('history')
  const q = preferences.q.value
  if (value === undefined || Number.isNaN(value)) return '–'
  switch (name) {
    case 'pace':
      return q.pace(value)
    case 'grade':
      return q.percentChange(value)
    case 'heart':
      return w.bpm(q.integer(value))
    case 'cadence':
      return w.spm(q.integer(value))
  }
}

function valueText(columns: ChartColumns, panels: readonly Panel[], atM: number): string {
  const q = preferences.q.value
  const index = nearestIndex(columns.atM, atM)
  const values = panels.map(
    (panel) => `${nameOf(panel.name)} ${shown(panel.name, panel.values[index])}`,
  )
  return [q.distance(atM), q.duration(columns.atS[index] ?? 0), ...values].join(', ')
}

function nameOf(name: PanelName): string {
  const w = words('history')
  return { pace: w.paceName, grade: w.grade, heart: w.heartName, cadence: w.stepsName }[name]
}

function PanelView(
  props: ChartsProps & Readonly<{ panel: Panel; x: Scale; widthPx: number; view: ChartView }>,
): JSX.Element {
  const w = words('history')
  const { panel, columns, x, widthPx, view, marks, planned } = props
  const { heightPx, name } = panel
  const y = panelScale(panel)
  const { band, line } = planBand(planned, panel, x)
  // The mark moves far more often than the view: the line is drawn again only with the view.
  const path = useMemo(
    () => panelPath(panel, columns.atM, x),
    [panel, columns, x.low, x.high, widthPx],
  )
  const atM = view.atM.value
  const index = atM === undefined ? -1 : nearestIndex(columns.atM, atM)
  const clip = `clip-${name}`
  const value = panel.values[index]
  return (
    <figure class={`chart run-panel is-${name}`}>
      <figcaption>
        <b>{nameOf(name)}</b>
        <span class="run-panel-value num">{index < 0 ? '' : shown(name, value)}</span>
      </figcaption>
      <svg width={widthPx} height={heightPx} aria-hidden="true">
        <defs>
          <clipPath id={clip}>
            <rect
              x={LEFT_PX}
              y="0"
              width={Math.max(0, widthPx - LEFT_PX - RIGHT_PX)}
              height={heightPx}
            />
          </clipPath>
        </defs>
        {panel.ticks.map((tick) => (
          <g key={tick} class="chart-tick">
            <path d={`M${LEFT_PX} ${y.at(tick)}H${widthPx - RIGHT_PX}`} />
            <text x={LEFT_PX - 6} y={y.at(tick) + 4} text-anchor="end">
              {shown(name, tick).replace(/[/ ].*/, '')}
            </text>
          </g>
        ))}
        <g clip-path={`url(#${clip})`}>
          {band !== '' && <path class="run-plan-band" d={band} />}
          {line.length > 0 && <path class="run-plan-line" d={linePath(line)} />}
          <path class="run-line-path" d={path} />
          {marks.map((mark) => (
            <MarkView
              key={`${mark.kind}-${mark.atM}`}
              mark={mark}
              px={x.at(mark.atM)}
              heightPx={heightPx}
            />
          ))}
          {atM !== undefined && (
            <path class="run-cursor" d={`M${x.at(atM).toFixed(1)} 0V${heightPx}`} />
          )}
          {atM !== undefined && value !== undefined && value === value && (
            <circle class="run-cursor-dot" cx={x.at(atM)} cy={y.at(value)} r="4" />
          )}
        </g>
        {line.length > 0 && (
          <text
            class="chart-on-bar"
            x={widthPx - 6}
            y={(line.at(-1)?.[1] ?? 20) - 8}
            text-anchor="end"
          >
            {w.planned}
          </text>
        )}
      </svg>
    </figure>
  )
}

function MarkView(props: { mark: ChartMark; px: number; heightPx: number }): JSX.Element {
  const { mark, px, heightPx } = props
  return (
    <g class={`run-mark is-${mark.kind}`} transform={`translate(${px.toFixed(1)} 0)`}>
      <title>{mark.label}</title>
      <path d={`M0 0V${heightPx}`} />
      {mark.kind === 'cramp' && <path class="run-bolt" d="M1.5 2 -5 12h4l-1 8 7-11h-4.500z" />}
    </g>
  )
}

function WayAxis({ x, widthPx }: { x: Scale; widthPx: number }): JSX.Element {
  const q = preferences.q.value
  const unitM = M_OF[q.units.distance]
  const places = ticks([x.low / unitM, x.high / unitM], widthPx > 600 ? 8 : 5)
  return (
    <svg class="run-axis" width={widthPx} height="22" aria-hidden="true">
      {places.map((place) => (
        <text key={place} x={x.at(place * unitM)} y="15" text-anchor="middle">
          {q.decimal(place)}
        </text>
      ))}
      <text x={LEFT_PX - 6} y="15" text-anchor="end">
        {q.units.distance}
      </text>
    </svg>
  )
}

function ZoomButtons({ view }: { view: ChartView }): JSX.Element {
  const w = words('history')
  const middleM = (): number => view.atM.value ?? (view.fromM.value + view.toM.value) / 2
  return (
    <div class="row zoom-row">
      <button type="button" class="button" onClick={() => view.zoom(ZOOM, middleM())}>
        <Icon name="plus" size={20} /> {w.zoomIn}
      </button>
      <button
        type="button"
        class="button"
        disabled={view.isWhole}
        onClick={() => view.zoom(1 / ZOOM, middleM())}
      >
        <Icon name="minus" size={20} /> {w.zoomOut}
      </button>
      <button type="button" class="button" disabled={view.isWhole} onClick={() => view.showAll()}>
        {w.zoomAll}
      </button>
    </div>
  )
}
