import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import type { Source, SourceKind } from '@uncramp/core/evidence'

export type ListedSource = Readonly<{ id: string } & Source>

/** The list of sources, narrowed by words and by kind. */
export class SourceSearch {
  readonly query: Signal<string> = signal('')
  readonly kind: Signal<SourceKind | 'all'> = signal('all')
  readonly found: ReadonlySignal<readonly ListedSource[]>
  readonly all: readonly ListedSource[]

  constructor(sources: Readonly<Record<string, Source>>) {
    this.all = Object.entries(sources)
      .map(([id, source]) => ({ id, ...source }))
      .toSorted((one, other) => one.authors.localeCompare(other.authors) || other.year - one.year)
    this.found = computed(() => {
      const asked = plain(this.query.value).split(/\s+/).filter(Boolean)
      const kind = this.kind.value
      return this.all.filter(
        (source) =>
          (kind === 'all' || source.kind === kind) &&
          asked.every((word) => textOf(source).includes(word)),
      )
    })
  }

  /** Kinds that occur, the most frequent first. */
  get kinds(): readonly SourceKind[] {
    const counts = new Map<SourceKind, number>()
    for (const { kind } of this.all) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return [...counts].toSorted((one, other) => other[1] - one[1]).map(([kind]) => kind)
  }

  /** Shows everything again, so that a link to any source finds it. */
  clear(): void {
    this.query.value = ''
    this.kind.value = 'all'
  }
}

function textOf({ id, title, authors, year }: ListedSource): string {
  return plain(`${id} ${title} ${authors} ${year}`)
}

/** Without capitals and accents, so that `Ménière` is found by `meniere`. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** Where a source leads: its paper by DOI, else its page. */
export function sourceHref({ doi, url }: Pick<Source, 'doi' | 'url'>): string | undefined {
  return doi === undefined ? url : `https://doi.org/${doi}`
}
