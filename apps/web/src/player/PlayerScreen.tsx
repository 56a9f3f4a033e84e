import '../controls/progress-bar.css'
import './player.css'
import '../figure/figure.css'
import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'

import { planner } from '../before/plan-here.ts'
import { BUZZ_STEP } from '../device/speaker.ts'
import { speaker } from '../during/run-here.ts'
import { FigureView } from '../figure/FigureView.tsx'
import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { later } from '../shell/later.tsx'
import { useRoute } from '../shell/router-here.ts'
import { UpLink } from '../shell/UpLink.tsx'
import { store } from '../store/store-here.ts'
import { words } from '../words/words.ts'
import { ordered } from '../works/feedback.ts'
import { partsDurationS, playerParts, type PlayerPart, type PlayerSet } from './parts.ts'
import { Player, type PlayerPlace } from './player.ts'

const SETS: readonly PlayerSet[] = ['warm-up', 'stretch-before', 'stretch-after', 'roll']
const TICK_MS = 200

const JudgeSet = later(['after'], async () => (await import('../works/JudgeSet.tsx')).JudgeSet)

/** Leads through a warm-up, stretches or the roller: figure, voice, countdown. */
export function PlayerScreen(): JSX.Element {
  const { params } = useRoute()
  const set = SETS.find((name) => name === params['set']) ?? 'warm-up'
  const player = useMemo(() => makePlayer(set), [set])
  useEffect(() => {
    const timer = setInterval(() => player.tick(), TICK_MS)
    return () => {
      clearInterval(timer)
      speaker.hush()
    }
  }, [player])
  return (
    <div class="screen player">
      <PlayerHead set={set} player={player} />
      {player.parts.length > 0 && <Stage player={player} />}
    </div>
  )
}

function makePlayer(set: PlayerSet): Player {
  const plan = planner.plan.value
  const { weather, distanceM, crampMuscles } = planner.draft.value
  const parts = playerParts({
    set,
    runner: planner.runner.value,
    distanceM: plan?.run.distanceM ?? distanceM,
    temperatureC: weather.temperatureC,
    wbgtC: plan?.weather.wbgtC ?? weather.temperatureC,
    finishBeforeStartS: plan?.pace.corral.beThereBeforeStartS ?? 600,
    crampMuscles,
    order: (stretches) => ordered(stretches, 'stretching', store),
  })
  return new Player(parts, { nowMs: () => performance.now(), onPart: announce })
}

function announce(place: PlayerPlace): void {
  const w = words('care')
  speaker.hush()
  speaker.buzz(BUZZ_STEP)
  speaker.say(place.isRest ? w.rest : `${partName(place.part)}. ${howTo(place.part)}`)
}

/** Name with the side. */
function partName({ name, side }: PlayerPart): string {
  const w = words('care')
  const { plan } = words('app')
  const what =
    name.kind === 'warm_up'
      ? plan.warmUps[name.what]
      : name.kind === 'stretch'
        ? plan.stretches[name.what]
        : plan.muscles[name.what]
  if (side === 'both') return what
  return `${what}, ${side === 'left' ? w.leftSide : w.rightSide}`
}

function howTo({ name }: PlayerPart): string {
  const w = words('care')
  switch (name.kind) {
    case 'warm_up':
      return w.warmUpHowTo[name.what]
    case 'stretch':
      return w.stretchHowTo[name.what]
    case 'roll':
      return w.rollHowTo[name.what]
  }
}

function PlayerHead({ set, player }: { set: PlayerSet; player: Player }): JSX.Element {
  const w = words('care')
  const q = preferences.q.value
  const title = set === 'warm-up' ? w.playerWarmUp : set === 'roll' ? w.playerRoll : w.playerStretch
  const totalS = partsDurationS(player.parts)
  const plan = planner.plan.value
  const startAtMs = plan?.run.startAtMs
  const byMs =
    startAtMs === undefined || plan === undefined || set !== 'warm-up'
      ? undefined
      : startAtMs - (plan.pace.corral.beThereBeforeStartS + totalS) * 1000
  return (
    <header class="screen-head">
      <UpLink to="before" />
      <h1>{title}</h1>
      <p class="soft">
        {player.parts.length === 0
          ? w.nothingToPlay
          : `${w.playerLead(q.span(totalS), player.parts.length)}. ${
              byMs === undefined || byMs < Date.now() ? '' : w.playerStartAt(q.clock(byMs))
            }`}
      </p>
    </header>
  )
}

function Stage({ player }: { player: Player }): JSX.Element {
  const w = words('care')
  const place = player.place.value
  if (place === undefined) {
    return (
      <section class="player-done">
        <h2 class="bib-number">{w.playerDone}</h2>
        <p>{w.playerDoneText}</p>
        <Judge parts={player.parts} />
      </section>
    )
  }
  const next = player.parts[place.partIndex + 1]
  const shown = place.isRest && next !== undefined ? next : place.part
  return (
    <div class="player-stage">
      <FigureView id={shown.figure} side={shown.side} label={w.figures[shown.figure]} />
      <div class="player-words">
        <p class="fine soft num">{`${place.partIndex + 1} / ${player.parts.length}`}</p>
        <h2 class="player-name" aria-live="polite">
          {place.isRest ? w.rest : partName(place.part)}
        </h2>
        <p class="giant num" role="timer">
          {Math.ceil(place.leftS)}
        </p>
        <p>{place.isRest && next !== undefined ? w.nextUp(partName(next)) : howTo(place.part)}</p>
        {!place.isRest && place.part.repsCount !== undefined && (
          <p class="soft">{w.reps(place.part.repsCount)}</p>
        )}
        <progress
          class="progress-bar"
          max={player.parts.length}
          value={place.partIndex + 1}
          aria-hidden="true"
        />
        <Controls player={player} />
        {!place.isRest && next !== undefined && <p class="fine soft">{w.nextUp(partName(next))}</p>}
      </div>
    </div>
  )
}

/** Each stretch once; a warm-up or a round with the roller as a whole. */
function Judge({ parts }: { parts: readonly PlayerPart[] }): JSX.Element | null {
  const w = words('care')
  const [first] = parts
  if (first === undefined) return null
  switch (first.name.kind) {
    case 'stretch': {
      const names = new Map(
        parts.flatMap(({ name }) =>
          name.kind === 'stretch'
            ? [[name.what, words('app').plan.stretches[name.what]] as const]
            : [],
        ),
      )
      const judged = [...names].map(([option, name]) => ({ option, name }))
      return <JudgeSet kind="stretching" judged={judged} />
    }
    case 'warm_up':
      return <JudgeSet kind="warm_up" judged={[{ option: 'warm_up', name: w.playerWarmUp }]} />
    case 'roll':
      return <JudgeSet kind="massage" judged={[{ option: 'massage', name: w.playerRoll }]} />
  }
}

function Controls({ player }: { player: Player }): JSX.Element {
  const w = words('care')
  const isRunning = player.isRunning.value
  const label = isRunning ? w.pausePlay : player.playedS.value > 0 ? w.goOnPlay : w.play
  return (
    <div class="player-controls">
      <button type="button" class="button" onClick={() => player.skip(-1)}>
        {w.previous}
      </button>
      <button
        type="button"
        class="button button-main button-big"
        onClick={() => (isRunning ? player.pause() : player.play())}
      >
        <Icon name={isRunning ? 'pause' : 'play'} /> {label}
      </button>
      <button type="button" class="button" onClick={() => player.skip(1)}>
        {w.next}
      </button>
    </div>
  )
}
