import type { JSX } from 'preact'

import { planner } from '../before/plan-here.ts'
import { Tick } from '../controls/Tick.tsx'
import { deviceFacts, deviceNotes } from '../device/capability.ts'
import { Bib } from '../shell/Bib.tsx'
import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { words } from '../words/words.ts'
import { speaker, startRehearsal, startRun } from './run-here.ts'

/** Before the gun: the plan, what this phone can do, and two buttons. */
export function RunReady(): JSX.Element {
  const w = words('run')
  const q = preferences.q.value
  const plan = planner.plan.value
  const runner = planner.runner.value
  if (plan === undefined) return <p>{words('app').plannerLead}</p>
  const { distanceM, startAtMs } = plan.run
  return (
    <div class="screen run-ready">
      <div class="stack-wide">
        <h1>{w.ready}</h1>
        <Bib
          band={q.distance(distanceM)}
          aside={startAtMs === undefined ? undefined : `${q.day(startAtMs)}, ${q.clock(startAtMs)}`}
        >
          <span class="bib-number">{q.duration(plan.pace.finishS)}</span>
          <p>{w.readyLead(q.distance(distanceM), q.duration(plan.pace.finishS))}</p>
          <button
            type="button"
            class="button button-main button-big button-wide"
            onClick={() => {
              // The first word inside the tap lets a phone speak later on.
              speaker.say(' ')
              startRun(plan, runner)
            }}
          >
            <Icon name="play" /> {w.start}
          </button>
          <p class="fine soft">{w.startHint}</p>
        </Bib>
        <div class="stack">
          <button
            type="button"
            class="button button-wide"
            onClick={() => startRehearsal(plan, runner)}
          >
            <Icon name="run" /> {w.rehearse}
          </button>
          <p class="fine soft">{w.rehearseHint}</p>
        </div>
      </div>
      <DeviceNotes />
    </div>
  )
}

function DeviceNotes(): JSX.Element {
  const w = words('run')
  return (
    <section class="section">
      <h2>{w.deviceTitle}</h2>
      <ul class="stack">
        {deviceNotes(deviceFacts()).map((code) => (
          <li key={code} class="device-note">
            <Icon
              name={code === 'all_good' ? 'ok' : code === 'watch_is_better' ? 'watch' : 'worry'}
            />
            <p>{w.device[code]}</p>
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href="/carry">
          <Icon name="watch" /> {w.toWatch}
        </a>
      </p>
      <div>
        <Tick
          label={w.voice}
          isOn={preferences.hasVoice.value}
          onChange={(isOn) => {
            preferences.hasVoice.value = isOn
            preferences.save()
          }}
        />
        <Tick
          label={w.buzz}
          isOn={preferences.hasVibration.value}
          onChange={(isOn) => {
            preferences.hasVibration.value = isOn
            preferences.save()
          }}
        />
        <Tick
          label={w.glare}
          isOn={preferences.theme.value === 'glare'}
          onChange={(isOn) => {
            preferences.theme.value = isOn ? 'glare' : 'system'
            preferences.save()
          }}
        />
      </div>
    </section>
  )
}
