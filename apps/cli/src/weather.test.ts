import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

import { scienceEndpoints } from '@uncramp/contract/endpoints/science'

import { answersOf, type CliAnswer } from './testing/cli-answer.ts'
import { holdAnswers } from './testing/held-answers.ts'

const FIRST_AT_MS = Date.UTC(2026, 9, 4)
const HOURS = Array.from({ length: 48 }, (_, hour) => hour)
const ANSWER = {
  latitude: 52.38,
  longitude: 4.9,
  hourly_units: {
    time: 'unixtime',
    temperature_2m: '°C',
    relative_humidity_2m: '%',
    wind_speed_10m: 'm/s',
    shortwave_radiation: 'W/m²',
  },
  hourly: {
    time: HOURS.map((hour) => FIRST_AT_MS / 1000 + hour * 3600),
    temperature_2m: HOURS.map((hour) => 10 + (hour % 24) / 2),
    relative_humidity_2m: HOURS.map(() => 80),
    wind_speed_10m: HOURS.map(() => 3),
    shortwave_radiation: HOURS.map((hour) => ((hour % 24) - 6) * 50),
  },
}

const asked: string[] = []
const ODD: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/broken': (response) => response.writeHead(500).end('no'),
  '/page': (response) => response.end('<html>'),
  '/bare': (response) => response.end('{"hourly":{}}'),
  '/endless': (response) => response.end('x'.repeat(600_000)),
  '/elsewhere': (response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
}
function answer({ url = '' }: IncomingMessage, response: ServerResponse): void {
  asked.push(url)
  const odd = ODD[url.replace(/\/v1\/forecast.*/, '')]
  if (odd === undefined) response.end(JSON.stringify(ANSWER))
  else odd(response)
}
const server = createServer(answer).listen(0, '127.0.0.1')
await new Promise((resolve) => server.once('listening', resolve))
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on a port
const { port } = server.address() as AddressInfo
const HOST = `127.0.0.1:${port}`
const BASE = `http://${HOST}`

const folder = mkdtempSync(join(tmpdir(), 'uncramp-weather-'))
after(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A port that nobody listens on any more: what being offline looks like. */
const closed = createServer().listen(0, '127.0.0.1')
await new Promise((resolve) => closed.once('listening', resolve))
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
const OFFLINE = `127.0.0.1:${(closed.address() as AddressInfo).port}`
await new Promise((resolve) => closed.close(resolve))

const PLACE = ['weather', '--lat', '52.378123', '--lon', '4.899987']
const AT = ['--at', '2026-10-04T08:00', '--zone', 'Europe/Amsterdam', '--for', '3:00:00']
const at = (path: string): readonly string[] => [...PLACE, ...AT, '--url', `${BASE}${path}`]

const DOCUMENT = [...at(''), '--json']
const answerOf = await holdAnswers(
  'weather asked for in a terminal',
  {
    documents: [[DOCUMENT, scienceEndpoints.readWeather.reply]],
    texts: [
      [at(''), /^WEATHER AT 52\.38, 4\.90\n/],
      [at(''), /Sunday 4 October\n {2}08:00 +13\.3 °C +80% +3 m\/s +50 +\d/],
      [at(''), new RegExp(`Asked ${HOST.replaceAll('.', '\\.')} about 52\\.38, 4\\.90`)],
      [[...at(''), '--lang', 'es'], /^EL TIEMPO EN 52\.38, 4\.90\n[^]*redondeado a un kilómetro/],
      [[...at(''), '--units', 'imperial'], /56 °F/],
    ],
    refused: [
      [['weather', '--lon', '4.9'], '--lat', /is needed; write it like 52\.37/],
      [['weather', '--lat', '52.4', '--lon', '200'], '--lon', /outside -180 to 180/],
      [[...PLACE, '--at', '2026-10-04'], '--at', /write it like/],
      [[...PLACE, '--zone', 'Mars/Olympus'], '--zone', /no time zone/],
      [[...PLACE, '--for', '80:00:00'], '--for', /outside 0:01 to 72:00:00/],
      [[...PLACE, '--url', 'file:///etc/passwd'], '--url', /is not an address/],
      [[...PLACE, '--url', 'http://me:secret@127.0.0.1'], '--url', /is not an address/],
      [[...PLACE, '--url', `http://${OFFLINE}`], OFFLINE, /are you online\?.*--weather FILE/],
      [[...PLACE, '--url', `http://${OFFLINE}`, '--lang', 'es'], OFFLINE, /¿tienes conexión\?/],
      [at('/broken'), HOST, /answers with status 500/],
      [at('/page'), HOST, /not as Open-Meteo does \(weather not json\)/],
      [at('/bare'), HOST, /not as Open-Meteo does \(weather field missing\)/],
      [at('/endless'), HOST, /not as Open-Meteo does \(weather too large\)/],
      [at('/elsewhere'), HOST, /no answer/],
      [
        [...PLACE, '--at', '2026-12-24T08:00', '--zone', 'UTC', '--url', BASE],
        '--at',
        /outside the forecast, which goes from Sunday 4 October 00:00 to Monday 5 October 23:00/,
      ],
    ],
  },
  folder,
)

test('two rounded numbers leave and nothing else about the runner', () => {
  const sent = asked.map((url) => new URL(url, BASE).searchParams)
  assert.ok(sent.length > 5)
  for (const query of sent) {
    assert.deepEqual([query.get('latitude'), query.get('longitude')], ['52.38', '4.9'])
    assert.deepEqual([...query.keys()].toSorted(), [
      'forecast_days',
      'hourly',
      'latitude',
      'longitude',
      'timeformat',
      'timezone',
      'wind_speed_unit',
    ])
  }
})

test('what is refused before asking is never asked', () => {
  assert.ok(!asked.some((url) => url.includes('secret')))
  assert.equal(asked.filter((url) => url.startsWith('/elsewhere')).length, 1)
})

const PLAN = 'plan --distance half --goal 1:45:00 --mass 61kg --start 2026-10-04T12:00 --json'
const plan = (file: string): readonly string[] => [
  ...PLAN.split(' '),
  '--zone',
  'Europe/Amsterdam',
  '--weather',
  file,
]
const weatherOf = ({ stdout }: CliAnswer): Record<string, unknown> => JSON.parse(stdout).weather

test('a plan takes the document, and the service’s own answer the same', async () => {
  writeFileSync(join(folder, 'service.json'), JSON.stringify(ANSWER))
  const [wrote, ours, theirs] = await answersOf(
    [[...at(''), '--out', 'weather.json'], plan('weather.json'), plan('service.json')],
    folder,
  )
  assert.equal(wrote?.stdout, 'wrote weather.json\n')
  assert.ok(existsSync(join(folder, 'weather.json')))
  assert.ok(ours !== undefined && theirs !== undefined)
  const { temperatureC, from } = weatherOf(ours)
  assert.equal(from, 'forecast')
  assert.ok(Number(temperatureC) > 15 && Number(temperatureC) < 16, String(temperatureC))
  assert.deepEqual(weatherOf(ours), weatherOf(theirs))
})

test('the whole forecast is in the document, whatever hours were asked for', () => {
  const { hours } = JSON.parse(answerOf(DOCUMENT).stdout)
  assert.equal(hours.length, 48)
})
