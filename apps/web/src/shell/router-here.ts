import type { JSX } from 'preact'

import { Router, type Params } from './router.ts'

export type Screen = () => JSX.Element

/** The screens of this window. */
export const router: Router<Screen> = new Router()

/** Goes to an address of the app. */
export function go(url: string): void {
  history.pushState(null, '', url)
  void router.show(location).then(() => scrollTo(0, 0))
}

/** Where one is, and the way elsewhere. */
export function useLocation(): Readonly<{
  path: string
  query: Params
  route: (url: string) => void
}> {
  return { path: router.path.value, query: router.query.value, route: go }
}

/** What the address says, like the `id` in `/history/:id`. */
export function useRoute(): Readonly<{ params: Params }> {
  return { params: router.shown.value?.params ?? {} }
}

/** A link of this app that a plain click follows; everything else is the browser's. */
function linkOf(event: MouseEvent): HTMLAnchorElement | undefined {
  const { ctrlKey, metaKey, altKey, shiftKey, button, defaultPrevented } = event
  if (ctrlKey || metaKey || altKey || shiftKey || button !== 0 || defaultPrevented) return undefined
  const link = event.composedPath().find((part) => part instanceof HTMLAnchorElement)
  if (link === undefined || link.origin !== location.origin || link.download !== '')
    return undefined
  const isElsewhere = link.target !== '' && link.target !== '_self'
  return isElsewhere || link.getAttribute('href')?.startsWith('#') === true ? undefined : link
}

/** Shows what stands on the address, now and whenever it changes. */
export function followAddress(): void {
  addEventListener('click', (event) => {
    const link = linkOf(event)
    if (link === undefined) return
    event.preventDefault()
    go(link.href)
  })
  addEventListener('popstate', () => void router.show(location))
  void router.show(location)
}
