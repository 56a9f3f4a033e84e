import { parseDistanceM, parseDurationS } from '@uncramp/text/parse'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { unitWords, withUnit } from '../controls/reading.ts'
import { TextField } from '../controls/TextField.tsx'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { planner } from './plan-here.ts'
import { without } from './without.ts'

/** A result is only used when both halves of it are there. */
export function RecentQuestions(): JSX.Element {
  const m = words('more')
  const q = preferences.q.value
  const { recentRace } = planner.draft.value
  const [distanceM, setDistanceM] = useState(recentRace?.distanceM)
  const [finishS, setFinishS] = useState(recentRace?.finishS)
  const take = (raceM: number | undefined, raceS: number | undefined): void => {
    setDistanceM(raceM)
    setFinishS(raceS)
    if (raceM === undefined || raceS === undefined)
      planner.draft.value = without(planner.draft.value, 'recentRace')
    else planner.change({ recentRace: { distanceM: raceM, finishS: raceS } })
  }
  return (
    <>
      <p class="soft fine">{m.recentLead}</p>
      <div class="pair">
        <TextField
          label={m.recentDistance}
          shown={distanceM === undefined ? '' : q.distance(distanceM)}
          read={(text) => parseDistanceM(withUnit(text, unitWords(q.units).distance))}
          onAnswer={(answerM) => take(answerM, finishS)}
          onEmpty={() => take(undefined, finishS)}
        />
        <TextField
          label={m.recentTime}
          shown={finishS === undefined ? '' : q.duration(finishS)}
          read={parseDurationS}
          onAnswer={(answerS) => take(distanceM, answerS)}
          onEmpty={() => take(distanceM, undefined)}
        />
      </div>
    </>
  )
}
