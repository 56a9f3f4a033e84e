import assert from 'node:assert/strict'
import { test } from 'node:test'

import { analyseFile } from './analyse-file.ts'

function gpx(): Uint8Array {
  const points = Array.from({ length: 400 }, (_, i) => {
    const time = new Date(Date.UTC(2026, 8, 1, 8, 0, i * 5)).toISOString()
    return `<trkpt lat="${(52 + i * 0.0001).toFixed(5)}" lon="5.1"><ele>3</ele><time>${time}</time></trkpt>`
  })
  return Buffer.from(
    `<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`,
  )
}

test('a file without totals of its own is summed up by its analysis', () => {
  const analysed = analyseFile({ name: 'run.gpx', bytes: gpx(), listed: undefined })
  assert.ok(analysed.ok)
  const { fieldTexts, analysisText } = analysed.value
  const { activity } = JSON.parse(analysisText) as { activity: Record<string, number> }
  for (const name of ['distanceM', 'elapsedS', 'timerS', 'movingS', 'ascentM'])
    assert.equal(Number(fieldTexts[name]), activity[name], name)
  assert.ok(Number(fieldTexts['distanceM']) > 4000)
  assert.equal(fieldTexts['elapsedS'], '1995')
})
