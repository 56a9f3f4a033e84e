import './cramp.css'
import '../figure/figure.css'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'

import { MusclePicker } from './MusclePicker.tsx'
import { relief, takeUpRelief } from './relief-here.ts'
import { ReliefSteps } from './ReliefSteps.tsx'

/** One tap to here, one tap to help. */
export function Cramp(): JSX.Element {
  useEffect(() => {
    void takeUpRelief()
  }, [])
  return relief.state.value === undefined ? <MusclePicker /> : <ReliefSteps />
}
