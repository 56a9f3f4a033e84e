import { ML_PER_FL_OZ, S_PER_H, S_PER_MIN } from '@uncramp/core'
import type { FieldPlan } from '@uncramp/core/field'

import type { Quantities } from '../quantities.ts'

const ML_PER_L = 1000
const FL_OZ_PER_GALLON = 128
const KG_PER_LB = 0.45359237

/** Large amounts as they are ordered: `1,250 l`, or gallons where fluid ounces are used. */
export function litres(fluidMl: number, q: Quantities): string {
  if (q.units.fluid === 'ml') return `${q.integer(roundUp(fluidMl / ML_PER_L))} l`
  return `${q.integer(roundUp(fluidMl / ML_PER_FL_OZ / FL_OZ_PER_GALLON))} gal`
}

/** Ice as it is ordered. */
export function iceText(massKg: number, q: Quantities): string {
  return q.units.mass === 'kg'
    ? `${q.integer(roundUp(massKg))} kg`
    : `${q.integer(roundUp(massKg / KG_PER_LB))} lb`
}

/** Cups, rounded up as they come in sleeves: to tens below a thousand, else to hundreds. */
export function cupsText(cups: number, q: Quantities): string {
  return q.integer(roundUp(cups))
}

/** Two figures or more, rounded up; half a hundredth of a step more is let go. */
function roundUp(value: number): number {
  const step = value < 100 ? 5 : value < 1000 ? 10 : 100
  return Math.max(0, Math.ceil(value / step - 0.005) * step)
}

/** A time after the gun: clock time where the start is known, else `+1:25`. */
export function clockOf(plan: FieldPlan, atS: number, q: Quantities): string {
  if (plan.startAtMs !== undefined) return q.clock(plan.startAtMs + atS * 1000)
  const minutes = Math.round(atS / S_PER_MIN)
  return `+${Math.floor(minutes / 60)}:${String(minutes % (S_PER_H / S_PER_MIN)).padStart(2, '0')}`
}
