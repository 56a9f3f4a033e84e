import assert from 'node:assert/strict'
import { test } from 'node:test'

import { zipOf } from '../testing/zip-bytes.ts'
import { listedIn } from './listed-in.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const HEAD = 'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Filename\n'
const csv = (title: string, type: string, file: string): Uint8Array =>
  bytesOf(`${HEAD}1,x,${title},${type},,${file}\n`)
const LIST = { name: 'activities.csv', data: csv('Sunday', 'Ride', 'activities/1.gpx') }
const RECORDING = { name: 'activities/1.gpx', data: bytesOf('<gpx/>') }

test('a list is found before and after its recordings, and in an archive in the archive', async () => {
  const zips = [
    zipOf([LIST, RECORDING]),
    zipOf([RECORDING, LIST]),
    zipOf([{ name: 'strava.zip', data: zipOf([RECORDING, LIST]) }, RECORDING], true),
  ]
  for (const bytes of zips) {
    const list = await listedIn([{ path: 'export.zip', bytes }])
    assert.equal(list.of('activities/1.gpx')?.title, 'Sunday')
    assert.equal(list.of('strava.zip/activities/1.gpx')?.sport, 'cycling')
  }
})

test('lists of several sources are one, whether zipped or lying in a folder', async () => {
  const list = await listedIn([
    { path: 'me/activities.csv', bytes: csv('One', 'Run', 'activities/1.gpx') },
    {
      path: 'other.zip',
      bytes: zipOf([{ ...LIST, data: csv('Two', 'Run', 'activities/2.fit.gz') }]),
    },
    { path: 'me/activities/1.gpx', bytes: RECORDING.data },
  ])
  assert.equal(list.of('me/activities/1.gpx')?.title, 'One')
  assert.equal(list.of('activities/2.fit.gz')?.title, 'Two')
  // Picked out of its folder, a recording has no folder to its name.
  assert.equal(list.of('1.gpx')?.title, 'One')
  assert.equal(list.of('elsewhere/1.gpx'), undefined)
  assert.equal(list.of('activities/3.gpx'), undefined)
})

async function* failing(): AsyncGenerator<Uint8Array> {
  yield zipOf([RECORDING]).subarray(0, 80)
  throw new Error('the disk is gone')
}

test('a recording is not read for a list, and a source that fails takes none with it', async () => {
  let piecesCount = 0
  async function* recording(): AsyncGenerator<Uint8Array> {
    for (let n = 0; n < 1000; n += 1) {
      piecesCount += 1
      yield new Uint8Array(4096).fill(65)
    }
  }
  const list = await listedIn([
    { path: 'long.gpx', bytes: recording() },
    { path: 'broken.zip', bytes: failing() },
    { path: 'export.zip', bytes: zipOf([LIST]) },
  ])
  assert.equal(piecesCount, 1)
  assert.equal(list.of('activities/1.gpx')?.title, 'Sunday')
})
