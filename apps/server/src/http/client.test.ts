import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'

import { createClient, type Client } from '@uncramp/contract/client'
import { planSchema } from '@uncramp/contract/documents/plan'

import { clientOf } from '../testing/client.ts'
import { freshId, openDoor, type Door } from '../testing/door.ts'

const GPX = `<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>
${Array.from({ length: 120 }, (_, i) => `<trkpt lat="${(52 + i * 0.0001).toFixed(5)}" lon="5.1"><ele>3</ele><time>${new Date(Date.UTC(2026, 8, 1, 8, 0, i * 5)).toISOString()}</time></trkpt>`).join('\n')}
</trkseg></trk></gpx>`

async function setUp(
  t: TestContext,
  flags: readonly string[] = [],
): Promise<{ door: Door; client: Client }> {
  const door = await openDoor(t, flags)
  return { door, client: clientOf(door) }
}

test('a plan comes back in the shape the contract says', async (t) => {
  const { client } = await setUp(t)
  const planned = await client.call('createPlan', {
    body: { distanceM: 42_195, goalS: 13_500, runner: { massKg: 70 } },
  })
  assert.ok(planned.ok)
  planSchema.parse(planned.value)
  assert.equal(planned.value.schema, 'uncramp.plan/1')
  const refused = await client.call('createPlan', {
    body: { distanceM: 42_195, runner: { massKg: 70 } },
  })
  assert.ok(!refused.ok && refused.error.code === 'goal_missing')
})

test('a file goes in by pieces and becomes an activity that can be pulled and downloaded', async (t) => {
  const { client } = await setUp(t)
  const [importId, fileId] = [freshId(), freshId()]
  const bytes = new Uint8Array(Buffer.from(GPX))
  await client.call('createImport', { body: { id: importId } })
  const params = { importId, fileId }
  const added = await client.call('addFile', {
    params: { importId },
    body: { id: fileId, name: 'run.gpx', sizeByte: bytes.byteLength },
  })
  assert.ok(added.ok, JSON.stringify(added))
  const half = Math.floor(bytes.byteLength / 2)
  await client.call('putChunk', { params, query: { at: 0 }, bytes: bytes.slice(0, half) })
  const wrong = await client.call('putChunk', {
    params,
    query: { at: half + 1 },
    bytes: bytes.slice(half + 1),
  })
  assert.ok(!wrong.ok && wrong.error.code === 'offset_mismatch')
  const state = await client.call('readFile', { params })
  assert.ok(state.ok && state.value.receivedByte === half)
  await client.call('putChunk', { params, query: { at: half }, bytes: bytes.slice(half) })
  const followed = await client.call('followImport', { params: { importId } })
  assert.ok(followed.ok)
  assert.match(await followed.value.text(), /event: end\n/)
  const detail = await client.call('readImport', { params: { importId } })
  assert.ok(detail.ok)
  const [file] = detail.value.files
  assert.equal(file?.state, 'done', JSON.stringify(file))
  const pulled = await client.call('pullRecords', { query: { kinds: 'activity' } })
  assert.ok(pulled.ok)
  assert.equal(pulled.value.records[0]?.id, file?.activityId)
  const original = await client.call('readOriginal', { params: { sha256: file?.sha256 ?? '' } })
  assert.ok(original.ok)
  assert.equal(await original.value.text(), GPX)
  assert.match(original.value.headers.get('content-disposition') ?? '', /^attachment/)
  const again = await client.call('addFile', {
    params: { importId },
    body: {
      id: freshId(),
      name: 'copy.gpx',
      sizeByte: bytes.byteLength,
      sha256: file?.sha256 ?? '',
    },
  })
  assert.ok(again.ok && again.value.state === 'duplicate')
})

test('a file that is no run fails with its reason and the others go on', async (t) => {
  const { client } = await setUp(t)
  const importId = freshId()
  await client.call('createImport', { body: { id: importId } })
  for (const [name, text] of [
    ['photo.jpg', 'not a run at all'],
    ['run.gpx', GPX],
  ] as const) {
    const fileId = freshId()
    const bytes = new Uint8Array(Buffer.from(text))
    await client.call('addFile', {
      params: { importId },
      body: { id: fileId, name, sizeByte: bytes.byteLength },
    })
    await client.call('putChunk', { params: { importId, fileId }, query: { at: 0 }, bytes })
  }
  const followed = await client.call('followImport', { params: { importId } })
  assert.ok(followed.ok)
  await followed.value.text()
  const detail = await client.call('readImport', { params: { importId } })
  assert.ok(detail.ok)
  assert.deepEqual(
    detail.value.files.map((file) => file.state),
    ['failed', 'done'],
  )
  assert.equal(detail.value.files[0]?.facts['code'], 'unknown_format')
})

