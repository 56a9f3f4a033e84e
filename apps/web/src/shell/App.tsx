import { signal } from '@preact/signals'
import type { AnyComponent, JSX } from 'preact'
import { ErrorBoundary, LocationProvider, Route, Router, lazy, useLocation } from 'preact-iso'

import type { AreaName } from '../words/areas.ts'
import { loadWords, words } from '../words/words.ts'
import { Announcements } from './Announcements.tsx'
import { Bar } from './Bar.tsx'
import { Fault } from './Fault.tsx'
import { preferences } from './here.ts'
import { Icon } from './Icon.tsx'
import { NotFound } from './NotFound.tsx'

/** A screen with its words: both are there before it is shown. */
function screen(areas: readonly AreaName[], load: () => Promise<() => JSX.Element>): AnyComponent {
  return lazy(async () => {
    const [Screen] = await Promise.all([
      load(),
      loadWords(preferences.locale.value, areas),
      import('../before/plan-here.ts').then(({ restored }) => restored),
    ])
    return Screen
  })
}

const Today = screen([], async () => (await import('../today/Today.tsx')).Today)
const Run = screen(['run'], async () => (await import('../during/Run.tsx')).Run)
const Cramp = screen(['run'], async () => (await import('../during/Cramp.tsx')).Cramp)
const Worry = screen(['care'], async () => (await import('../worry/Worry.tsx')).Worry)
const Carry = screen(['care', 'crew'], async () => (await import('../carry/Carry.tsx')).Carry)
const Play = screen(
  ['care', 'run'],
  async () => (await import('../player/PlayerScreen.tsx')).PlayerScreen,
)
const After = screen(
  ['care', 'plan', 'after'],
  async () => (await import('../after/After.tsx')).After,
)
const History = screen(['history'], async () => (await import('../history/History.tsx')).History)
const RunPage = screen(['history'], async () => (await import('../history/RunPage.tsx')).RunPage)
const Why = screen(['plan', 'why'], async () => (await import('../why/Why.tsx')).Why)
const Settings = screen(
  ['plan', 'pantry', 'settings'],
  async () => (await import('../settings/Settings.tsx')).Settings,
)
const Crew = screen(['crew'], async () => (await import('../crew/Crew.tsx')).Crew)
const Sweat = screen(['log'], async () => (await import('../sweat/Sweat.tsx')).Sweat)
const Works = screen(['log', 'pantry'], async () => (await import('../works/Works.tsx')).Works)
const Clinician = screen(
  ['log'],
  async () => (await import('../clinician/Clinician.tsx')).Clinician,
)
const Race = screen(['race'], async () => (await import('../race/Race.tsx')).Race)
const People = screen(['people'], async () => (await import('../people/People.tsx')).People)
const Shared = screen(['people'], async () => (await import('../people/Shared.tsx')).Shared)
const Before = screen([], async () => (await import('../before/Before.tsx')).Before)

const HOME = '/'

/** A screen that threw is replaced by what to do about it. */
const hasFault = signal(false)

/** The frame around every screen: the bar, the place for the screen, what the app itself has to say. */
export function App(): JSX.Element {
  return (
    <LocationProvider>
      <ErrorBoundary
        onError={() => {
          hasFault.value = true
        }}
      >
        <Frame />
      </ErrorBoundary>
    </LocationProvider>
  )
}

function Frame(): JSX.Element {
  const { path } = useLocation()
  const w = words('app')
  return (
    <div class="frame">
      <a class="skip" href="#page">
        {w.skipToContent}
      </a>
      <Bar path={path} />
      <Announcements />
      <main id="page" tabIndex={-1}>
        <Top />
        {hasFault.value ? (
          <Fault />
        ) : (
          <Router>
            <Route path={HOME} component={Today} />
            <Route path="/before" component={Before} />
            <Route path="/run" component={Run} />
            <Route path="/play/:set" component={Play} />
            <Route path="/after" component={After} />
            <Route path="/carry" component={Carry} />
            <Route path="/crew" component={Crew} />
            <Route path="/history" component={History} />
            <Route path="/history/:id" component={RunPage} />
            <Route path="/why" component={Why} />
            <Route path="/settings" component={Settings} />
            <Route path="/worry" component={Worry} />
            <Route path="/cramp" component={Cramp} />
            <Route path="/sweat" component={Sweat} />
            <Route path="/works" component={Works} />
            <Route path="/clinician" component={Clinician} />
            <Route path="/race" component={Race} />
            <Route path="/people" component={People} />
            <Route path="/people/:runnerId" component={Shared} />
            <Route path="/shared/:token" component={Shared} />
            <Route default component={NotFound} />
          </Router>
        )}
      </main>
    </div>
  )
}

function Top(): JSX.Element {
  const w = words('app')
  return (
    <header class="top">
      <a class="wordmark" href={HOME}>
        <Icon name="cramp" size={22} /> uncramp
      </a>
      <span class="row">
        <a class="icon-button" href="/worry" aria-label={w.worry}>
          <Icon name="worry" />
        </a>
        <a class="icon-button" href="/settings" aria-label={w.settings}>
          <Icon name="settings" />
        </a>
      </span>
    </header>
  )
}

/** Words must be there before the first paint. */
export async function ready(): Promise<void> {
  await loadWords(preferences.locale.value, ['app'])
}
