import './works.css'
import {
  CRAMP_HELPS,
  FEEDBACK_KINDS,
  SHARE_FROM_COUNT,
  whatWorks,
  type CrampHelp,
  type OptionShare,
} from '@uncramp/core/learning'
import { MUSCLES } from '@uncramp/core/relief'
import { STRETCHES } from '@uncramp/core/stretching'
import type { JSX } from 'preact'

import { PANTRY_CHOICES } from '../before/pantry.ts'
import { EmptySteps } from '../controls/EmptySteps.tsx'
import { crampsOf } from '../history/cramp-log.ts'
import { oneOf } from '../history/values.ts'
import { preferences } from '../shell/here.ts'
import { UpLink } from '../shell/UpLink.tsx'
import { store } from '../store/store-here.ts'
import { words } from '../words/words.ts'
import { allFeedback } from './feedback.ts'
import { Trials } from './Trials.tsx'

/** How often each thing helped this runner, with the range that few answers leave. */
export function Works(): JSX.Element {
  const w = words('log')
  const shares = whatWorks(allFeedback(store))
  const helps = helpCounts()
  const isEmpty = shares.length + helps.length === 0
  return (
    <div class="screen works">
      <header class="screen-head">
        <UpLink to="history" />
        <h1>{w.worksTitle}</h1>
        <p class="soft">{w.worksLead}</p>
      </header>
      {isEmpty ? (
        <section class="section">
          <h2>{w.worksEmpty}</h2>
          <EmptySteps steps={w.worksSteps} />
          <p>
            <a class="button" href="/play/stretch-after">
              {w.worksStretch}
            </a>
          </p>
        </section>
      ) : (
        <p class="soft">{w.worksOrder}</p>
      )}
      <div class="works-columns">
        {FEEDBACK_KINDS.map((kind) => {
          const own = shares.filter((share) => share.kind === kind)
          if (own.length === 0) return null
          return (
            <section key={kind} class="section">
              <h2>{w.learning.feedbackKinds[kind]}</h2>
              <ol class="works-list">
                {own.map((share) => (
                  <li key={share.option}>
                    <ShareLine share={share} />
                  </li>
                ))}
              </ol>
            </section>
          )
        })}
        {helps.length > 0 && <Said helps={helps} />}
        <Trials />
      </div>
    </div>
  )
}

/** What was ticked on cramps, most often first. */
function helpCounts(): readonly Readonly<{ help: CrampHelp; count: number }>[] {
  const cramps = crampsOf(store.of('cramp').value)
  return CRAMP_HELPS.map((help) => ({
    help,
    count: cramps.filter(({ whatHelped }) => whatHelped.includes(help)).length,
  }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
}

function Said({ helps }: { helps: ReturnType<typeof helpCounts> }): JSX.Element {
  const w = words('log')
  return (
    <section class="section">
      <h2>{w.worksSaid}</h2>
      <ol class="works-list">
        {helps.map(({ help, count }) => (
          <li key={help} class="works-said">
            <b>{w.learning.helps[help]}</b>
            <span class="soft num">{w.worksTimes(count)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function optionName({ kind, option }: OptionShare): string {
  const w = words('log')
  switch (kind) {
    case 'relief': {
      const muscle = oneOf(MUSCLES, option)
      return muscle === undefined ? w.learning.feedbackKinds.relief : w.crampOf(w.muscles[muscle])
    }
    case 'drink_plan': {
      const choice = oneOf(PANTRY_CHOICES, option)
      if (option === kind) return w.learning.feedbackKinds.drink_plan
      if (choice === 'water') return w.planWater
      return choice === undefined ? option : words('pantry').kinds[choice]
    }
    case 'stretching': {
      const stretch = oneOf(STRETCHES, option)
      return stretch === undefined ? w.learning.feedbackKinds.stretching : w.stretches[stretch]
    }
    case 'warm_up':
      return w.warmUpSet
    case 'massage':
      return w.massageSet
  }
}

function ShareLine({ share }: { share: OptionShare }): JSX.Element {
  const w = words('log')
  const missingCount = SHARE_FROM_COUNT - share.triedCount
  return (
    <div class="works-line">
      <b>{optionName(share)}</b>
      {missingCount > 0 ? (
        <span class="fine soft">{w.worksFew(missingCount)}</span>
      ) : (
        <ShareBar share={share.share} />
      )}
      <span class="fine soft">{w.learning.share(share, preferences.q.value)}</span>
    </div>
  )
}

/** From never to always; the thick part is where the share may well be. */
function ShareBar({ share }: { share: OptionShare['share'] }): JSX.Element {
  const [low, mid, high] = [share.lowFrac * 100, share.midFrac * 100, share.highFrac * 100]
  return (
    <svg class="share-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <path class="share-line" d="M0 6H100" />
      <path class="share-range" d={`M${low} 6H${high}`} />
      <path class="share-mid" d={`M${mid} 0V12`} />
    </svg>
  )
}
