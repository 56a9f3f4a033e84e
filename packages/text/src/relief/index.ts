/** Relief in words: the steps against one cramp, for terminals and other programs. */
export { reliefDocument, type ReliefDocument } from './relief-document.ts'
export type { ReliefStep, ReliefSteps } from './relief-steps.ts'
export { RELIEF_WORDS, type ReliefWords } from './relief-words.ts'
