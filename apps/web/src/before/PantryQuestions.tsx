import { homeMix, isSportsDrink, type PantryItem } from '@uncramp/core/hydration'
import { isExtraSaltRefused, isFluidRefused } from '@uncramp/core/runner'
import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'

import { Choices } from '../controls/Choices.tsx'
import { NumberField } from '../controls/NumberField.tsx'
import { Tick } from '../controls/Tick.tsx'
import { preferences } from '../shell/here.ts'
import { Notice } from '../shell/Notice.tsx'
import { store } from '../store/store-here.ts'
import { words } from '../words/words.ts'
import { ordered } from '../works/feedback.ts'
import {
  PANTRY_CHOICES,
  choiceOf,
  itemOf,
  labelOf,
  sportsDrinkMl,
  withLabel,
  type Label,
} from './pantry.ts'
import { planner } from './plan-here.ts'

const LONGEST_NAME = 40

function setItem(item: PantryItem | undefined): void {
  planner.change({ pantry: item === undefined ? [] : [item] })
}

/** What there is to drink besides water: picked, read from a label, or weighed at home. */
export function PantryQuestions(): JSX.Element {
  const w = words('pantry')
  const q = preferences.q.value
  const [item] = planner.draft.value.pantry
  const choice = choiceOf(item)
  const { value: runner } = planner.runner
  // Decided once: what one taps must not move away under the finger.
  const [choices] = useState(() => ordered(PANTRY_CHOICES, 'drink_plan', store))
  // Where the plan adds no salt, nobody is told how to mix some.
  if (isFluidRefused(runner) || isExtraSaltRefused(runner))
    return (
      <Notice tone="warn">
        <p>{w.saltRefused}</p>
      </Notice>
    )
  return (
    <>
      <p class="soft fine">{w.pantryLead}</p>
      <Choices
        legend={w.choice}
        options={choices.map((value) => ({ value, label: w.kinds[value] }))}
        value={choice}
        onChange={(next) => setItem(itemOf(next, w.ownName))}
      />
      {item !== undefined && choice === 'own' && <OwnLabel item={item} />}
      {item !== undefined && choice === 'home_mix' && <HomeMixer item={item} />}
      {item !== undefined && (
        <p class="soft" aria-live="polite">
          {w.inIt(q.sodium(item.sodiumMgPerL), q.grams(item.carbohydrateGPerL))}{' '}
          {!isSportsDrink(item) && (choice === 'home_mix' ? w.mixWeak : w.notSports)}
        </p>
      )}
    </>
  )
}

function OwnLabel({ item }: { item: PantryItem }): JSX.Element {
  const w = words('pantry')
  const q = preferences.q.value
  const id = useId()
  const [servingMl, setServingMl] = useState(100)
  const label = labelOf(item, servingMl)
  const litres = servingMl / 1000
  const number = (name: keyof Label, text: string, mostPerL: number): JSX.Element => (
    <NumberField
      label={text}
      value={label[name]}
      low={0}
      high={mostPerL * litres}
      problem={w.notANumber('0', q.integer(mostPerL * litres))}
      onAnswer={(value) => setItem(withLabel(item, { ...label, [name]: value }))}
    />
  )
  return (
    <>
      <p class="soft fine">{w.labelLead}</p>
      <div class="field">
        <label for={id}>{w.name}</label>
        <input
          id={id}
          class="input"
          type="text"
          maxLength={LONGEST_NAME}
          autocomplete="off"
          value={item.name}
          onInput={(event) => {
            const name = event.currentTarget.value.trim()
            if (name !== '') setItem({ ...item, name })
          }}
        />
      </div>
      <div class="pair">
        <NumberField
          label={w.serving}
          value={servingMl}
          low={10}
          high={2000}
          problem={w.notANumber('10', q.integer(2000))}
          onAnswer={(answerMl) => {
            setServingMl(answerMl)
            setItem(withLabel(item, { ...label, servingMl: answerMl }))
          }}
        />
        {number('sodiumMg', w.sodium, 4000)}
        {number('carbohydrateG', w.carbohydrate, 400)}
        {number('caffeineMg', w.caffeine, 1000)}
      </div>
      <Tick
        label={w.hasPotassiumSalt}
        isOn={item.hasPotassiumSalt === true}
        onChange={(hasPotassiumSalt) => setItem({ ...item, hasPotassiumSalt })}
      />
    </>
  )
}

const BOTTLES_ML = [500, 750, 1000] as const
const MOST_SUGAR_G = 100
const MOST_SODIUM_MG = 1200

/** Two sliders, and what to weigh for a bottle and for the whole run. */
function HomeMixer({ item }: { item: PantryItem }): JSX.Element {
  const w = words('pantry')
  const q = preferences.q.value
  const [bottleMl, setBottleMl] = useState<number>(BOTTLES_ML[0])
  const plan = planner.plan.value
  const runMl = plan === undefined ? 0 : sportsDrinkMl(plan)
  const recipe = (volumeMl: number): string => w.homeMix(homeMix({ ...item, volumeMl }), q)
  return (
    <>
      <p class="soft fine">{w.mixLead}</p>
      <Slider
        label={w.mixSugar}
        text={q.grams(item.carbohydrateGPerL)}
        most={MOST_SUGAR_G}
        step={5}
        value={item.carbohydrateGPerL}
        onChange={(carbohydrateGPerL) => setItem({ ...item, carbohydrateGPerL })}
      />
      <Slider
        label={w.mixSodium}
        text={q.sodium(item.sodiumMgPerL)}
        most={MOST_SODIUM_MG}
        step={50}
        value={item.sodiumMgPerL}
        onChange={(sodiumMgPerL) => setItem({ ...item, sodiumMgPerL })}
      />
      <Choices
        legend={w.mixBottle}
        options={BOTTLES_ML.map((ml) => ({ value: String(ml), label: q.fluid(ml) }))}
        value={String(bottleMl)}
        onChange={(ml) => setBottleMl(Number(ml))}
      />
      <p class="mix-recipe" aria-live="polite">
        <b>{recipe(bottleMl)}</b>
      </p>
      {runMl > 0 && (
        <p>
          {`${w.mixForRun(q.fluid(runMl))}: `}
          {recipe(runMl)}
        </p>
      )}
    </>
  )
}

function Slider(props: {
  label: string
  text: string
  most: number
  step: number
  value: number
  onChange: (value: number) => void
}): JSX.Element {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>
        {props.label}: <span class="num">{props.text}</span>
      </label>
      <input
        id={id}
        class="slider"
        type="range"
        min={0}
        max={props.most}
        step={props.step}
        value={props.value}
        aria-valuetext={props.text}
        onInput={(event) => props.onChange(event.currentTarget.valueAsNumber)}
      />
    </div>
  )
}
