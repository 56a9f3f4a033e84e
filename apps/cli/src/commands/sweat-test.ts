import type { ProfileJson } from '@uncramp/contract/documents/runner'
import { sweatTestDocument, type SweatTest } from '@uncramp/contract/documents/sweat-test'
import { M_PER_KM, S_PER_H, ok, type Result } from '@uncramp/core'
import { weighInSweat, type WeighInError } from '@uncramp/core/hydration'
import type { Runner, WeighIn } from '@uncramp/core/runner'
import type { Weather } from '@uncramp/core/weather'
import { phrase } from '@uncramp/text'
import { parseDistanceM, parseDurationS, parseFluidMl, parseMassKg } from '@uncramp/text/parse'

import { refuse, type Outcome, type Refused } from '../edge/outcome.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import { FlagReader } from '../flags/flag-reader.ts'
import type { RunnerFlags, WeatherFlags } from '../flags/plan-flags.ts'
import { readProfile } from '../flags/read-profile.ts'
import { readRunner } from '../flags/read-runner.ts'
import { readStart } from '../flags/read-start.ts'
import { readWeather } from '../flags/read-weather.ts'
import { readVoice, type Voice, type VoiceFlags } from '../flags/voice.ts'
import { sweatTestText } from '../render/sweat-test-text.ts'

/** The flags of `uncramp sweat-test`. */
export type SweatTestFlags = VoiceFlags &
  Omit<WeatherFlags, 'weather'> &
  Pick<RunnerFlags, 'condition' | 'medicine'> &
  Readonly<{
    before?: string
    after?: string
    drunk?: string
    urine?: string
    duration?: string
    distance?: string
    start?: string
    zone?: string
    profile?: string
  }>

/** An easy run, for breath and fuel, where no distance is given. */
const GUESSED_SPEED_MPS = (10 * M_PER_KM) / S_PER_H
/** No one has held more for 20 minutes. */
const MAX_SPEED_MPS = 7
const KG_PER_LB = 0.45359237

type Tested = Readonly<{
  weighIn: WeighIn
  guessed: SweatTest['guessed']
  runner: Runner
  weather: Weather
}>

/** `uncramp sweat-test`: the sweat of one weighed run, and what it changes for the next one. */
export async function sweatTest(flags: SweatTestFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const profile = await readProfile(flags.profile, voice.value.locale)
  if (!profile.ok) return profile
  const tested = await readTest(flags, profile.value, voice.value)
  if (!tested.ok) return tested
  const { weighIn, runner } = tested.value
  const sweat = weighInSweat(weighIn, runner)
  if (!sweat.ok) {
    const says = phrase(voice.value.words.hydration.weighInErrors, sweat.error, voice.value.q)
    return refuse(flagOf(sweat.error), says, sweat.error)
  }
  const document = sweatTestDocument({ ...tested.value, sweat: sweat.value })
  return ok(
    voice.value.isJson
      ? JSON.stringify(document, null, 2)
      : sweatTestText(document, sweat.value.cautions, voice.value),
  )
}

function flagOf({ code }: WeighInError): string {
  return code === 'run_too_short' ? '--duration' : '--before, --after'
}

async function readTest(
  flags: SweatTestFlags,
  profile: ProfileJson,
  { locale, q }: Voice,
): Promise<Result<Tested, Refused>> {
  const reader = new FlagReader(locale)
  const massBeforeKg = reader.need('--before', flags.before, {
    parse: parseMassKg,
    example: '70.4kg',
  })
  const massAfterKg = reader.need('--after', flags.after, {
    parse: parseMassKg,
    example: '69.3kg',
  })
  const fluid = { parse: parseFluidMl, example: '500ml' }
  const drunkMl = reader.need('--drunk', flags.drunk, fluid)
  const urineMl = reader.read('--urine', flags.urine, parseFluidMl) ?? 0
  const duration = { parse: parseDurationS, example: '1:02:00' }
  const durationS = reader.need('--duration', flags.duration, duration)
  const distanceM = reader.read('--distance', flags.distance, parseDistanceM)
  const { startAtMs = Date.now() } = readStart(reader, flags)
  const window = { startAtMs, durationS: durationS ?? 0 }
  const weather = await readWeather(reader, flags, { window, locale })
  const withMass = { ...flags, mass: flags.before ?? '' }
  const runner = readRunner(reader, withMass, profile)
  if (reader.refused !== undefined) return reader.refused
  if (!weather.ok) return weather
  if (
    massBeforeKg === undefined ||
    massAfterKg === undefined ||
    drunkMl === undefined ||
    durationS === undefined ||
    runner === undefined
  )
    return refuseCli('--before', { code: 'mass_needed' }, locale)
  const speedMps = distanceM === undefined ? GUESSED_SPEED_MPS : distanceM / durationS
  if (speedMps > MAX_SPEED_MPS) {
    const facts = { distance: q.distance(distanceM ?? 0), duration: q.duration(durationS) }
    return refuseCli('--distance', { code: 'faster_than_anyone', ...facts }, locale)
  }
  const weighed = { startAtMs, durationS, massBeforeKg, massAfterKg, drunkMl, urineMl, speedMps }
  return ok(testOf(weighed, flags, { runner, weather: weather.value }))
}

type Weighed = Omit<WeighIn, 'eatenG' | 'scaleStepKg' | 'temperatureC' | 'humidityFrac'>

function testOf(
  weighed: Weighed,
  flags: SweatTestFlags,
  { runner, weather }: Pick<Tested, 'runner' | 'weather'>,
): Tested {
  const guessed: SweatTest['guessed'] = [
    ...(flags.distance === undefined ? (['speedMps'] as const) : []),
    ...(flags.temp === undefined ? (['temperatureC'] as const) : []),
    ...(flags.humidity === undefined ? (['humidityFrac'] as const) : []),
  ]
  const { temperatureC, humidityFrac } = weather
  const scaleStepKg = stepOf([flags.before ?? '', flags.after ?? ''])
  const weighIn = { ...weighed, temperatureC, humidityFrac, eatenG: 0, scaleStepKg }
  return { guessed, runner, weather, weighIn }
}

/** The scale's step as the figures were written: 70.4kg tells tenths, 70kg whole kilograms. */
function stepOf(texts: readonly string[]): number {
  const steps = texts.map((text) => {
    const decimals = /[.,](\d+)/.exec(text)?.[1]?.length ?? 0
    return 10 ** -decimals * (/lb/i.test(text) ? KG_PER_LB : 1)
  })
  return Math.max(0.01, Math.min(...steps))
}
