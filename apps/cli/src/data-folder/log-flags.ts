import type { Command } from 'commander'

import { collect } from '../flags/collect.ts'

/** Where a log is read from; every file may also lie in the data folder under its own name. */
export type LogFlags = Readonly<{
  data?: string
  /** What the app saved: it stands in the place of the data folder. */
  records?: string
  cramps?: string
  feedback?: string
  trials?: string
  medicineStarts?: string
  answers?: string
  profile?: string
  condition: readonly string[]
  medicine: readonly string[]
}>

/** Files of a log besides the runs, by the flag that names another place for each. */
export const LOG_FILES = {
  cramps: 'cramps.json',
  feedback: 'feedback.json',
  trials: 'trials.json',
  medicineStarts: 'medicine-starts.json',
  answers: 'answers.json',
  profile: 'profile.json',
} as const

/** The files that each command over a log has a use for. */
export const FILES_OF = {
  patterns: ['cramps', 'profile'],
  'what-works': ['feedback'],
  helped: ['feedback'],
  cramp: ['cramps'],
  practice: [],
  'see-someone': ['cramps', 'medicineStarts', 'trials'],
  clinician: ['profile', 'cramps', 'medicineStarts', 'trials', 'answers'],
  trial: ['trials', 'cramps', 'profile'],
} as const satisfies Record<string, readonly (keyof typeof LOG_FILES)[]>

const ABOUT: Readonly<Record<keyof typeof LOG_FILES, string>> = {
  cramps: 'your cramps as JSON',
  feedback: 'your answers to “was this helpful?” as JSON',
  trials: 'changes you tried, as JSON',
  medicineStarts: 'since when you take which medicine, as JSON',
  answers: 'your answers to triage as JSON',
  profile: 'parts of you as JSON: they decide what may be suggested',
}
const SCHEMAS: Readonly<Record<keyof typeof LOG_FILES, string>> = {
  cramps: 'cramps',
  feedback: 'feedback-log',
  trials: 'trials',
  medicineStarts: 'medicine-starts',
  answers: 'triage-answers',
  profile: 'profile',
}

/** Adds `--data` and a flag for each of the files that a command reads. */
export function withLog(command: Command, files: readonly (keyof typeof LOG_FILES)[]): Command {
  command.option(
    '--data <folder>',
    'where runs are kept (default: where this system keeps such things)',
  )
  // What the app saved is read, never written to.
  if (command.name() !== 'helped' && command.name() !== 'cramp')
    command.option('--records <file>', 'instead: all your data as the app saves it in Settings')
  for (const file of files) {
    const flag = file.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    command.option(`--${flag} <file>`, ABOUT[file])
  }
  if (!files.includes('profile')) return command
  return command
    .option('--condition <code>', 'a condition; repeat for more', collect, [])
    .option('--medicine <code>', 'a medicine; repeat for more', collect, [])
}

/** What `--help` says of the files of a log. */
export function logHelp(files: readonly (keyof typeof LOG_FILES)[]): string {
  const rows = files.map(
    (file) => `  ${LOG_FILES[file].padEnd(21)} uncramp schema ${SCHEMAS[file]}`,
  )
  return `
Runs come from "uncramp import". These files in the data folder are read by themselves, each in the
shape that its schema shows; a flag names another place:
${rows.join('\n')}
Or all of it from the app: Settings there saves a file, and --records reads it.`
}
