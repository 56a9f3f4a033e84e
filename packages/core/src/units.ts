/** Conversions that more than one feature needs. Everything else lives beside its one user. */
export const S_PER_MIN = 60
export const S_PER_H = 3600
export const MS_PER_S = 1000
export const M_PER_KM = 1000
export const M_PER_MILE = 1609.344
export const MARATHON_M = 42_195
export const HALF_MARATHON_M = 21_097.5
export const ML_PER_L = 1000
export const ML_PER_FL_OZ = 29.5735
/** 1 mmol of sodium, in mg. */
export const SODIUM_MG_PER_MMOL = 22.99
/** Sodium in 1 g of table salt, in mg. */
export const SODIUM_MG_PER_SALT_G = 393

/** Bounds a number; when the bounds cross, the lower one wins. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}

/** A duration counted from the gun, as the instant it ends. */
export function fromGunAtS(durationS: number): number {
  return durationS
}

/** How long before the gun an instant is; negative after it. */
export function beforeGunS(atS: number): number {
  return -atS
}
