import './paper.css'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

const PAGE_MM_PX = 3.7795
/** A4 or letter upright with its margins. */
const PAGE_WIDTH_MM = 204
const STYLE = /<style>([\s\S]*?)<\/style>/
const FAR_LIMBS = '.figure-far{filter:brightness(.78)}'

/**
 * A printed page inside the app. It lives in a shadow root with its own style sheet, so that neither
 * style touches the other and no inline style is needed.
 */
export function PaperView(props: {
  html: string
  /** Said to those who cannot see that it is a page. */
  label?: string
  widthMm?: number
}): JSX.Element {
  const { html, label, widthMm = PAGE_WIDTH_MM } = props
  const frame = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Styles are taken out before parsing: a strict policy would report each one it refuses.
    const css = `${STYLE.exec(html)?.[1] ?? ''}\n${FAR_LIMBS}`
    const bare = html.replace(STYLE, '').replaceAll(/ style="[^"]*"/g, '')
    const page = new DOMParser().parseFromString(bare, 'text/html')
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      css
        .replaceAll(/(^|\n|\})(html|body)\{/g, '$1:host{')
        .replaceAll('{body{', '{:host{')
        .replaceAll(/(^|[\s,}>{])main(?=[\s{,.:>])/g, '$1.paper-main'),
    )
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' })
    if (root === undefined) return
    root.adoptedStyleSheets = [sheet]
    // The sheet may speak of classes of the body; and the page around it has its own main part.
    const body = document.createElement('div')
    body.className = page.body.className
    body.append(...page.body.childNodes)
    for (const main of body.querySelectorAll('main')) {
      const inner = document.createElement('article')
      inner.className = 'paper-main'
      inner.append(...main.childNodes)
      main.replaceWith(inner)
    }
    root.replaceChildren(body)
  }, [html])
  useEffect(() => {
    const [outer, inner] = [frame.current, host.current]
    if (outer === null || inner === null) return undefined
    const watcher = new ResizeObserver(() => {
      const scale = Math.min(1, outer.clientWidth / (widthMm * PAGE_MM_PX))
      inner.style.setProperty('--paper-scale', String(scale))
    })
    watcher.observe(outer)
    return () => watcher.disconnect()
  }, [widthMm])
  return (
    <div class="paper-frame" ref={frame} tabIndex={0} role="region" aria-label={label}>
      <div class="paper" ref={host} />
    </div>
  )
}
