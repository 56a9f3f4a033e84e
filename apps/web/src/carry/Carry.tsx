import './carry.css'
import { CARRY_FORMATS, type CarryFormat } from '@uncramp/formats/encode'
import { phrase } from '@uncramp/text'
import { carryLexicon } from '@uncramp/text/card'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { planner } from '../before/plan-here.ts'
import { CrewSection } from '../crew/CrewSection.tsx'
import { saveFile } from '../paper/save-file.ts'
import { preferences } from '../shell/here.ts'
import { Icon, type IconName } from '../shell/Icon.tsx'
import { UpLink } from '../shell/UpLink.tsx'
import { words } from '../words/words.ts'
import { CardSheet } from './CardSheet.tsx'
import { encoded } from './encoded.ts'
import { FilePreview } from './FilePreview.tsx'
import { LinkSection } from './LinkSection.tsx'

const ICON_OF: Readonly<Record<CarryFormat, IconName>> = {
  'fit-workout': 'watch',
  'fit-course': 'watch',
  ics: 'calendar',
  gpx: 'flag',
  'apple-workout': 'watch',
  'intervals-text': 'cue',
}
const ORDER: readonly CarryFormat[] = [
  'fit-workout',
  'ics',
  ...CARRY_FORMATS.filter((format) => format !== 'fit-workout' && format !== 'ics'),
]

/** One plan in every shape a runner can carry. */
export function Carry(): JSX.Element {
  const w = words('care')
  const plan = planner.plan.value
  const [look, setLook] = useState<CarryFormat | 'card'>()
  if (plan === undefined) return <p>{words('app').plannerLead}</p>
  return (
    <div class="screen carry">
      <header class="screen-head">
        <UpLink to="before" />
        <h1>{w.carryTitle}</h1>
        <p class="soft">{w.carryLead}</p>
      </header>
      <ul class="carry-list">
        <li class="carry-item">
          <Icon name="print" size={32} />
          <div>
            <h2>{w.formats.card}</h2>
            <p class="soft fine">{w.formatNotes.card}</p>
          </div>
          <button type="button" class="button button-main" onClick={() => setLook('card')}>
            <Icon name="print" size={20} /> {w.previewCard}
          </button>
        </li>
        {ORDER.map((format) => (
          <FormatItem key={format} format={format} onLook={() => setLook(format)} />
        ))}
      </ul>
      <LinkSection />
      <CrewSection />
      {look === 'card' && <CardSheet plan={plan} onClose={() => setLook(undefined)} />}
      {look !== undefined && look !== 'card' && (
        <FilePreview plan={plan} format={look} onClose={() => setLook(undefined)} />
      )}
    </div>
  )
}

function FormatItem(props: { format: CarryFormat; onLook: () => void }): JSX.Element | null {
  const w = words('care')
  const plan = planner.plan.value
  const [said, setSaid] = useState('')
  if (plan === undefined) return null
  const q = preferences.quantitiesIn(plan.run.zone)
  const download = (): void => {
    const file = encoded(props.format)
    if (file === undefined) return
    if (file.ok) saveFile(file.value)
    setSaid(
      file.ok
        ? `${w.downloaded(file.value.fileName)}. ${w.formatHowTo[props.format]}`
        : phrase(carryLexicon(q).errors, file.error, q),
    )
  }
  return (
    <li class="carry-item">
      <Icon name={ICON_OF[props.format]} size={32} />
      <div>
        <h2>{w.formats[props.format]}</h2>
        <p class="soft fine">{w.formatNotes[props.format]}</p>
        <p class="fine carry-said" role="status">
          {said}
        </p>
      </div>
      <div class="row">
        <button
          type="button"
          class="button"
          aria-label={`${w.download}: ${w.formats[props.format]}`}
          onClick={download}
        >
          <Icon name="download" size={20} /> {w.download}
        </button>
        <button
          type="button"
          class="button button-quiet"
          aria-label={`${w.preview}: ${w.formats[props.format]}`}
          onClick={props.onLook}
        >
          {w.preview}
        </button>
      </div>
    </li>
  )
}
