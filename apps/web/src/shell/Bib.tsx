import type { ComponentChildren, JSX } from 'preact'

/** A race bib: four punched holes, a band with a name, and one big number inside. One per screen. */
export function Bib(props: {
  band: ComponentChildren
  aside?: ComponentChildren
  children: ComponentChildren
}): JSX.Element {
  return (
    <div class="bib">
      <i class="hole" />
      <i class="hole" />
      <i class="hole" />
      <i class="hole" />
      <div class="bib-band">
        <span>{props.band}</span>
        {props.aside !== undefined && <span>{props.aside}</span>}
      </div>
      <div class="bib-body">{props.children}</div>
    </div>
  )
}
