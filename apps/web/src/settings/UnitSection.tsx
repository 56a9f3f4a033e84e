import { UNIT_SYSTEMS, type UnitChoice, type UnitSystem } from '@uncramp/text'
import type { JSX } from 'preact'

import { Choices } from '../controls/Choices.tsx'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'

const SYSTEMS: readonly UnitSystem[] = ['metric', 'uk', 'imperial']
/** What each quantity is shown on, so that one sees the change at once. */
const EXAMPLES = { distanceM: 42_195, fluidMl: 150, massKg: 70, heightM: 1.75, temperatureC: 18 }

function set(part: Partial<UnitChoice>): void {
  preferences.units.value = { ...preferences.units.value, ...part }
  preferences.save()
}

/** The unit of every quantity: all at once, or one by one. */
export function UnitSection(): JSX.Element {
  const w = words('settings')
  const q = preferences.q.value
  const units = preferences.units.value
  const system = SYSTEMS.find(
    (name) => JSON.stringify(sorted(UNIT_SYSTEMS[name])) === JSON.stringify(sorted(units)),
  )
  const names = w.unitNames
  return (
    <section class="section">
      <h2>{w.units}</h2>
      <Choices
        legend={w.system}
        options={SYSTEMS.map((value) => ({ value, label: w.systems[value] }))}
        value={system}
        onChange={(name) => set(UNIT_SYSTEMS[name])}
      />
      <p aria-live="polite">
        {[
          q.distance(EXAMPLES.distanceM),
          q.fluid(EXAMPLES.fluidMl),
          q.mass(EXAMPLES.massKg),
          q.height(EXAMPLES.heightM),
          q.temperature(EXAMPLES.temperatureC),
        ].join(' · ')}
      </p>
      <details class="fold" open={system === undefined}>
        <summary>
          <span>{w.eachUnit}</span>
          <span class="fold-value">{system === undefined ? w.own : w.systems[system]}</span>
        </summary>
        <div class="fold-body">
          <Choices
            legend={w.quantities.distance}
            options={options(['km', 'mi'] as const, names)}
            value={units.distance}
            onChange={(distance) => set({ distance })}
          />
          <Choices
            legend={w.quantities.fluid}
            options={options(['ml', 'floz'] as const, names)}
            value={units.fluid}
            onChange={(fluid) => set({ fluid })}
          />
          <Choices
            legend={w.quantities.mass}
            options={options(['kg', 'lb'] as const, names)}
            value={units.mass}
            onChange={(mass) => set({ mass })}
          />
          <Choices
            legend={w.quantities.height}
            options={options(['cm', 'ft'] as const, names)}
            value={units.height}
            onChange={(height) => set({ height })}
          />
          <Choices
            legend={w.quantities.temperature}
            options={options(['c', 'f'] as const, names)}
            value={units.temperature}
            onChange={(temperature) => set({ temperature })}
          />
        </div>
      </details>
    </section>
  )
}

function sorted(units: UnitChoice): readonly string[] {
  return [units.distance, units.fluid, units.mass, units.height, units.temperature]
}

function options<U extends string>(
  units: readonly U[],
  names: Readonly<Record<U, string>>,
): readonly Readonly<{ value: U; label: string }>[] {
  return units.map((value) => ({ value, label: names[value] }))
}
