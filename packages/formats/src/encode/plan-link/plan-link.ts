import { err, ok, type Result } from '@uncramp/core'
import type { PlanLinkError } from '@uncramp/core/carry'
import { deflateSync, Inflate, strFromU8 } from 'fflate'

import { contentHash } from '../identity.ts'
import { utf8 } from '../utf8.ts'
import { fromBase64Url, toBase64Url } from './base64-url.ts'

/** A plain value, as JSON knows it. */
export type PlanLinkValue =
  | string
  | number
  | boolean
  | null
  | readonly PlanLinkValue[]
  | Readonly<{ [key: string]: PlanLinkValue }>

/** Links longer than this are neither made nor read; a QR code holds 2,953 bytes. */
const MAX_LINK_LENGTH = 6000
/** What a link may unpack to. */
const MAX_JSON_BYTES = 64 * 1024
const MAX_DEPTH = 24
const VERSION = '1'
/** Packed bytes are fed in small pieces, so that a bomb is noticed before it has gone off. */
const PIECE_BYTES = 64

/**
 * Words that occur in nearly every plan's inputs: the compressor refers to them instead of writing
 * them. Part of version 1 for good; changing it would break every link out there.
 */
const DICTIONARY = utf8(
  '"previous_eah","anticoagulant","high_blood_pressure","nsaid","statin","salt_stick","sodiumMgPerL":' +
    '"carbohydrateGPerL":"drinks":["water","sports_drink"],"hasToilet":false},{"atM":"name":"station' +
    '"gutTrainedRunsCount":0,"weighIns":[],"isFirstAtDistance":false,"hasFamilyCramps":false,' +
    '"hasRecentMuscleInjury":false,"drinksAtEveryStation":false,"caffeineMg":0,"weeklyDistanceM":' +
    '"sweatRateMlPerH":"sweatSodiumMgPerL":"longestRunM":"isSaltySweater":false,"heightM":1."ageYears":' +
    '"medicines":[],"conditions":[],"crampHistory":"none","some","often","training":"regular","novice",' +
    '"isAcclimatised":false,true,"sex":"unknown","f","m","stations":[],"pantry":[],"wantsSaltShot":false,' +
    '"crampMuscles":["calf","hamstring","quad"],"splitUnit":"mile","km","recentRace":{"distanceM":21097.5,' +
    '"finishS":"zone":"Europe/Amsterdam","America/New_York","from":"forecast","default","given"},' +
    '"sun":"part","overcast","full","windMps":2,"humidityFrac":0.6,"weather":{"temperatureC":1' +
    '"startAtMs":17"goalS":"distanceM":42195,"runner":{"massKg":7{"method":"personal","rule_of_thumb",',
)

/**
 * A plan's inputs as the end of a link (`#plan=…`): JSON, deflated, in letters safe for a URL. The
 * fragment never leaves the device that opens it, so no server sees it.
 *
 * @param inputs  anything JSON holds
 * @errors link_too_long
 * @source uncramp_engineering
 */
export function encodePlanLink(inputs: PlanLinkValue): Result<string, PlanLinkError> {
  const text = JSON.stringify(inputs)
  const json = utf8(text)
  if (json.length > MAX_JSON_BYTES)
    return err({ code: 'link_too_long', maxBytesCount: MAX_JSON_BYTES })
  const packed = deflateSync(json, { level: 9, dictionary: DICTIONARY })
  const link = `${VERSION}.${toBase64Url(packed)}.${checkOf(text)}`
  return link.length > MAX_LINK_LENGTH
    ? err({ code: 'link_too_long', maxBytesCount: MAX_LINK_LENGTH })
    : ok(link)
}

/**
 * The inputs in a link, still to be checked by the schema of the reader: a link may come from
 * anybody. Whatever the text, it ends soon, takes little memory and never throws.
 *
 * @errors link_too_long · link_unknown_version · link_damaged
 * @source uncramp_engineering
 */
export function decodePlanLink(link: string): Result<PlanLinkValue, PlanLinkError> {
  if (link.length > MAX_LINK_LENGTH)
    return err({ code: 'link_too_long', maxBytesCount: MAX_LINK_LENGTH })
  const [version, body = '', check] = link.split('.')
  if (version !== VERSION) return err({ code: 'link_unknown_version' })
  const packed = fromBase64Url(body)
  if (packed === undefined || check === undefined) return err({ code: 'link_damaged' })
  try {
    const json = inflated(packed)
    if (json === undefined) return err({ code: 'link_too_long', maxBytesCount: MAX_JSON_BYTES })
    const text = strFromU8(json)
    const value: unknown = JSON.parse(text)
    return checkOf(text) === check && isPlain(value, 0) ? ok(value) : err({ code: 'link_damaged' })
  } catch {
    // Damaged packing and damaged JSON both end here; there is nothing in either to tell the runner.
    return err({ code: 'link_damaged' })
  }
}

/** A slip in copying must not become another, plausible plan. */
function checkOf(text: string): string {
  return contentHash(text).toString(36)
}

/** The unpacked bytes, or undefined when there are more than any plan has. */
function inflated(packed: Uint8Array): Uint8Array | undefined {
  const pieces: Uint8Array[] = []
  let sizeBytes = 0
  let isWhole = false
  const inflate = new Inflate({ dictionary: DICTIONARY }, (piece, isFinal) => {
    pieces.push(piece)
    sizeBytes += piece.length
    isWhole ||= isFinal
  })
  for (let atByte = 0; atByte < packed.length; atByte += PIECE_BYTES) {
    const toByte = atByte + PIECE_BYTES
    inflate.push(packed.slice(atByte, toByte), toByte >= packed.length)
    if (sizeBytes > MAX_JSON_BYTES) return undefined
  }
  if (!isWhole) throw new Error('packing ends early')
  const whole = new Uint8Array(sizeBytes)
  let atByte = 0
  for (const piece of pieces) {
    whole.set(piece, atByte)
    atByte += piece.length
  }
  return whole
}

/** JSON gives nothing else, but depth must end somewhere and a prototype is not a key. */
function isPlain(value: unknown, depth: number): value is PlanLinkValue {
  if (depth > MAX_DEPTH) return false
  if (value === null) return true
  if (Array.isArray(value)) return value.every((part) => isPlain(part, depth + 1))
  if (typeof value !== 'object')
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return Object.entries(value).every(
    ([key, part]) => key !== '__proto__' && isPlain(part, depth + 1),
  )
}
