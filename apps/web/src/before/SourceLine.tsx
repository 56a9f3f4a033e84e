import { SOURCES, type SourceId } from '@uncramp/core/evidence'
import type { JSX } from 'preact'

/** One source, as a line that opens its paper where there is one. */
export function SourceLine({ id }: { id: SourceId }): JSX.Element {
  const source: (typeof SOURCES)[SourceId] & { doi?: string; url?: string } = SOURCES[id]
  const href = source.doi === undefined ? source.url : `https://doi.org/${source.doi}`
  const line = `${source.authors} (${source.year}).`
  return (
    <p class="fine">
      {line}{' '}
      {href === undefined ? (
        <cite>{source.title}</cite>
      ) : (
        <a href={href} target="_blank" rel="noreferrer noopener">
          <cite>{source.title}</cite>
        </a>
      )}
    </p>
  )
}
