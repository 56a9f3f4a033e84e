import {
  PATTERN_SEED,
  judgeTrial,
  type FactorFinding,
  type Patterns,
  type SideCounts,
  type TrialError,
} from '@uncramp/core/learning'
import { phrase } from '@uncramp/text'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import { planner } from '../before/plan-here.ts'
import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { words } from '../words/words.ts'
import { countedRuns, cramps, joined, trials, tryChange } from './history-here.ts'
import { sentence } from './place-name.ts'
import { factsOf } from './run-log.ts'
import { askOnce } from './worker-door.ts'

/** What went together in this log, or honestly that it cannot be told yet. */
export function PatternSection(): JSX.Element {
  const w = words('history')
  const patterns = usePatterns()
  return (
    <section class="section" id="patterns" aria-busy={patterns === undefined}>
      <h2>{w.patterns}</h2>
      {patterns === undefined ? (
        <p class="soft">{w.patternsWait}</p>
      ) : patterns.kind === 'not_enough_yet' ? (
        <NotYet patterns={patterns} />
      ) : (
        <Findings patterns={patterns} />
      )}
      <TrialNow />
      <div class="row">
        <a class="button" href="/works">
          {w.toWorks}
        </a>
        <a class="button" href="/clinician">
          {w.toClinician}
        </a>
      </div>
      {patterns !== undefined && patterns.issues.length > 0 && (
        <details class="fold">
          <summary>{w.issuesTitle}</summary>
          <ul class="fold-body">
            {patterns.issues.slice(0, 20).map((issue, index) => (
              <li key={index}>{phrase(w.joinIssues, issue, preferences.q.value)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function usePatterns(): Patterns | undefined {
  const [patterns, setPatterns] = useState<Patterns>()
  const [allRuns, allCramps] = [countedRuns.value, cramps.value]
  const { conditions, medicines, ageYears } = planner.runner.value
  useEffect(() => {
    let isLate = false
    const runner = { conditions, medicines, ...(ageYears === undefined ? {} : { ageYears }) }
    const input = { runs: allRuns.map(factsOf), cramps: allCramps, runner, seed: PATTERN_SEED }
    const look = async (): Promise<void> => {
      const answer = await askOnce({ kind: 'patterns', input })
      if (answer.kind === 'patterns' && !isLate) setPatterns(answer.patterns)
    }
    void look()
    return () => {
      isLate = true
    }
  }, [allRuns, allCramps, conditions, medicines, ageYears])
  return patterns
}

function NotYet(props: { patterns: Extract<Patterns, { kind: 'not_enough_yet' }> }): JSX.Element {
  const w = words('history')
  const { crampedRunsCount, cleanRunsCount, neededCount } = props.patterns
  const sides = [
    { name: w.withCramp, have: crampedRunsCount },
    { name: w.withoutCramp, have: cleanRunsCount },
  ]
  return (
    <>
      <p class="pattern-none poster">{w.notYet}</p>
      <ul class="pattern-counts">
        {sides.map(({ name, have }) => (
          <li key={name}>
            <span class="pips" aria-hidden="true">
              {Array.from({ length: neededCount }, (_, index) => (
                <i key={index} class={index < have ? 'is-full' : ''} />
              ))}
            </span>
            <span>
              <b class="num">{w.ofNeeded(Math.min(have, neededCount), neededCount)}</b> {name}
            </span>
          </li>
        ))}
      </ul>
      <p class="soft">{w.notYetText(neededCount)}</p>
    </>
  )
}

function Findings(props: { patterns: Extract<Patterns, { kind: 'patterns' }> }): JSX.Element {
  const w = words('history')
  const { findings, next } = props.patterns
  const told = findings.filter(({ verdict }) => verdict !== 'cannot_tell')
  const open = findings.filter(({ verdict }) => verdict === 'cannot_tell')
  return (
    <>
      <p class="soft">{w.association}</p>
      {told.length > 0 && (
        <ul class="findings">
          {told.map((finding) => (
            <FindingLine key={finding.factor} finding={finding} />
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <details class="fold" open={told.length === 0}>
          <summary>{w.cannotTellTitle(open.length)}</summary>
          <ul class="fold-body findings">
            {open.map((finding) => (
              <FindingLine key={finding.factor} finding={finding} />
            ))}
          </ul>
        </details>
      )}
      {next !== undefined && <NextTry next={next} />}
    </>
  )
}

const LOW_ODDS = 0.25
const HIGH_ODDS = 4

/** Where odds stand on a line from a quarter to four times, 0-1. */
function oddsShare(odds: number): number {
  const share = Math.log(odds / LOW_ODDS) / Math.log(HIGH_ODDS / LOW_ODDS)
  return Math.max(0, Math.min(1, share))
}

/** Two digits at most: few runs do not know more. */
function roughly(odds: number): number {
  return odds >= 10 ? Math.round(odds) : Math.round(odds * 10) / 10
}

function FindingLine({ finding }: { finding: FactorFinding }): JSX.Element {
  const w = words('history')
  const q = preferences.q.value
  const isTold = finding.verdict !== 'cannot_tell'
  return (
    <li class={`finding is-${finding.verdict}`}>
      <div class="finding-head">
        <b>{w.factors[finding.factor]}</b>
        <span class="fine">
          {finding.verdict === 'cannot_tell' ? w.whyOpen[finding.why] : w.verdicts[finding.verdict]}
        </span>
      </div>
      {'odds' in finding && (
        <>
          <OddsBar low={finding.odds.low} high={finding.odds.high} />
          {isTold && (
            <p class="fine soft">
              {`${sentence(w.countsText(countsOf(finding.counts)))}; ${w.oddsText(q.decimal(roughly(finding.odds.low)), q.decimal(roughly(finding.odds.high)))}.`}
            </p>
          )}
        </>
      )}
    </li>
  )
}

function countsOf(counts: SideCounts): readonly [string, string, string, string] {
  const { integer } = preferences.q.value
  return [
    integer(counts.crampedWithCount),
    integer(counts.runsWithCount),
    integer(counts.crampedWithoutCount),
    integer(counts.runsWithoutCount),
  ]
}

function OddsBar({ low, high }: { low: number; high: number }): JSX.Element {
  const [from, to] = [oddsShare(low) * 100, oddsShare(high) * 100]
  return (
    <svg class="odds" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <path class="odds-line" d="M0 4H100" />
      <path class="odds-even" d="M50 0V8" />
      <path class="odds-range" d={`M${from} 4H${Math.max(to, from + 1)}`} />
    </svg>
  )
}

function NextTry(props: {
  next: NonNullable<Extract<Patterns, { kind: 'patterns' }>['next']>
}): JSX.Element {
  const w = words('history')
  const { next } = props
  const [problem, setProblem] = useState<TrialError>()
  return (
    <div class="next-try stack">
      <h3>{w.nextTitle}</h3>
      <p>
        <b>{w.changes[next.change]}</b> {next.isGuess && <span class="soft">{w.nextGuess}</span>}
      </p>
      <p>
        <button
          type="button"
          class="button"
          onClick={() => void tryChange(next, Date.now()).then(setProblem)}
        >
          {w.tryIt}
        </button>
      </p>
      <p class="soft" aria-live="polite">
        {problem === undefined ? '' : phrase(w.trialErrors, problem, preferences.q.value)}
      </p>
    </div>
  )
}

function TrialNow(): JSX.Element | null {
  const w = words('history')
  const q = preferences.q.value
  const [nowAtMs] = useState(() => Date.now())
  const trial = trials.value.at(-1)
  if (trial === undefined) return null
  const verdict = judgeTrial({ trial, runs: joined.value.runs, nowAtMs })
  const said = nowAtMs > trial.endAtMs ? w.trialOver : w.trialOn
  return (
    <div class="trial stack">
      <p class="row">
        <Icon name="flag" size={20} />
        <b>{said(w.changes[trial.change], q.day(trial.endAtMs))}</b>
      </p>
      <p class="soft">
        {'during' in verdict && `${w.trialRuns(verdict.during.runsCount)} `}
        {w.trialEnd[verdict.kind]}
      </p>
    </div>
  )
}
