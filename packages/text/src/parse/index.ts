/** What a person types, as quantities: the counterpart of `quantities`. */
export { MAX_INPUT_LENGTH_COUNT, type ParseError, type QuantityName } from './parse-error.ts'
export { parseMassKg } from './parse-mass.ts'
export { parseLatitudeDeg, parseLongitudeDeg } from './parse-place.ts'
export {
  parseAgeYears,
  parseFluidMl,
  parseHeightM,
  parseHumidityFrac,
  parseSweatRateMlPerH,
  parseSweatSodiumMgPerL,
  parseTemperatureC,
  parseWindMps,
} from './parse-quantity.ts'
export { parseDistanceM, parseDurationS, parseRecentRace } from './parse-run.ts'
export { isKnownZone, parseStartAtMs } from './parse-start.ts'
