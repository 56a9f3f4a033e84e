import { Component, type ComponentChildren, type JSX } from 'preact'

import { Before } from '../before/Before.tsx'
import { restored } from '../before/plan-here.ts'
import { Today } from '../today/Today.tsx'
import type { AreaName } from '../words/areas.ts'
import { loadWords, words } from '../words/words.ts'
import { Announcements } from './Announcements.tsx'
import { Bar } from './Bar.tsx'
import { Fault } from './Fault.tsx'
import { preferences } from './here.ts'
import { Icon } from './Icon.tsx'
import { NotFound } from './NotFound.tsx'
import { followAddress, router, type Screen } from './router-here.ts'
import type { Load } from './router.ts'

/** A screen with its words: both are there before it is shown. */
function screen(areas: readonly AreaName[], load: Load<Screen>): Load<Screen> {
  return async () => {
    const [shown] = await Promise.all([
      load(),
      loadWords(preferences.locale.value, areas),
      restored,
    ])
    return shown
  }
}

const sharedScreen = async (): Promise<Screen> => (await import('../people/Shared.tsx')).Shared

const SCREENS: Readonly<Record<string, Load<Screen>>> = {
  '/': screen([], () => Promise.resolve(Today)),
  '/before': screen([], () => Promise.resolve(Before)),
  '/run': screen(['run'], async () => (await import('../during/Run.tsx')).Run),
  '/play/:set': screen(
    ['care', 'run'],
    async () => (await import('../player/PlayerScreen.tsx')).PlayerScreen,
  ),
  '/after': screen(
    ['care', 'plan', 'after'],
    async () => (await import('../after/After.tsx')).After,
  ),
  '/carry': screen(['care', 'crew'], async () => (await import('../carry/Carry.tsx')).Carry),
  '/history': screen(['history'], async () => (await import('../history/History.tsx')).History),
  '/history/:id': screen(['history'], async () => (await import('../history/RunPage.tsx')).RunPage),
  '/why': screen(['plan', 'why'], async () => (await import('../why/Why.tsx')).Why),
  '/settings': screen(
    ['more', 'pantry', 'settings'],
    async () => (await import('../settings/Settings.tsx')).Settings,
  ),
  '/worry': screen(['care'], async () => (await import('../worry/Worry.tsx')).Worry),
  '/cramp': screen(['run'], async () => (await import('../during/Cramp.tsx')).Cramp),
  '/crew': screen(['crew'], async () => (await import('../crew/Crew.tsx')).Crew),
  '/sweat': screen(['log'], async () => (await import('../sweat/Sweat.tsx')).Sweat),
  '/works': screen(['log', 'pantry'], async () => (await import('../works/Works.tsx')).Works),
  '/clinician': screen(['log'], async () => (await import('../clinician/Clinician.tsx')).Clinician),
  '/race': screen(['race', 'more'], async () => (await import('../race/Race.tsx')).Race),
  '/people': screen(['people'], async () => (await import('../people/People.tsx')).People),
  '/people/:runnerId': screen(['people'], sharedScreen),
  '/shared/:token': screen(['people'], sharedScreen),
}

const HOME = '/'

/** A screen that threw is replaced by what to do about it. */
class Guard extends Component<{ children: ComponentChildren }> {
  override componentDidCatch(): void {
    router.hasFault.value = true
  }

  override render(): ComponentChildren {
    return router.hasFault.value ? <Fault /> : this.props.children
  }
}

/** The frame around every screen: the bar, the place for the screen, what the app itself has to say. */
export function App(): JSX.Element {
  const w = words('app')
  return (
    <div class="frame">
      <a class="skip" href="#page">
        {w.skipToContent}
      </a>
      <Bar path={router.path.value} />
      <Announcements />
      <main id="page" tabIndex={-1}>
        <Top />
        <Guard>
          <Shown />
        </Guard>
      </main>
    </div>
  )
}

function Shown(): JSX.Element | null {
  const Screen = router.shown.value?.screen
  return Screen === undefined ? null : <Screen />
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
  router.open(SCREENS, NotFound)
  followAddress()
}
