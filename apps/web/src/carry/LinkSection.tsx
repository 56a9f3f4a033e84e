import { phrase } from '@uncramp/text'
import { carryLexicon } from '@uncramp/text/card'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { planner } from '../before/plan-here.ts'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { planLink } from './plan-link.ts'
import { QrCode } from './QrCode.tsx'

/** The plan in a link: from the desk to the phone without a server. */
export function LinkSection(): JSX.Element {
  const w = words('care')
  const q = preferences.q.value
  const [isCopied, setCopied] = useState(false)
  const link = planLink(planner.draft.value, planner.runner.value)
  const address = link.ok ? `${location.origin}/before${link.value}` : ''
  return (
    <section class="section">
      <h2>{w.qrTitle}</h2>
      {link.ok ? (
        <div class="qr-row">
          <QrCode text={address} label={w.qrLabel} />
          <div class="stack">
            <p>{w.qrLead}</p>
            <p>
              <button
                type="button"
                class="button"
                onClick={() =>
                  void navigator.clipboard.writeText(address).then(() => setCopied(true))
                }
              >
                {isCopied ? w.copied : w.copyLink}
              </button>
            </p>
          </div>
        </div>
      ) : (
        <p>{phrase(carryLexicon(q).errors, link.error, q)}</p>
      )}
    </section>
  )
}
