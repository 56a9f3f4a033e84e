// Loaded into a server under test: from SIGUSR2 on, its clock is an hour late.
const HOUR_MS = 3_600_000
const RealDate = Date
let behindMs = 0
process.on('SIGUSR2', () => (behindMs += HOUR_MS))

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() - behindMs)
    else super(...given)
  }

  static now() {
    return RealDate.now() - behindMs
  }
}