test('an account is made with a code, signs in, recovers, changes its password and deletes itself', async (t) => {
  const { door, client } = await setUp(t, ['--accounts'])
  const before = await client.call('readSession', {})
  assert.ok(before.ok && before.value.needsFirstAccount && before.value.runnerId === undefined)
  const early = await door.directory.invite({ isAdmin: true, expiresAtMs: Date.now() + 60_000 })
  const code = await door.directory.invite({ isAdmin: true, expiresAtMs: Date.now() + 60_000 })
  const [email, password] = ['Runner@Example.org', 'correct horse battery']
  const made = await client.call('createAccount', { body: { email, name: 'R', password, code } })
  assert.ok(made.ok, JSON.stringify(made))
  const used = await client.call('createAccount', {
    body: { email: 'b@example.org', name: 'B', password, code },
  })
  assert.ok(!used.ok && used.error.code === 'code_refused')
  const old = await client.call('createAccount', {
    body: { email: 'b@example.org', name: 'B', password, code: early },
  })
  assert.ok(!old.ok && old.error.code === 'code_refused', 'a code of an earlier start')
  for (const wrong of [
    { email, password: 'wrong password!' },
    { email: 'nobody@example.org', password },
  ]) {
    const refused = await client.call('signIn', { body: wrong })
    assert.ok(!refused.ok && refused.error.code === 'sign_in_refused')
  }
  const signedIn = await client.call('signIn', { body: { email: 'runner@example.org', password } })
  assert.ok(
    signedIn.ok && signedIn.value.isAdmin && signedIn.value.runnerId === made.value.runnerId,
  )
  assert.ok((await client.call('pullRecords', {})).ok)
  const changed = await client.call('changePassword', {
    body: { current: password, password: 'another long one' },
  })
  assert.ok(changed.ok)
  const out = await client.call('pullRecords', {})
  assert.ok(!out.ok && out.error.code === 'sign_in_needed', 'every session ended')
  const [recoveryCode = ''] = made.value.recoveryCodes
  const recover = { email, code: recoveryCode, password: 'a third long password' }
  assert.ok((await client.call('recoverAccount', { body: recover })).ok)
  const twice = await client.call('recoverAccount', { body: recover })
  assert.ok(!twice.ok && twice.error.code === 'code_refused')
  assert.ok((await client.call('signIn', { body: { email, password: recover.password } })).ok)
  const last = await client.call('deleteAccount', { body: { password: recover.password } })
  assert.ok(!last.ok && last.error.code === 'last_admin')
  assert.ok((await client.call('signOutEverywhere', {})).ok)
  const gone = await client.call('listAccounts', {})
  assert.ok(!gone.ok && gone.error.code === 'sign_in_needed')
})

test('a link shows what it names without the ends of tracks, and stops when revoked or late', async (t) => {
  const { door, client } = await setUp(t)
  const clock = `${door.clock.nowAtMs.toString(16).padStart(12, '0')}-0000-aaaaaaaaaaaa`
  const track = Array.from({ length: 200 }, (_, i) => ({
    latitudeDeg: 52 + i * 0.0001,
    longitudeDeg: 5,
    atS: i,
  }))
  const field = (value: never) => ({ value, clock })
  const fields = {
    track: field(track as never),
    distanceM: field(2200 as never),
    fileName: field('home.gpx' as never),
  }
  await client.call('pushRecords', {
    body: {
      id: freshId(),
      changes: [
        { id: freshId(), kind: 'activity', baseVersion: 0, fields },
        {
          id: freshId(),
          kind: 'triage_result',
          baseVersion: 0,
          fields: { sign: field('dark_urine' as never) },
        },
      ],
    },
  })
  const linkId = freshId()
  const body = { id: linkId, label: 'physio', kinds: ['activity' as const], lifetimeDays: 7 }
  const made = await client.call('createLink', { body })
  assert.ok(made.ok)
  const token = made.value.path.split('/').at(-1) ?? ''
  const shown = await client.call('readLink', { params: { token } })
  assert.ok(shown.ok)
  assert.deepEqual(
    shown.value.records.map((record) => record.kind),
    ['activity'],
  )
  const shownFields = shown.value.records[0]?.fields ?? {}
  assert.deepEqual(Object.keys(shownFields).toSorted(), ['distanceM', 'track'])
  const shownTrack = shownFields['track']?.value as { latitudeDeg: number }[]
  assert.ok(shownTrack.length > 2 && shownTrack.length < 190)
  assert.ok(shownTrack.every((point) => point.latitudeDeg > 52.0005 && point.latitudeDeg < 52.0194))
  door.clock.nowAtMs += 8 * 24 * 3_600_000
  const late = await client.call('readLink', { params: { token } })
  assert.ok(!late.ok && late.error.code === 'link_expired')
  door.clock.nowAtMs -= 8 * 24 * 3_600_000
  assert.ok((await client.call('revokeLink', { params: { linkId } })).ok)
  const revoked = await client.call('readLink', { params: { token } })
  assert.ok(!revoked.ok && revoked.error.code === 'not_found')
})

test('a server that is away is a value, not a throw', async () => {
  const client = createClient({ fetch: () => Promise.reject(new TypeError('away')) })
  assert.deepEqual(await client.call('health', {}), { ok: false, error: { code: 'unreachable' } })
})
