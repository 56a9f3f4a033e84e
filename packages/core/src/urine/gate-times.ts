import { S_PER_H } from '../units.ts'

/**
 * Runs from this length on close the gate.
 *
 * @source eah2015, uncramp_engineering
 */
export const GATE_RUN_S = 2 * S_PER_H

/**
 * How long after a long run a colour may mislead: hormones hold water back, and big drinks turn urine
 * pale before the deficit is repaid.
 *
 * @source eah2015, uncramp_engineering
 */
export const GATE_OPEN_AFTER_S = 6 * S_PER_H
