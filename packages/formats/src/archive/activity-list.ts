import type { ActivityTitle } from './strava-titles.ts'

/** An export calls its recordings `activities/123.fit.gz`, whatever folders or zips are around it. */
function tailOf(path: string, partsCount: number): string {
  return path.split('/').slice(-partsCount).join('/')
}

/** What an export's own list says of its recordings, found again by their path. */
export class ActivityList {
  readonly #byTail = new Map<string, ActivityTitle>()
  readonly #byName = new Map<string, ActivityTitle>()

  add(titles: readonly ActivityTitle[]): void {
    for (const title of titles) {
      this.#byTail.set(tailOf(title.path, 2), title)
      this.#byName.set(tailOf(title.path, 1), title)
    }
  }

  /** The entry of a recording; one that was taken out of its folder is known by its name alone. */
  of(path: string): ActivityTitle | undefined {
    return path.includes('/') ? this.#byTail.get(tailOf(path, 2)) : this.#byName.get(path)
  }
}
