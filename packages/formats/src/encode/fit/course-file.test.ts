import assert from 'node:assert/strict'
import { test } from 'node:test'

import { messagesOf } from '../../fit/fit-sessions.ts'
import { openFit } from '../../fit/open-fit.ts'
import { COURSE_POINT_FIELDS, MESSAGE } from '../../fit/profile.generated.ts'
import { recordColumns } from '../../fit/record-columns.ts'
import { IssueLog } from '../../track/issue-log.ts'
import type { TimedSample } from '../timed-course.ts'
import { encodeFitCourse } from './course-file.ts'

const AT_MS = Date.parse('2026-05-01T06:00:00Z')

function sample(atM: number, longitudeDeg: number, isPoint = false): TimedSample {
  return { atM, atS: atM / 4, latitudeDeg: -17, longitudeDeg, isPoint }
}

test('a point at exactly +180° keeps its longitude, as the last one that the field can say', () => {
  const last = sample(400, 180, true)
  const encoded = encodeFitCourse({
    name: 'Taveuni',
    samples: [sample(0, -180), sample(200, 179.999), last],
    points: [
      {
        point: { id: 'water-1', kind: 'water', atM: 400, atS: 100 },
        name: 'Water',
        sample: last,
      },
    ],
    startAtMs: AT_MS,
    createdAtMs: AT_MS,
  })
  assert.ok(encoded.ok)
  const file = openFit(encoded.value, new IssueLog())
  const places = messagesOf(file, MESSAGE.coursePoint)
  assert.deepEqual(
    places.map((place) => file.reader.number(place, COURSE_POINT_FIELDS.positionLong)),
    [2_147_483_646],
  )
  const { longitudeDeg = [] } = recordColumns(file.scan, file.reader).columns
  assert.equal(longitudeDeg.length, 3)
  assert.equal(longitudeDeg[0], -180)
  assert.ok(Math.abs((longitudeDeg[2] ?? 0) - 180) < 2e-7, String(longitudeDeg[2]))
})
