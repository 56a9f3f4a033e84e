import { courseFromTrack } from '@uncramp/core/course'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { Choices } from '../controls/Choices.tsx'
import { FileDrop } from '../controls/FileDrop.tsx'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { planner } from './plan-here.ts'
import { usualEveryM } from './usual-spacing.ts'
import { without } from './without.ts'

/** The course from a file, and how often there is something to drink on it. */
export function CourseQuestions(): JSX.Element {
  const m = words('more')
  const q = preferences.q.value
  const [problem, setProblem] = useState('')
  const { stationEveryM, course } = planner.draft.value
  const read = async (file: File): Promise<void> => {
    const { readCourse } = await import('@uncramp/formats')
    const track = readCourse(new Uint8Array(await file.arrayBuffer()), file.name)
    const name = nameOf(file)
    const made = track.ok ? courseFromTrack({ ...track.value, name }) : track
    setProblem(made.ok ? '' : m.courseUnreadable)
    if (made.ok) planner.takeCourse(made.value)
  }
  return (
    <>
      <FileDrop
        label={m.courseFile}
        accept=".gpx,.tcx,.fit,.gz"
        hint={m.courseHint}
        onFiles={([file]) => {
          if (file !== undefined) void read(file)
        }}
      >
        <div class="drop-news stack" role="status">
          {problem !== '' && <p class="drop-failed">{problem}</p>}
          {course !== undefined && (
            <p class="row">
              <b>{m.courseOf(course.name, q.distance(course.distanceM))}</b>
              <button
                type="button"
                class="button"
                onClick={() => {
                  planner.draft.value = without(planner.draft.value, 'course')
                }}
              >
                {m.courseRemove}
              </button>
            </p>
          )}
        </div>
      </FileDrop>
      <Choices
        legend={m.stationEvery}
        options={[0, ...usualEveryM()].map((everyM) => ({
          value: String(everyM),
          label: everyM === 0 ? m.stationNone : q.distance(everyM),
        }))}
        value={String(stationEveryM)}
        onChange={(everyM) => planner.change({ stationEveryM: Number(everyM) })}
      />
    </>
  )
}

function nameOf(file: File): string {
  return file.name.replace(/\.(gpx|tcx|fit)(\.gz)?$/i, '')
}
