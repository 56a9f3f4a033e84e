import type { JSX } from 'preact'

import { words } from '../words/words.ts'
import { Icon, type IconName } from './Icon.tsx'

type Place = 'today' | 'before' | 'run' | 'after' | 'history'

const PLACES: readonly Readonly<{ name: Place; href: string }>[] = [
  { name: 'today', href: '/' },
  { name: 'before', href: '/before' },
  { name: 'run', href: '/run' },
  { name: 'after', href: '/after' },
  { name: 'history', href: '/history' },
]

const REST: readonly Readonly<{ name: 'worry' | 'why' | 'settings'; href: string }>[] = [
  { name: 'worry', href: '/worry' },
  { name: 'why', href: '/why' },
  { name: 'settings', href: '/settings' },
]

function isHere(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
}

/** Five places and the cramp button: at the foot of a phone, at the side of a desk. */
export function Bar({ path }: { path: string }): JSX.Element {
  const w = words('app')
  const link = (
    name: IconName & (Place | 'worry' | 'why' | 'settings'),
    href: string,
    kind?: string,
  ) => (
    <a key={name} href={href} class={kind} aria-current={isHere(path, href) ? 'page' : undefined}>
      <Icon name={name} />
      <span>{w[name]}</span>
    </a>
  )
  return (
    <nav class="bar" aria-label={w.places}>
      <a class="wordmark" href="/">
        <Icon name="cramp" size={26} /> uncramp
      </a>
      {PLACES.map((place) => link(place.name, place.href))}
      <a
        class="bar-cramp"
        href="/cramp"
        aria-label={w.crampLong}
        aria-current={isHere(path, '/cramp') ? 'page' : undefined}
      >
        <Icon name="cramp" size={22} />
        <span class="bar-short">{w.cramp}</span>
        <span class="bar-long">{w.crampLong}</span>
      </a>
      {REST.map((place) => link(place.name, place.href, 'bar-rest'))}
    </nav>
  )
}
