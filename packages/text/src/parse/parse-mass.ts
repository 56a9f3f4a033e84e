import type { Result } from '@uncramp/core'

import type { ParseError } from './parse-error.ts'
import { parseWithUnit, type Spelling } from './spelling.ts'

const KG_PER_LB = 0.45359237
const MASS: Spelling = {
  quantity: 'mass',
  factors: { kg: 1, kgs: 1, lb: KG_PER_LB, lbs: KG_PER_LB, st: 14 * KG_PER_LB },
  low: 30,
  high: 200,
  lowText: '30kg',
  highText: '200kg',
  example: '70kg',
}

/**
 * Body mass, `70kg`, `154lb` or `11st`, 30-200 kg.
 *
 * @errors input_empty · input_too_long · unit_missing · not_understood · out_of_range
 */
export function parseMassKg(text: string): Result<number, ParseError> {
  return parseWithUnit(text, MASS)
}
