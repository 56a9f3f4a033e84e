import './run.css'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import { session, takeUpRun } from './run-here.ts'
import { Running } from './Running.tsx'
import { RunReady } from './RunReady.tsx'

/** Run mode: ready, or running. */
export function Run(): JSX.Element {
  const [wasCutOff, setCutOff] = useState(false)
  useEffect(() => {
    void takeUpRun().then(setCutOff)
  }, [])
  return session.live.value === undefined ? <RunReady /> : <Running wasCutOff={wasCutOff} />
}
