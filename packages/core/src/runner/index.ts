/** Who runs: body, habits, conditions and medicines, and what those forbid. */
export {
  CONDITIONS,
  MEDICINES,
  type ConditionCode,
  type HealthList,
  type MedicineCode,
} from './health-codes.ts'
export {
  ADULT_AGE_YEARS,
  healthFlags,
  isExtraSaltRefused,
  isFluidRefused,
  type HealthFlag,
} from './health.ts'
export {
  DEFAULT_RUNNER,
  MASS_RANGE_KG,
  type CrampHistory,
  type Runner,
  type Sex,
  type TrainingLevel,
  type WeighIn,
} from './runner.ts'
