import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'

import fc from 'fast-check'
import ICAL from 'ical.js'

import { encodeIcs, type IcsCalendar } from './calendar-file.ts'

const CALENDAR: IcsCalendar = {
  planId: 'p1',
  revisionCount: 2,
  nowAtMs: 1_777_593_600_000,
  language: 'en',
  hasAlarms: true,
  events: [
    {
      id: 'drink-1',
      startAtMs: 1_791_093_600_000,
      durationS: 600,
      name: 'Drink 400 ml; slowly, please',
      note: 'Sip over 10 min.\nPale urine is the aim 🥤 \\o/ '.repeat(4),
    },
    { id: 'toilet', startAtMs: 1_791_097_200_000, durationS: 0, name: 'Toilet', note: '' },
  ],
}

test('lines end in CRLF, none is longer than 75 bytes, and all of it reads back', () => {
  const text = encodeIcs(CALENDAR)
  assert.ok(text.ok)
  assert.equal(text.value.replaceAll('\r\n', '').includes('\n'), false)
  for (const line of text.value.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  const events = new ICAL.Component(ICAL.parse(text.value)).getAllSubcomponents('vevent')
  const [first, second] = events.map((event) => new ICAL.Event(event))
  assert.equal(first?.uid, 'p1-drink-1@uncramp')
  assert.equal(first?.sequence, 2)
  assert.equal(first?.summary, CALENDAR.events[0]?.name)
  assert.equal(first?.description, CALENDAR.events[0]?.note)
  assert.equal(first?.startDate.toJSDate().getTime(), 1_791_093_600_000)
  assert.equal(first?.endDate.toJSDate().getTime(), 1_791_094_200_000)
  assert.equal(second?.startDate.zone.tzid, 'UTC')
  const trigger = events[0]?.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')
  assert.equal(String(trigger), 'PT0S')
})

test('a subscribed feed has no alarms', () => {
  const text = encodeIcs({ ...CALENDAR, hasAlarms: false })
  assert.ok(text.ok)
  assert.doesNotMatch(text.value, /VALARM/)
})

test('any words survive escaping and folding', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
      const text = encodeIcs({
        ...CALENDAR,
        events: [{ id: 'x', startAtMs: 0, durationS: 0, name, note: name }],
      })
      assert.ok(text.ok)
      const [event] = new ICAL.Component(ICAL.parse(text.value)).getAllSubcomponents('vevent')
      const want = name.replaceAll(/\p{Cc}|\p{Cs}/gu, '')
      assert.equal(String(event?.getFirstPropertyValue('summary') ?? ''), want)
    }),
    { numRuns: 300 },
  )
})

test('the bytes are the same, and read as the same instants, in every time zone of the machine', () => {
  const script = `
    import ICAL from ${JSON.stringify(import.meta.resolve('ical.js'))}
    import { encodeIcs } from ${JSON.stringify(new URL('calendar-file.ts', import.meta.url).href)}
    const text = encodeIcs(${JSON.stringify(CALENDAR)}).value
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
    const startsAtMs = events.map((event) => new ICAL.Event(event).startDate.toJSDate().getTime())
    process.stdout.write(JSON.stringify({ offsetMin: new Date(0).getTimezoneOffset(), text, startsAtMs }))`
  const read = ['UTC', 'America/New_York', 'Pacific/Auckland'].map((TZ) => {
    const told = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    })
    return JSON.parse(told) as { offsetMin: number; text: string; startsAtMs: number[] }
  })
  assert.equal(new Set(read.map(({ offsetMin }) => offsetMin)).size, 3, 'the zones took effect')
  assert.match(read[0]?.text ?? '', /DTSTART:20261004T060000Z/)
  for (const { text, startsAtMs } of read) {
    assert.equal(text, read[0]?.text)
    assert.deepEqual(
      startsAtMs,
      CALENDAR.events.map(({ startAtMs }) => startAtMs),
    )
  }
})

test('an instant no calendar holds is refused', () => {
  for (const startAtMs of [-1, NaN, 9e15]) {
    const text = encodeIcs({
      ...CALENDAR,
      events: [{ id: 'x', startAtMs, durationS: 0, name: 'x', note: '' }],
    })
    assert.deepEqual(!text.ok && text.error.code, 'start_time_out_of_range')
  }
})
