import type { JSX } from 'preact'

import { Before } from '../before/Before.tsx'

export function Today(): JSX.Element {
  return <Before />
}
