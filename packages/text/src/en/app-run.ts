import type { DrinkLogRefusal, Moment, PaceAdvice } from '@uncramp/core/run'

import type { Labels, Phrases } from '../phrases.ts'
import type { Quantities } from '../quantities.ts'

/** What this device can do on a run, and what it cannot. */
export type DeviceNote =
  | 'iphone_lock'
  | 'no_vibration'
  | 'no_wake_lock'
  | 'no_voice'
  | 'no_position'
  | 'all_good'
  | 'watch_is_better'

const seconds = (aheadS: number): string => String(Math.round(Math.abs(aheadS)))

/** Run mode: what is on screen and what is said. */
export const appRun = {
  ready: 'Ready when you are',
  readyLead: (distance: string, time: string): string =>
    `${distance} in ${time}. The plan is on this phone.`,
  start: 'Start',
  startHint: 'Press at the gun, or when you cross the start line.',
  rehearse: 'Rehearse it in two minutes',
  rehearseHint: 'The whole race, speeded up, with a start that is too fast. Nothing is saved.',
  rehearsing: 'Rehearsal',
  deviceTitle: 'This phone on a run',
  device: {
    iphone_lock:
      'An iPhone stops timing and position when the screen locks. Keep the screen on and the phone plugged or charged.',
    no_vibration: 'This device cannot buzz for a web app. Prompts are spoken and shown.',
    no_wake_lock: 'This browser may let the screen sleep. Set the screen to stay on yourself.',
    no_voice: 'This browser has no voice. Prompts are shown and, where possible, buzzed.',
    no_position: 'No position here: prompts go by time only.',
    all_good: 'Voice, buzz, position and a screen that stays on: all there.',
    watch_is_better: 'A watch lasts longer and buzzes on your wrist: put the plan on it as a file.',
  } satisfies Labels<DeviceNote>,
  toWatch: 'Put it on my watch',
  voice: 'Voice',
  buzz: 'Buzz',
  glare: 'Full-sun colours',

  time: 'Time',
  distance: 'Distance',
  ahead: 'ahead of plan',
  behind: 'behind plan',
  onPlan: 'on plan',
  targetPace: (pace: string): string => `plan ${pace}`,
  nextDrink: 'next drink',
  drinkNow: 'Drink now',
  orAt: (distance: string): string => `or at ${distance}`,
  drank: 'I drank it',
  drankOf: (volume: string): string => `I drank ${volume}`,
  skip: 'Not this one',
  undo: 'Undo',
  earlier: 'Earlier, or another amount',
  earlierTitle: 'Log a drink',
  whenDrunk: 'When?',
  justNow: 'just now',
  minutesAgo: (count: number): string => `${count} min ago`,
  howMuch: 'How much?',
  log: 'Log it',
  silentAtCap: 'You are at your ceiling',
  silentAtCapUntil: (clock: string): string =>
    `Nothing to drink before ${clock}. Thirst still counts.`,
  silentToFinish: 'Enough for this run',
  silentToFinishText: 'No more prompts. More would not help, and could harm. Thirst still counts.',
  noNumbers: 'Drink when thirsty',
  allDone: 'No more drinks planned',
  drunkSoFar: (volume: string): string => `${volume} so far`,
  finishRange: 'Finish',
  ceiling: (pace: string): string => `not faster than ${pace}`,
  pause: 'Pause',
  resume: 'Go on',
  paused: 'Paused',
  finish: 'Finish the run',
  finishAsk: 'End this run?',
  finishYes: 'Yes, end it',
  finishNo: 'No, go on',
  resumedTitle: 'Your run went on',
  resumedText: 'The page was closed. Time kept running; the distance is a straight line.',
  positionLost: 'No position for a while: going by time.',
  toAfter: 'What now?',
  again: 'Rehearse again',
  endRehearsal: 'End the rehearsal',

  sayDrink: (volume: string, drink: string): string => `Drink ${volume} of ${drink}.`,
  sayFinish: (low: string, high: string): string => `Finish between ${low} and ${high}.`,
  sayDone: 'That is the distance. Well run.',
  sayStart: 'Go. Start slowly.',
  pace: {
    grace: (): string => 'Settle in',
    no_signal: (): string => 'No position',
    on_target: (): string => 'On target',
    too_fast: (advice): string =>
      `Ease off, ${seconds(advice.targetSPerKm - advice.paceSPerKm)} s too fast`,
    too_slow: (advice): string =>
      `${seconds(advice.paceSPerKm - advice.targetSPerKm)} s slower than plan`,
  } satisfies Phrases<PaceAdvice>,
  drinkRefusals: {
    drink_in_future: (): string => 'That time is still to come.',
    drink_before_start: (): string => 'That was before the start.',
    drink_too_large: (refusal, q: Quantities): string =>
      `More than ${q.fluid(refusal.maxMl)} at once? Log it in parts.`,
    drink_already_logged: (): string => 'Already logged.',
  } satisfies Phrases<DrinkLogRefusal>,
  places: {
    first_mile: 'First mile',
    five_km: '5 km',
    half: 'Half-way',
    cue: '',
    finish: 'Finish',
  } satisfies Labels<Moment['code']>,

  crampTitle: 'Where does it cramp?',
  crampLead: 'Slow down first. Tap the place.',
  front: 'Front',
  back: 'Back',
  lastUsed: 'Last time',
  sides: { left: 'left', right: 'right' },
  muscleOnSide: (muscle: string, side: string): string => `${side} ${muscle}`,
  notACramp: 'Something else?',
  step: (now: string): string => `Now: ${now}`,
  left: (span: string): string => `${span} left`,
  unwellTitle: 'What do you notice?',
  stillRunning: 'Back to the run',
  toPlanner: 'Close',
  newPlan: 'Your plan from here',
  newCeiling: 'Not faster than',
  newFinish: 'Finish between',
  newDrinks: 'Next drinks',
  helped: 'Was this helpful?',
  helpedYes: 'Yes',
  helpedNo: 'No',
  thanks: 'Noted. It counts next time.',
  aidsTitle: 'Drinks, salt, remedies?',
  aidsPickle: 'And pickle juice?',
  saved: 'Written down by itself, with time and place.',
  stopTitle: 'Stop here',
  aidText: 'Walk to the next aid station or ask a marshal. Do not run on.',
}

/** What every language must say. */
export type AppRunWords = typeof appRun
