import { join } from 'node:path'

import { documented } from '@uncramp/contract/documents/documented'
import { ok } from '@uncramp/core'
import {
  CHANGES,
  PATTERN_SEED,
  factorOf,
  findPatterns,
  joinCramps,
  judgeTrial,
  mayTry,
  startTrial,
  type Change,
  type CrampedRun,
  type NextChange,
} from '@uncramp/core/learning'
import { phrase } from '@uncramp/text'

import { appendEntry } from '../data-folder/append-entry.ts'
import { readLog, type FolderLog } from '../data-folder/kept-log.ts'
import { FILES_OF, LOG_FILES, type LogFlags } from '../data-folder/log-flags.ts'
import { refuse, type Outcome } from '../edge/outcome.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import { FlagReader } from '../flags/flag-reader.ts'
import { readVoice, voiceHere, type Voice, type VoiceFlags } from '../flags/voice.ts'
import { emptyLogText } from '../render/empty-log-text.ts'
import { LOG_WORDS } from '../render/log-words.ts'
import { page } from '../render/page.ts'
import { overviewText, startedText, verdictPage } from '../render/trial-text.ts'

/** The flags of `uncramp trial`. */
export type TrialFlags = VoiceFlags & LogFlags

const ACTIONS = ['next', 'start', 'verdict'] as const

type Asked = Readonly<{
  log: FolderLog
  runs: readonly CrampedRun[]
  voice: Voice
  nowAtMs: number
  flags: TrialFlags
}>

/** `uncramp trial [next|start|verdict]`: one change tried alone, from its start to its verdict. */
export async function trial(
  actionText: string | undefined,
  changeText: string | undefined,
  flags: TrialFlags,
): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const { locale } = voice.value
  const reader = new FlagReader(locale)
  const action = reader.oneOf('ACTION', actionText, ACTIONS) ?? 'next'
  const change = reader.oneOf('CHANGE', changeText, CHANGES)
  if (reader.refused !== undefined) return reader.refused
  const log = await readLog(flags, voice.value, { files: FILES_OF.trial })
  if (!log.ok) return log
  const { runs } = joinCramps(log.value.runs, log.value.cramps)
  const asked = { log: log.value, runs, voice: voiceHere(voice.value), nowAtMs: Date.now(), flags }
  switch (action) {
    case 'next':
      return overview(asked)
    case 'start':
      return start(asked, change)
    case 'verdict':
      return verdict(asked)
  }
}

/** The place as it was typed, else where this system keeps such things. */
function namedOf({ records, data }: TrialFlags, log: FolderLog): string {
  return records ?? data ?? log.path
}

function nextOf({ log }: Asked): NextChange | undefined {
  const { runs, cramps, runner } = log
  const found = findPatterns({ runs, cramps, runner, seed: PATTERN_SEED })
  return found.kind === 'patterns' ? found.next : undefined
}

function overview(asked: Asked): Outcome {
  const { log, runs, voice, nowAtMs, flags } = asked
  const next = nextOf(asked)
  const trials = log.trials.map((one) => ({
    trial: one,
    verdict: judgeTrial({ trial: one, runs, nowAtMs }),
  }))
  if (voice.isJson) {
    const document = documented('trials-overview', {
      ...(next === undefined ? {} : { next }),
      trials,
    })
    return ok(JSON.stringify(document, null, 2))
  }
  const { locale, q } = voice
  const says = overviewText(next, trials, { words: LOG_WORDS[locale], q })
  return ok(page([emptyLogText(log, { flags, locale, needsRuns: true }), says]))
}

async function start(asked: Asked, named: Change | undefined): Promise<Outcome> {
  const { log, runs, voice, nowAtMs, flags } = asked
  const { locale, q } = voice
  const change = named ?? nextOf(asked)?.change
  if (change === undefined) return refuseCli('CHANGE', { code: 'no_next_change' }, locale)
  if (!mayTry(change, log.runner)) {
    return refuseCli('CHANGE', { code: 'change_not_for_you', change }, locale)
  }
  const lastTrial = log.trials.at(-1)
  const given = { change, factor: factorOf(change), runs, startAtMs: nowAtMs }
  const started = startTrial(lastTrial === undefined ? given : { ...given, lastTrial })
  const words = LOG_WORDS[locale]
  if (!started.ok) {
    const { error } = started
    const where = error.code === 'trial_running' ? 'trial start' : namedOf(flags, log)
    return refuse(where, phrase(words.learning.trialErrors, error, q), error)
  }
  const path = flags.trials ?? join(log.path, LOG_FILES.trials)
  const kept = await appendEntry(path, [...log.trials, started.value], locale)
  if (!kept.ok) return kept
  if (voice.isJson) return ok(JSON.stringify(started.value, null, 2))
  return ok(startedText(started.value, { words, q }))
}

function verdict({ log, runs, voice, nowAtMs, flags }: Asked): Outcome {
  const last = log.trials.at(-1)
  if (last === undefined) {
    return refuseCli(flags.trials ?? namedOf(flags, log), { code: 'no_trial' }, voice.locale)
  }
  const judged = judgeTrial({ trial: last, runs, nowAtMs })
  if (voice.isJson) return ok(JSON.stringify(documented('trial-verdict', judged), null, 2))
  return ok(verdictPage(last, judged, { words: LOG_WORDS[voice.locale], q: voice.q }))
}
