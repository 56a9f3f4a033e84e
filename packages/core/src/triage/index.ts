/** Red flags: carry on, see someone, or call now; and what conditions and medicines change.
 *  Every level is a maximum over rules that ask only for things that are there: nothing lowers it.
 */
export { ACTIONS, type ActionCode, type TellCode, type ThinkCode } from './codes.ts'
export { CLINICIAN_TESTS, type ClinicianTestCode } from './clinician-tests.ts'
export { contextFromRunner, type ContextFlag, type TriageContext } from './context.ts'
export { EMERGENCY_NUMBERS, emergencyNumbers } from './emergency-numbers.ts'
export { TRIAGE_LEVELS, gravityRank, type TriageLevel } from './level.ts'
export {
  LOW_SODIUM_SIGNS,
  afterRunScreen,
  hasLowSodiumSymptoms,
  type AfterRun,
  type AfterRunDrinking,
  type AfterRunScreen,
} from './after-run-screen.ts'
export { healthCautions, type TriageCaution } from './health-cautions.ts'
export {
  HEALTH_EFFECTS,
  healthEffects,
  isCrampLinked,
  type HealthEffect,
  type HealthEffectCode,
} from './health-effects.ts'
export { listSigns, triageQuestions, type ListedSign, type TriageQuestion } from './interview.ts'
export { TOPICS, type QuestionCode, type TopicCode } from './question-codes.ts'
export { ROW_IDS, type RowId } from './row-ids.ts'
export { SIGN_CODES, isSignCode, type SignCode } from './signs.ts'
export { triage, type MatchedRow, type TriageAnswers, type TriageResult } from './triage.ts'
