import type { ProfileJson } from '@uncramp/contract/documents/runner'
import { present } from '@uncramp/contract/present'
import {
  CONDITIONS,
  DEFAULT_RUNNER,
  MEDICINES,
  type ConditionCode,
  type MedicineCode,
  type Runner,
} from '@uncramp/core/runner'
import {
  parseAgeYears,
  parseHeightM,
  parseMassKg,
  parseSweatRateMlPerH,
  parseSweatSodiumMgPerL,
} from '@uncramp/text/parse'

import type { FlagReader } from './flag-reader.ts'
import type { RunnerFlags } from './plan-flags.ts'

function keysOf<C extends string>(registry: Readonly<Record<C, unknown>>): readonly C[] {
  return Object.keys(registry).filter((key): key is C => key in registry)
}

const CONDITION_CODES: readonly ConditionCode[] = keysOf(CONDITIONS)
const MEDICINE_CODES: readonly MedicineCode[] = keysOf(MEDICINES)

function kept<T>(values: readonly (T | undefined)[]): readonly T[] {
  return values.filter((value) => value !== undefined)
}

/** The runner from a profile file and flags; a flag overrules the file. Without a mass there is none. */
export function readRunner(
  reader: FlagReader,
  flags: RunnerFlags,
  profile: ProfileJson,
): Runner | undefined {
  const given = present({
    massKg: reader.read('--mass', flags.mass, parseMassKg),
    heightM: reader.read('--height', flags.height, parseHeightM),
    ageYears: reader.read('--age', flags.age, parseAgeYears),
    sweatRateMlPerH: reader.read('--sweat-rate', flags.sweatRate, parseSweatRateMlPerH),
    sweatSodiumMgPerL: reader.read('--sweat-sodium', flags.sweatSodium, parseSweatSodiumMgPerL),
    sex: reader.oneOf('--sex', flags.sex, ['f', 'm'] as const),
    training: reader.oneOf('--trained', flags.trained, ['novice', 'regular', 'well'] as const),
    crampHistory: reader.oneOf('--cramp-history', flags.crampHistory, [
      'none',
      'some',
      'often',
    ] as const),
    isAcclimatised: flags.acclimatised,
  })
  const conditions = kept(
    flags.condition.map((code) => reader.oneOf('--condition', code, CONDITION_CODES)),
  )
  const medicines = kept(
    flags.medicine.map((code) => reader.oneOf('--medicine', code, MEDICINE_CODES)),
  )
  const { massKg: storedKg, ...stored } = present(profile)
  const massKg = given.massKg ?? storedKg
  if (massKg === undefined) {
    reader.note('--mass', { code: 'mass_needed' })
    return undefined
  }
  return {
    ...DEFAULT_RUNNER,
    ...stored,
    ...given,
    massKg,
    conditions: [...new Set([...(stored.conditions ?? []), ...conditions])],
    medicines: [...new Set([...(stored.medicines ?? []), ...medicines])],
  }
}
