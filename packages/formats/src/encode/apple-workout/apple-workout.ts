import { doubleField, messageField, textField, varintField, type Wire } from './protobuf.ts'

/** How one step ends. */
export type AppleGoal =
  | Readonly<{ by: 'time'; durationS: number }>
  | Readonly<{ by: 'distance'; distanceM: number }>
  | Readonly<{ by: 'lap' }>

/** A step: on this watch its name is the reminder, there is no note. */
export type AppleStep = Readonly<{
  name: string
  goal: AppleGoal
  pace?: Readonly<{ slowSPerKm: number; fastSPerKm: number }>
}>

/** A block of steps done once; `recovery` steps are shown in another colour. */
export type AppleBlock = Readonly<{ purpose: 'work' | 'recovery'; steps: readonly AppleStep[] }>

/** A custom running workout, outdoors. */
export type AppleWorkout = Readonly<{
  /** 36 letters, written in upper case. */
  uuid: string
  name: string
  warmUp?: AppleStep
  blocks: readonly AppleBlock[]
  coolDown?: AppleStep
}>

const RUNNING = 37
const OUTDOOR = 3
const UNIT_METRE = 1
const UNIT_KILOMETRE = 2
const UNIT_SECOND = 1
const ALERT_AVERAGE_SPEED = 1
const ALERT_RANGE = 2
const VERSION_MAJOR = 1
const VERSION_PRIVATE = 5

/**
 * An Apple Watch `.workout` file. Experimental: the format has no public description and may change
 * with any release; the bytes are those that the system itself wrote for the same plan in iOS 26.
 *
 * @source uncramp_engineering
 */
export function encodeAppleWorkout(workout: AppleWorkout): Uint8Array<ArrayBuffer> {
  const { uuid, name, warmUp, blocks, coolDown } = workout
  const custom = [
    ...varintField(1, RUNNING),
    ...varintField(2, OUTDOOR),
    ...textField(3, name),
    ...(warmUp === undefined ? [] : messageField(4, step(warmUp))),
    ...blocks.flatMap((one) => messageField(5, block(one))),
    ...(coolDown === undefined ? [] : messageField(6, step(coolDown))),
  ]
  return Uint8Array.from([
    ...textField(9, uuid.toUpperCase()),
    ...messageField(11, custom),
    ...varintField(1000, VERSION_MAJOR),
    ...varintField(1002, VERSION_PRIVATE),
  ])
}

function block({ purpose, steps }: AppleBlock): Wire {
  const code = purpose === 'work' ? 1 : 2
  const parts = steps.flatMap((one) =>
    messageField(1, [...varintField(1, code), ...messageField(2, step(one))]),
  )
  return [...parts, ...varintField(2, 1)]
}

function step({ name, goal, pace }: AppleStep): Wire {
  return [
    ...messageField(1, goalMessage(goal)),
    ...(pace === undefined ? [] : messageField(2, paceAlert(pace))),
    ...textField(3, name),
  ]
}

function goalMessage(goal: AppleGoal): Wire {
  switch (goal.by) {
    case 'time':
      return [...varintField(1, 1), ...messageField(2, quantity(UNIT_SECOND, goal.durationS))]
    case 'distance':
      return [...varintField(1, 3), ...messageField(4, quantity(UNIT_METRE, goal.distanceM))]
    case 'lap':
      return varintField(1, 4)
  }
}

function quantity(unit: number, value: number): Wire {
  return [...varintField(1, unit), ...doubleField(2, value)]
}

/** A range of average speed; the slow pace is its lower end. */
function paceAlert({
  slowSPerKm,
  fastSPerKm,
}: Readonly<{ slowSPerKm: number; fastSPerKm: number }>): Wire {
  const range = [...messageField(1, speed(slowSPerKm)), ...messageField(2, speed(fastSPerKm))]
  return [
    ...varintField(1, ALERT_AVERAGE_SPEED),
    ...varintField(2, ALERT_RANGE),
    ...messageField(4, messageField(2, range)),
  ]
}

function speed(paceSPerKm: number): Wire {
  return [
    ...messageField(1, quantity(UNIT_KILOMETRE, 1)),
    ...messageField(2, quantity(UNIT_SECOND, paceSPerKm)),
  ]
}
