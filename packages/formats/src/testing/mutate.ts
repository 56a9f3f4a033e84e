import { concat } from './zip-bytes.ts'

/** The next number, 0 up to 1. */
export type Draw = () => number

/** A repeatable source of numbers (mulberry32). */
export function drawsFrom(seed: number): Draw {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Bytes that parsers stumble over. */
const NASTY = [0, 1, 0x22, 0x26, 0x3c, 0x3e, 0x40, 0x4f, 0x50, 0x60, 0x7f, 0x80, 0xc0, 0xfe, 0xff]

type Mutation = (bytes: Uint8Array, draw: Draw, other: Uint8Array) => Uint8Array

const below = (draw: Draw, limit: number) => Math.floor(draw() * Math.max(1, limit))

const flipBits: Mutation = (bytes, draw) => {
  const out = bytes.slice()
  for (let times = 1 + below(draw, 20); times > 0 && out.length > 0; times -= 1) {
    const at = below(draw, out.length)
    out[at] = (out[at] ?? 0) ^ (1 << below(draw, 8))
  }
  return out
}

const writeNasty: Mutation = (bytes, draw) => {
  const out = bytes.slice()
  const at = below(draw, out.length)
  out.fill(NASTY[below(draw, NASTY.length)] ?? 0, at, at + 1 + below(draw, 12))
  return out
}

const cutOff: Mutation = (bytes, draw) =>
  bytes.slice(0, Math.floor((bytes.length * below(draw, 64)) / 64))

const lieAboutSize: Mutation = (bytes, draw) => {
  const out = bytes.slice()
  const places = [4, 0, 18, 22, 26, 28, below(draw, out.length)]
  const at = places[below(draw, places.length)] ?? 0
  const claims = [0, 1, 0x7fff_ffff, 0xffff_ffff, out.length, Math.floor(draw() * 2 ** 32)]
  if (at + 4 <= out.length) {
    new DataView(out.buffer).setUint32(at, claims[below(draw, claims.length)] ?? 0, draw() < 0.8)
  }
  return out
}

const dropPart: Mutation = (bytes, draw) => {
  const at = below(draw, bytes.length)
  return concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(draw, 200))])
}

const repeatPart: Mutation = (bytes, draw) => {
  const at = below(draw, bytes.length)
  const part = bytes.subarray(at, at + 1 + below(draw, 400))
  const copies = Array.from({ length: 1 + below(draw, 8) }, () => part)
  return concat([bytes.subarray(0, at), ...copies, bytes.subarray(at)])
}

const spliceOther: Mutation = (bytes, draw, other) => {
  const from = below(draw, other.length)
  const at = below(draw, bytes.length)
  const part = other.subarray(from, from + 1 + below(draw, 4000))
  return concat([bytes.subarray(0, at), part, bytes.subarray(at)])
}

/** A definition with 255 fields of 255 bytes, in the midst of a FIT file. */
const hugeDefinition: Mutation = (bytes, draw) => {
  const at = Math.min(bytes.length, 14 + below(draw, 400))
  const fields = Array.from({ length: 255 }, (_, n) => [
    n,
    below(draw, 256),
    below(draw, 256),
  ]).flat()
  const local = 0x40 | below(draw, 64)
  const head = new Uint8Array([local, 0, below(draw, 2), 20, 0, 255, ...fields])
  return concat([bytes.subarray(0, at), head, bytes.subarray(at)])
}

/** Other digits in the text: times, places and counts that cannot be. */
const changeDigits: Mutation = (bytes, draw) => {
  const out = bytes.slice()
  for (let times = 1 + below(draw, 30); times > 0; times -= 1) {
    const at = below(draw, out.length)
    const place = out.findIndex((byte, index) => index >= at && byte >= 0x30 && byte <= 0x39)
    if (place >= 0) out[place] = 0x30 + below(draw, 10)
  }
  return out
}

const DAY_S = 86_400

/** A clock in a FIT file set back, or on by up to 20 years, from one place on. */
const leapInTime: Mutation = (bytes, draw) => {
  const out = bytes.slice()
  const view = new DataView(out.buffer)
  const leapS = Math.floor((draw() - 0.5) * 2 * 20 * 365 * DAY_S)
  const anchor = 14 + below(draw, out.length - 14)
  for (let at = anchor, times = 1 + below(draw, 50); at + 4 <= out.length && times > 0; at += 1) {
    const stamp = view.getUint32(at, true)
    // What looks like an instant of the last years is one.
    if (stamp < 700_000_000 || stamp > 1_200_000_000) continue
    view.setUint32(at, stamp + leapS, true)
    times -= 1
    at += 3
  }
  return out
}

const MUTATIONS: readonly Mutation[] = [
  flipBits,
  writeNasty,
  cutOff,
  lieAboutSize,
  dropPart,
  repeatPart,
  spliceOther,
  hugeDefinition,
  changeDigits,
  leapInTime,
]

/** A file broken in one to three ways. */
export function mutated(bytes: Uint8Array, draw: Draw, other: Uint8Array): Uint8Array {
  let out = bytes
  for (let times = 1 + below(draw, 3); times > 0; times -= 1) {
    const mutation = MUTATIONS[below(draw, MUTATIONS.length)] ?? flipBits
    out = mutation(out, draw, other)
  }
  return out
}
