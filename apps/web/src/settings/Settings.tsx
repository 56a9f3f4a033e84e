import './settings.css'
import '../before/before.css'
import type { JSX } from 'preact'

import { words } from '../words/words.ts'
import { ContactSection } from './ContactSection.tsx'
import { DataSection } from './DataSection.tsx'
import { HealthSection } from './HealthSection.tsx'
import { LookSection } from './LookSection.tsx'
import { MoreSection } from './MoreSection.tsx'
import { ProfileSection } from './ProfileSection.tsx'
import { SyncSection } from './SyncSection.tsx'
import { UnitSection } from './UnitSection.tsx'

/** How the app looks and counts, who runs, and what becomes of the data. */
export function Settings(): JSX.Element {
  const w = words('settings')
  return (
    <div class="screen settings">
      <header class="screen-head">
        <h1>{w.title}</h1>
        <p class="soft">{w.lead}</p>
      </header>
      <div class="columns">
        <div class="stack-wide">
          <LookSection />
          <UnitSection />
          <ProfileSection />
          <HealthSection />
        </div>
        <div class="stack-wide">
          <ContactSection />
          <DataSection />
          <SyncSection />
          <MoreSection />
          <section class="section">
            <h2>{w.about}</h2>
            <p>{w.aboutText}</p>
            <p>
              <a class="button" href="/why">
                {w.aboutWhy}
              </a>
            </p>
          </section>
        </div>
      </div>
    </div>
  )
}
