import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Json } from '@uncramp/contract/json'
import type { RecordKind, StoredRecord } from '@uncramp/contract/records'

import { forLink } from '../sharing/for-link.ts'
import { freshId, openDoor } from '../testing/door.ts'

const CLOCK = '0199f3a27c1e-0000-4f1c0a92be31'
const DIGEST = 'ab'.repeat(32)

function record(kind: RecordKind, values: Readonly<Record<string, Json>>): StoredRecord {
  const fields = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, clock: CLOCK }]),
  )
  return { id: freshId(), kind, version: 1, changeIndex: 1, fields }
}

function shown(
  kinds: readonly RecordKind[],
  one: StoredRecord,
): Readonly<Record<string, Json | undefined>> {
  const { fields } = forLink({ id: 'link', kinds }, one)
  return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]))
}

test('what a run is called, its file and its digest stay at home, however deep they stand', () => {
  const run = record('activity', {
    startAtMs: 1,
    name: 'Home Street and back',
    title: 'Home Street',
    description: 'From Home Street and back',
    gear: 'The shoes from Home Street',
    fileName: 'home.gpx',
    sha256: DIGEST,
    analysis: { activity: { id: DIGEST, name: 'Home Street', distanceM: 10_000 }, start: [1] },
    weather: [{ temperatureC: 12, latitudeDeg: 52, longitudeDeg: 5 }],
  })
  assert.deepEqual(shown(['activity'], run), {
    startAtMs: 1,
    analysis: { activity: { distanceM: 10_000 }, start: [1] },
    weather: [{ temperatureC: 12 }],
  })
})

test('a plan tells of health only where the profile is shared too', () => {
  const kept = { draft: { goalS: 14_400 }, runner: { massKg: 70, medicines: ['statin'] } }
  const plan = record('plan', { draft: { goalS: 14_400 }, kept })
  assert.deepEqual(shown(['plan'], plan), {
    draft: { goalS: 14_400 },
    kept: { draft: { goalS: 14_400 } },
  })
  assert.deepEqual(shown(['plan', 'profile'], plan), { draft: { goalS: 14_400 }, kept })
  const start = record('feedback', { about: 'medicine_start', medicine: 'statin' })
  assert.deepEqual(shown(['feedback'], start), { about: 'medicine_start' })
})

test('beside a track nothing tells how much of it is hidden', () => {
  const track = Array.from({ length: 200 }, (_, i) => ({
    latitudeDeg: 52 + i * 0.0005,
    longitudeDeg: 4,
    atS: i,
  }))
  const run = record('activity', {
    elapsedS: 3600,
    distanceM: 11_060,
    points: [[0, 0]],
    analysis: { splits: [{ toM: 11_060, durationS: 300, gradeAdjustedSPerKm: 300 }] },
    track,
  })
  const { track: left, ...rest } = shown(['activity'], run)
  assert.ok(Array.isArray(left) && left.length > 50 && left.length < 190)
  assert.deepEqual(Object.keys(left[0] as object), ['latitudeDeg', 'longitudeDeg'])
  assert.deepEqual(rest, {
    elapsedS: 3600,
    distanceM: 11_000,
    analysis: { splits: [{ durationS: 300 }] },
  })
})

test('a deleted record is its mark, by a link and for a person let in; the owner may still undo it', async (t) => {
  const door = await openDoor(t, ['--accounts'])
  const people = await Promise.all(['owner', 'coach'].map((name) => signedIn(door, name)))
  const [owner = '', coach = ''] = people
  const id = freshId()
  const push = async (baseVersion: number, values: Readonly<Record<string, Json>>) => {
    const fields = Object.entries(values).map(([name, value]) => [name, { value, clock: CLOCK }])
    const changes = [{ id, kind: 'cramp', baseVersion, fields: Object.fromEntries(fields) }]
    const json = { id: freshId(), changes }
    const pushed = await door.ask('POST', '/api/v1/records/batches', { cookie: owner, json })
    assert.equal(pushed.status, 200, pushed.text)
  }
  await push(0, { muscle: 'calf', atMs: 5 })
  await push(1, { deleted: true })
  const link = await door.ask('POST', '/api/v1/links', {
    cookie: owner,
    json: { id: freshId(), label: 'all', kinds: ['cramp'], lifetimeDays: 1 },
  })
  const { path } = link.body as { path: string }
  const grant = await door.ask('POST', '/api/v1/grants', {
    cookie: owner,
    json: { id: freshId(), label: 'coach', role: 'read' },
  })
  const { code } = grant.body as { code: string }
  await door.ask('POST', '/api/v1/grants/acceptance', { cookie: coach, json: { code } })
  const { runnerId } = (await door.ask('GET', '/api/v1/session', { cookie: owner })).body as {
    runnerId: string
  }
  const namesAt = async (address: string, cookie?: string) => {
    const read = await door.ask('GET', address, cookie === undefined ? {} : { cookie })
    assert.equal(read.status, 200, read.text)
    const { records } = read.body as { records: StoredRecord[] }
    return Object.keys(records[0]?.fields ?? {}).toSorted()
  }
  assert.deepEqual(await namesAt(path.replace('/shared/', '/api/v1/linked/')), ['deleted'])
  assert.deepEqual(await namesAt(`/api/v1/runners/${runnerId}/records`, coach), ['deleted'])
  assert.deepEqual(await namesAt('/api/v1/records', owner), ['atMs', 'deleted', 'muscle'])
})

test('a comment sent twice is one, and its id is no place for another comment', async (t) => {
  const door = await openDoor(t)
  const [recordId, id] = [freshId(), freshId()]
  const fields = { atMs: { value: 5, clock: CLOCK } }
  const changes = [{ id: recordId, kind: 'cramp', baseVersion: 0, fields }]
  await door.ask('POST', '/api/v1/records/batches', { json: { id: freshId(), changes } })
  const path = `/api/v1/runners/${door.soloRunnerId}/comments`
  const say = async (text: string) =>
    (await door.ask('POST', path, { json: { id, recordId, text } })).status
  assert.deepEqual([await say('rest'), await say('rest'), await say('run')], [201, 201, 409])
  const listed = (await door.ask('GET', path)).body as { comments: { text: string }[] }
  assert.deepEqual(
    listed.comments.map(({ text }) => text),
    ['rest'],
  )
})

test('a text that one of the stores could not keep is refused by both', async (t) => {
  const door = await openDoor(t)
  for (const label of ['a\u0000b', '\ud800']) {
    const asked = [
      ['/api/v1/grants', { id: freshId(), role: 'read', label }],
      ['/api/v1/links', { id: freshId(), kinds: ['plan'], lifetimeDays: 1, label }],
      [
        `/api/v1/runners/${door.soloRunnerId}/comments`,
        { id: freshId(), recordId: freshId(), text: label },
      ],
      [`/api/v1/imports/${freshId()}/files`, { id: freshId(), name: label, sizeByte: 1 }],
    ] as const
    for (const [path, json] of asked)
      assert.equal((await door.ask('POST', path, { json })).status, 400, path)
  }
})

async function signedIn(door: Awaited<ReturnType<typeof openDoor>>, name: string) {
  const code = await door.directory.invite({ isAdmin: false, expiresAtMs: Date.now() + 60_000 })
  const [email, password] = [`${name}@example.org`, 'a long enough password']
  await door.ask('POST', '/api/v1/accounts', { json: { email, name, password, code } })
  const signed = await door.ask('POST', '/api/v1/session', { json: { email, password } })
  assert.equal(signed.status, 200, signed.text)
  return signed.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}
