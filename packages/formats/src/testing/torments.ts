import { FIT, FitBytes, TEST_FIT_S } from './fit-bytes.ts'
import { concat } from './zip-bytes.ts'

/** A file made to hurt a parser. */
export type Torment = Readonly<{ name: string; bytes: Uint8Array }>

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

const POINT = '<trkpt lat="52.1" lon="4.5"><ele>1</ele><time>2026-05-01T06:00:00Z</time></trkpt>'

/** A GPX of one line and about so many bytes. */
export function singleLineGpx(sizeBytes: number): Uint8Array {
  const point = ascii(POINT)
  const head = ascii('<gpx><trk><trkseg>')
  const tail = ascii('</trkseg></trk></gpx>')
  const pointsCount = Math.ceil(sizeBytes / point.length)
  const bytes = new Uint8Array(head.length + pointsCount * point.length + tail.length)
  bytes.set(head)
  for (let index = 0; index < pointsCount; index += 1)
    bytes.set(point, head.length + index * point.length)
  bytes.set(tail, bytes.length - tail.length)
  return bytes
}

/** Files of up to a few MB, each an attack of another kind. */
export function torments(): Torment[] {
  return [
    { name: 'a million definitions', bytes: definitions() },
    { name: 'a million fields', bytes: fields() },
    { name: 'a million records of one byte', bytes: tinyRecords() },
    { name: 'time that jumps and runs backwards', bytes: wildTimes() },
    { name: 'billion laughs', bytes: billionLaughs() },
    { name: 'a million open tags', bytes: ascii(`<gpx>${'<a>'.repeat(1_000_000)}`) },
    { name: 'a million closing tags', bytes: ascii(`<gpx>${'</a>'.repeat(1_000_000)}`) },
    { name: 'an attribute without end', bytes: ascii(`<gpx a="${'x'.repeat(3_000_000)}`) },
    {
      name: 'a million attributes',
      bytes: ascii(`<gpx><trkpt ${'a="1" '.repeat(500_000)}/></gpx>`),
    },
    { name: 'a million quotes', bytes: ascii(`<gpx>${`<a b='`.repeat(500_000)}`) },
    { name: 'comments without end', bytes: ascii(`<gpx>${'<!--'.repeat(700_000)}`) },
    { name: 'doctypes without end', bytes: ascii(`<gpx>${'<!D['.repeat(700_000)}`) },
    {
      name: 'a number of a million digits',
      bytes: ascii(`<gpx><trkpt lat="${'9'.repeat(1_000_000)}"/></gpx>`),
    },
    { name: 'waypoints', bytes: ascii(`<gpx>${'<wpt lat="1" lon="2"/>'.repeat(100_000)}</gpx>`) },
    { name: 'laps and gaps', bytes: lapsAndGaps() },
    { name: 'names', bytes: ascii(`<gpx><trk>${'<name>x'.repeat(300_000)}`) },
    {
      name: 'headers chained',
      bytes: concat(Array.from({ length: 60_000 }, () => new FitBytes().bytes())),
    },
    { name: 'zip headers', bytes: concat(Array.from({ length: 60_000 }, () => emptyEntry())) },
  ]
}

function lapsAndGaps(): Uint8Array {
  const lap = '<Lap StartTime="2026-05-01T06:00:00Z"><TotalTimeSeconds>1</TotalTimeSeconds></Lap>'
  const points = Array.from({ length: 20_000 }, (_, n) => {
    const [hour, minute] = [Math.floor(n / 240) % 24, Math.floor(n / 4) % 60].map((part) =>
      String(part).padStart(2, '0'),
    )
    return `<Trackpoint><Time>2026-05-01T${hour}:${minute}:${(n % 4) + 1}0Z</Time></Trackpoint>`
  })
  return ascii(
    `<TrainingCenterDatabase>${lap.repeat(9000)}<Track>${points.join('')}</Track></TrainingCenterDatabase>`,
  )
}

function emptyEntry(): Uint8Array {
  const head = new Uint8Array(30)
  head.set([0x50, 0x4b, 3, 4])
  return head
}

function definitions(): Uint8Array {
  const file = new FitBytes()
  for (let index = 0; index < 200_000; index += 1)
    file.raw(0x40, 0, 0, 20, 0, 1, index & 0xff, (index >> 8) & 0xff, 2)
  return file.bytes()
}

function fields(): Uint8Array {
  const file = new FitBytes()
  for (let index = 0; index < 4000; index += 1) {
    file.raw(0x60, 0, 0, 20, 0, 255)
    for (let field = 0; field < 255; field += 1) file.raw(field, index & 1, (index + field) & 0xff)
    file.raw(0)
  }
  return file.bytes()
}

function tinyRecords(): Uint8Array {
  const file = new FitBytes().define(0, 20, { fields: [] })
  for (let index = 0; index < 1_000_000; index += 1) file.raw(0)
  return file.bytes()
}

function wildTimes(): Uint8Array {
  const file = new FitBytes().define(0, 20, { fields: [[253, FIT.uint32]] })
  for (let index = 0; index < 100_000; index += 1) {
    file.data(0, [(TEST_FIT_S + Math.imul(index, 0x9e3779b1)) >>> 0])
  }
  return file.bytes()
}

function billionLaughs(): Uint8Array {
  const entities = Array.from(
    { length: 50 },
    (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
  )
  return ascii(
    `<!DOCTYPE gpx [<!ENTITY l0 "ha">${entities.join('')}]><gpx><trk><name>&l50;</name><trkseg>${POINT}</trkseg></trk></gpx>`,
  )
}
