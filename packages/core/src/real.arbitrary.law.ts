import fc from 'fast-check'

const STEPS_COUNT = 2 ** 30

/**
 * Real numbers spread evenly over a range, its ends among them.
 *
 * A plain `fc.double` draws bit patterns: between -30 and 45 nine in ten of its values lie within a
 * thousandth of nought, and laws tried with it say nothing about a hot, humid day. One draw in ten
 * still comes from there, for the denormal and the nearly-nothing.
 *
 * @param range  both ends finite, min under max
 */
export function realBetween(min: number, max: number): fc.Arbitrary<number> {
  const even = fc
    .integer({ min: 0, max: STEPS_COUNT })
    .map((step) => (step === STEPS_COUNT ? max : min + (step / STEPS_COUNT) * (max - min)))
  return fc.oneof(
    { weight: 9, arbitrary: even },
    { weight: 1, arbitrary: fc.double({ min, max, noNaN: true }) },
  )
}
