import type { Plan } from '@uncramp/core/plan'
import { raceCardHtml, type Paper } from '@uncramp/text/card'
import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'

import { Choices, optionsOf } from '../controls/Choices.tsx'
import { PaperView } from '../paper/PaperView.tsx'
import { saveFile } from '../paper/save-file.ts'
import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { Sheet } from '../shell/Sheet.tsx'
import { words } from '../words/words.ts'

const PAPERS: readonly Paper[] = ['a4', 'letter']

/** The band and the card, as they will come out of the printer. */
export function CardSheet(props: { plan: Plan; onClose: () => void }): JSX.Element {
  const w = words('care')
  const q = preferences.quantitiesIn(props.plan.run.zone)
  const [paper, setPaper] = useState<Paper>(q.units.mass === 'lb' ? 'letter' : 'a4')
  const html = useMemo(() => raceCardHtml(props.plan, q, { paper }), [props.plan, q, paper])
  const save = (): void =>
    saveFile({
      fileName: 'uncramp-card.html',
      mediaType: 'text/html',
      bytes: new TextEncoder().encode(html),
    })
  return (
    <Sheet title={w.formats.card} onClose={props.onClose}>
      <div class="row no-print">
        <Choices
          legend={w.paper}
          isLegendHidden
          options={optionsOf(PAPERS, w.papers)}
          value={paper}
          onChange={setPaper}
        />
        <button type="button" class="button button-main" onClick={() => print()}>
          <Icon name="print" /> {w.print}
        </button>
        <button type="button" class="button" onClick={save}>
          <Icon name="download" /> {w.download}
        </button>
      </div>
      <PaperView html={html} />
    </Sheet>
  )
}
