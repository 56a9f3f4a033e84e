import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { realBetween } from '../real.arbitrary.law.ts'
import { JOINT_RANGE, LENGTH } from './body.ts'
import {
  FIGURE_IDS,
  FIGURES,
  figureDurationS,
  figureLines,
  figureSvg,
  type FigureId,
  type Shape,
} from './index.ts'
import { poseAt } from './movement.ts'
import type { Figure, KeyPose } from './pose.ts'
import { lowestFrac, skeletonOf } from './skeleton.ts'

type Bend = Readonly<{
  joint: keyof typeof JOINT_RANGE
  side: string
  bendDeg: number
  isTurnedOut: boolean
}>

/** Bends of the joints as drawn: hands that hold something included. */
function bends(figure: Figure, pose: KeyPose): readonly Bend[] {
  const { joints } = skeletonOf(pose, figure)
  return (['Left', 'Right'] as const).flatMap((side) => {
    const isTurnedOut = (pose.shortFrac[`thigh${side}`] ?? 1) < 0.9
    const shinDeg = joints[`shin${side}Deg`]
    const bend = (joint: Bend['joint'], bendDeg: number): Bend => ({
      joint,
      side,
      bendDeg,
      isTurnedOut,
    })
    return [
      bend('knee', joints[`thigh${side}Deg`] - shinDeg),
      bend('elbow', joints[`forearm${side}Deg`] - joints[`upperArm${side}Deg`]),
      bend('hip', joints[`thigh${side}Deg`] + joints.trunkDeg),
      bend('ankle', joints[`foot${side}Deg`] - shinDeg),
    ]
  })
}

function assertPossible(id: FigureId, pose: KeyPose, slackDeg: number): void {
  const figure = FIGURES[id]
  for (const { joint, side, bendDeg, isTurnedOut } of bends(figure, pose)) {
    const { lowDeg, highDeg } = JOINT_RANGE[joint]
    const where = `${id}: ${joint} ${side} ${bendDeg.toFixed(0)}`
    if (figure.view === 'front') {
      // Seen from the front an arm or leg bends in or out of the page, so only the amount can be checked.
      if (joint === 'knee' || joint === 'elbow') assert.ok(Math.abs(bendDeg) <= highDeg, where)
    } else if (isTurnedOut && joint !== 'elbow') {
      // A leg turned out towards the viewer shows its bend mirrored.
      if (joint === 'knee') assert.ok(Math.abs(bendDeg) <= highDeg, where)
    } else {
      assert.ok(bendDeg >= lowDeg - slackDeg && bendDeg <= highDeg + slackDeg, where)
    }
  }
}

function numbersOf(shape: Shape): readonly number[] {
  switch (shape.kind) {
    case 'limb':
      return [shape.from.x, shape.from.y, shape.to.x, shape.to.y]
    case 'disc':
      return [shape.at.x, shape.at.y]
    case 'area':
    case 'stroke':
      return shape.points.flatMap(({ x, y }) => [x, y])
  }
}

describe('the figure', () => {
  it('bends knees, elbows, hips and ankles only the way they go, in every key pose', () => {
    for (const id of FIGURE_IDS)
      for (const pose of FIGURES[id].keyPoses) assertPossible(id, pose, 0)
  })

  it('stays possible between key poses', () => {
    for (const id of FIGURE_IDS) {
      const loopS = figureDurationS(FIGURES[id])
      for (let step = 0; step < 24; step += 1)
        assertPossible(id, poseAt(FIGURES[id], (loopS * step) / 24), 8)
    }
  })

  it('has legs and trunk that add up to a body', () => {
    const { trunkFrac, thighFrac, shinFrac, ankleToSoleFrac } = LENGTH
    const shoulderFrac = trunkFrac + thighFrac + shinFrac + ankleToSoleFrac
    assert.ok(Math.abs(shoulderFrac - 0.818) < 0.001)
  })

  it('touches the floor and never sinks into it, at any moment', () => {
    const id = fc.constantFrom(...FIGURE_IDS)
    const moment = realBetween(-100, 100)
    fc.assert(
      fc.property(id, moment, fc.constantFrom('left', 'right'), (name, atS, side) => {
        const { shapes, floorFrac } = figureLines(FIGURES[name], atS, side)
        const pose = poseAt(FIGURES[name], atS)
        assert.ok(Number.isFinite(lowestFrac(skeletonOf(pose, FIGURES[name]))))
        const body = shapes.filter((shape) => shape.kind === 'limb')
        const lowest = Math.max(
          ...body.map((shape) =>
            Math.max(shape.from.y + shape.fromFrac, shape.to.y + shape.toFrac),
          ),
        )
        assert.ok(lowest <= floorFrac + 0.015, `${name} sinks to ${lowest}`)
        if (pose.riseFrac === 0)
          assert.ok(lowest >= floorFrac - 0.02, `${name} floats at ${lowest}`)
      }),
      { numRuns: 400 },
    )
  })

  it('stays inside its box', () => {
    for (const id of FIGURE_IDS) {
      const loopS = figureDurationS(FIGURES[id])
      for (let step = 0; step < 12; step += 1)
        for (const shape of figureLines(FIGURES[id], (loopS * step) / 12).shapes)
          for (const value of numbersOf(shape))
            assert.ok(value >= -0.02 && value <= 1.02, `${id} ${value}`)
    }
  })

  it('turns round for the left side', () => {
    const right = figureLines(FIGURES.calf_wall, 0, 'right').shapes.flatMap(numbersOf)
    const left = figureLines(FIGURES.calf_wall, 0, 'left').shapes.flatMap(numbersOf)
    assert.ok(
      right.every(
        (value, index) => index % 2 === 1 || Math.abs(value + (left[index] ?? 9) - 1) < 1e-9,
      ),
    )
  })

  it('comes back to where it was after one loop, without a jump', () => {
    for (const id of FIGURE_IDS) {
      const loopS = figureDurationS(FIGURES[id])
      const [now, later, soon] = [0.3, 0.3 + loopS, 0.302].map((atS) =>
        figureLines(FIGURES[id], atS).shapes.flatMap(numbersOf),
      )
      for (const [index, value] of (now ?? []).entries()) {
        assert.ok(Math.abs(value - (later?.[index] ?? 9)) < 1e-6)
        assert.ok(Math.abs(value - (soon?.[index] ?? 9)) < 0.03, id)
      }
    }
  })

  it('keeps the heel of a calf stretch on the floor', () => {
    for (const id of ['calf_wall', 'calf_wall_bent'] as const) {
      const [pose] = FIGURES[id].keyPoses
      assert.ok(pose)
      const skeleton = skeletonOf(pose, FIGURES[id])
      const { heel } = skeleton.right
      assert.ok(lowestFrac(skeleton) - heel.y < 0.03, id)
    }
  })

  it('writes valid drawing commands and escapes what it is given', () => {
    for (const id of FIGURE_IDS) {
      const svg = figureSvg(FIGURES[id], 0.7, {
        title: 'a "b" <c>',
        colours: { shirt: 'var(--shirt)' },
      })
      assert.ok(!/NaN|undefined|Infinity/.test(svg), id)
      assert.ok(svg.includes('aria-label="a &quot;b&quot; &lt;c&gt;"'))
      assert.ok(svg.includes('fill="var(--shirt)"'))
      assert.ok(svg.length < 16_000, `${id} ${svg.length}`)
    }
    assert.ok(!figureSvg(FIGURES.jog, 0, { isInline: false }).includes('fill="#'))
  })
})
