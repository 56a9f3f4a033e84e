import { FIT, FitBytes, TEST_FIT_S } from './fit-bytes.ts'
import { concat, zipOf } from './zip-bytes.ts'

/** A file made to hurt a parser; made when asked for, so that its reader's memory can be told. */
export type Torment = Readonly<{ name: string; make: () => Uint8Array }>

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
    { name: 'a million definitions', make: () => definitions() },
    { name: 'a million fields', make: () => fields() },
    { name: 'a million records of one byte', make: () => tinyRecords() },
    { name: 'time that jumps and runs backwards', make: () => wildTimes() },
    { name: 'billion laughs', make: () => billionLaughs() },
    { name: 'a million open tags', make: () => ascii(`<gpx>${'<a>'.repeat(1_000_000)}`) },
    { name: 'a million closing tags', make: () => ascii(`<gpx>${'</a>'.repeat(1_000_000)}`) },
    { name: 'an attribute without end', make: () => ascii(`<gpx a="${'x'.repeat(3_000_000)}`) },
    {
      name: 'a million attributes',
      make: () => ascii(`<gpx><trkpt ${'a="1" '.repeat(500_000)}/></gpx>`),
    },
    { name: 'a million quotes', make: () => ascii(`<gpx>${`<a b='`.repeat(500_000)}`) },
    { name: 'comments without end', make: () => ascii(`<gpx>${'<!--'.repeat(700_000)}`) },
    { name: 'doctypes without end', make: () => ascii(`<gpx>${'<!D['.repeat(700_000)}`) },
    {
      name: 'a number of a million digits',
      make: () => ascii(`<gpx><trkpt lat="${'9'.repeat(1_000_000)}"/></gpx>`),
    },
    {
      name: 'waypoints',
      make: () => ascii(`<gpx>${'<wpt lat="1" lon="2"/>'.repeat(100_000)}</gpx>`),
    },
    { name: 'laps and gaps', make: () => lapsAndGaps() },
    { name: 'names', make: () => ascii(`<gpx><trk>${'<name>x'.repeat(300_000)}`) },
    {
      name: 'headers chained',
      make: () => concat(Array.from({ length: 60_000 }, () => new FitBytes().bytes())),
    },
    { name: 'nothing', make: () => new Uint8Array(0) },
    { name: 'a picture named .fit', make: () => picture() },
    { name: 'bytes that are no UTF-8', make: () => noUtf8() },
    { name: 'names that climb', make: () => climbingNames() },
    { name: 'zips in zips, a thousand deep', make: () => nested(1000) },
    { name: 'a thousand zips side by side', make: () => sideBySide(1000) },
    { name: 'sizes that lie', make: () => lyingSizes() },
    {
      name: 'a million quotes in a results file',
      make: () => ascii(`sex,finish\n${'"'.repeat(999_999)}`),
    },
    {
      name: 'a results row of three megabytes',
      make: () => ascii(`sex,finish\n${'1:'.repeat(1_500_000)}`),
    },
    { name: 'lists in lists', make: () => ascii(`{"hourly":${'['.repeat(500_000)}`) },
    { name: 'zip headers', make: () => concat(Array.from({ length: 60_000 }, () => emptyEntry())) },
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

const RUN_GPX = (name: string): string =>
  `<gpx><trk><name>${name}</name><trkseg>${POINT}${POINT}</trkseg></trk></gpx>`

function picture(): Uint8Array {
  const bytes = new Uint8Array(1_000_000)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  for (let index = 8; index < bytes.length; index += 1)
    bytes[index] = Math.imul(index, 0x9e3779b1) >>> 24
  return bytes
}

function noUtf8(): Uint8Array {
  const bytes = ascii(RUN_GPX('x'.repeat(1_000_000)))
  // 0xc0, 0xff, lone continuations and cut sequences, over and over.
  const bad = [0xc0, 0xff, 0x80, 0xed, 0xa0, 0xf8, 0xe2, 0x28]
  const fromByte = bytes.indexOf(0x78)
  for (let index = 0; index < 1_000_000; index += 1) bytes[fromByte + index] = bad[index & 7] ?? 0
  return bytes
}

function climbingNames(): Uint8Array {
  const names = [
    '../../etc/run.gpx',
    '..\\..\\run.gpx',
    '/etc/run.gpx',
    'C:\\run.gpx',
    'a/../../run.gpx',
  ]
  return zipOf(names.map((name) => ({ name, data: ascii(RUN_GPX(name)) })))
}

function nested(depthCount: number): Uint8Array {
  let zip = zipOf([{ name: 'run.gpx', data: ascii(RUN_GPX('deep')) }])
  for (let depth = 0; depth < depthCount; depth += 1) zip = zipOf([{ name: 'n.zip', data: zip }])
  return zip
}

function sideBySide(zipsCount: number): Uint8Array {
  const data = zipOf([{ name: 'run.gpx', data: ascii(RUN_GPX('near')) }])
  return zipOf(Array.from({ length: zipsCount }, (_, n) => ({ name: `${n}.zip`, data })))
}

/** Entries that claim four gigabytes each, and one that claims nothing and holds much. */
function lyingSizes(): Uint8Array {
  const data = ascii(RUN_GPX('y'.repeat(100_000)))
  const zip = zipOf(Array.from({ length: 20 }, (_, n) => ({ name: `${n}.gpx`, data })))
  const view = new DataView(zip.buffer)
  for (let atByte = 0; atByte + 30 < zip.length; atByte += 1) {
    if (view.getUint32(atByte, true) !== 0x04034b50) continue
    view.setUint32(atByte + 22, 0xffff_fff0, true)
    if (atByte > 1_000_000) view.setUint32(atByte + 18, 0xffff_fff0, true)
  }
  return zip
}
