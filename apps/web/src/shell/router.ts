import { batch, signal, type Signal } from '@preact/signals'

export type Params = Readonly<Record<string, string>>
/** Fetches a screen with all it needs. */
export type Load<Screen> = () => Promise<Screen>
export type Shown<Screen> = Readonly<{ screen: Screen; params: Params }>

const parts = (path: string): readonly string[] => path.split('/').filter(Boolean)

/** What a path says for a pattern like `/history/:id`; nothing when it does not fit. */
export function paramsOf(pattern: string, path: string): Params | undefined {
  const [wanted, given] = [parts(pattern), parts(path)]
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith(':')) params[part.slice(1)] = unescaped(value)
    else if (part !== value) return undefined
  }
  return params
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Which screen stands on an address. The last one stays until the next has been fetched; of two
 * that are asked for, the later wins.
 */
export class Router<Screen> {
  readonly path: Signal<string> = signal('/')
  readonly query: Signal<Params> = signal({})
  readonly shown: Signal<Shown<Screen> | undefined> = signal(undefined)
  /** Whether a screen threw or could not be fetched; the next address tries again. */
  readonly hasFault = signal(false)
  readonly #fetched = new Map<Load<Screen>, Screen>()
  #screens: readonly (readonly [pattern: string, load: Load<Screen>])[] = []
  #missing: Screen | undefined
  #askedCount = 0

  /** Says which screens there are, and what stands where none is. */
  open(screens: Readonly<Record<string, Load<Screen>>>, missing: Screen): void {
    this.#screens = Object.entries(screens)
    this.#missing = missing
  }

  /** Shows what stands on an address; done when it does. */
  async show(address: Readonly<{ pathname: string; search: string }>): Promise<void> {
    const asked = ++this.#askedCount
    const path = `/${parts(address.pathname).join('/')}`
    const query = Object.fromEntries(new URLSearchParams(address.search))
    const [load, params] = this.#find(path)
    const place = (screen: Screen | undefined): void =>
      batch(() => {
        this.path.value = path
        this.query.value = query
        this.hasFault.value = screen === undefined
        if (screen !== undefined) this.shown.value = { screen, params }
      })
    const known = load === undefined ? this.#missing : this.#fetched.get(load)
    if (known !== undefined || load === undefined) return place(known)
    // The bar says at once where one is going.
    this.path.value = path
    const screen = await load().catch(() => undefined)
    if (screen !== undefined) this.#fetched.set(load, screen)
    if (asked === this.#askedCount) place(screen)
  }

  #find(path: string): readonly [load: Load<Screen> | undefined, params: Params] {
    for (const [pattern, load] of this.#screens) {
      const params = paramsOf(pattern, path)
      if (params !== undefined) return [load, params]
    }
    return [undefined, {}]
  }
}
