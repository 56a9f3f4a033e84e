import { EFFORT_BANDS, TEMPERATURE_BANDS, type SweatRecord } from '@uncramp/core/learning'
import { isFluidRefused } from '@uncramp/core/runner'
import type { JSX } from 'preact'

import { planner } from '../before/plan-here.ts'
import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { words } from '../words/words.ts'

/** Air temperature by effort: what is expected, and where no test stands behind it yet. */
export function SweatGrid({ record }: { record: SweatRecord }): JSX.Element {
  const w = words('log')
  const q = preferences.q.value
  const { nextTest } = record
  // With list B nothing is worked out ahead; what was weighed stays.
  const hasRates = !isFluidRefused(planner.runner.value)
  return (
    <section class="section">
      <h2>{w.gridTitle}</h2>
      <p class="soft fine">{w.gridLead(rateUnit())}</p>
      <table class="sweat-grid">
        <thead>
          <tr>
            <th scope="col">{w.gridTemperature}</th>
            {EFFORT_BANDS.map((effort) => (
              <th key={effort} scope="col">
                {w.learning.effortBands[effort]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TEMPERATURE_BANDS.map((band) => (
            <tr key={band}>
              <th scope="row">{w.learning.temperatureBands(band, q)}</th>
              {record.cells
                .filter((cell) => cell.temperatureBand === band)
                .map(({ effortBand, testsCount, estimate }) => {
                  const isNext =
                    nextTest?.effortBand === effortBand && nextTest.temperatureBand === band
                  const kind = testsCount > 0 ? 'is-tested' : isNext ? 'is-next' : ''
                  return (
                    <td key={effortBand} class={kind}>
                      {hasRates && (
                        <>
                          <b class="num">{shortRate(estimate.sweatMlPerH)}</b>
                          <span class="fine num">
                            {`${shortRate(estimate.lowMlPerH)}–${shortRate(estimate.highMlPerH)}`}
                          </span>
                        </>
                      )}
                      <span class="fine">
                        {testsCount > 0 && <Icon name="ok" size={14} />} {w.tests(testsCount)}
                      </span>
                    </td>
                  )
                })}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <b>
          {nextTest === undefined
            ? w.gridFull
            : w.learning.sweatNext({
                temperature: w.learning.temperatureBands(nextTest.temperatureBand, q),
                effort: w.learning.effortBands[nextTest.effortBand],
              })}
        </b>
      </p>
    </section>
  )
}

/** As `ml/h`, in the runner's own units. */
function rateUnit(): string {
  return preferences.q.value.fluidRate(0).split(/\s/).slice(1).join(' ')
}

/** The number alone: the unit stands above it. */
function shortRate(rateMlPerH: number): string {
  return preferences.q.value.fluid(rateMlPerH).split(/\s/)[0] ?? ''
}
