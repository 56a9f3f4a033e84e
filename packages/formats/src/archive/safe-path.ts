const MAX_PATH_LENGTH = 300
/** Controls of a terminal, ends of a line, and what turns the direction of a text. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu

/**
 * A path from an archive that is safe to show and to compare: forward slashes, no drive, no `..`, no
 * control characters. Nothing is ever written under it.
 */
export function safePath(path: string): string {
  // First of all: a control inside of `..` must not hide it.
  const parts = path
    .replaceAll(CONTROLS, '')
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part))
  return parts.join('/').slice(-MAX_PATH_LENGTH)
}

const RECORDING = /\.(fit|gpx|tcx)(\.gz)?$/i
const TITLES = /(^|\/)activities\.csv$/i
const BODY_MASS = /userBioMetrics[^/]*\.json$/i

/** What a file in an archive may be worth, by its path. */
export type PathUse = 'recording' | 'titles' | 'body_mass' | 'archive' | 'none'

/** Which files of an export are worth unpacking. */
export function useOfPath(path: string): PathUse {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (name.startsWith('._') || path.includes('__MACOSX/')) return 'none'
  if (RECORDING.test(name)) return 'recording'
  if (TITLES.test(path)) return 'titles'
  if (BODY_MASS.test(name)) return 'body_mass'
  return /\.zip$/i.test(name) ? 'archive' : 'none'
}
