import type { FigureId } from '@uncramp/core/figure'

import type { Labels } from '../phrases.ts'

/** What each picture shows, for those who cannot see it. Drawn on one side; do the other the same way. */
export const figureDescriptions: Labels<FigureId> = {
  jog: 'A runner jogging easily, seen from the side, elbows bent.',
  walk: 'A runner walking with relaxed arms.',
  stride: 'A runner striding out, knee high in front and back leg stretched.',
  leg_swing: 'A runner holding a rail swings one leg forward and back like a pendulum.',
  walking_lunge:
    'A runner sinks into a long step, back knee close to the ground, and steps through.',
  high_knees: 'A runner on the spot lifts one knee to hip height after the other.',
  butt_kicks: 'A runner on the spot flicks one heel to the bottom after the other.',
  jumping_jacks:
    'A runner from the front jumps feet apart with the arms overhead, and back together.',
  ankle_hops: 'A runner hops on both feet with nearly straight knees.',
  calf_wall:
    'A runner leans on a wall, one leg straight behind with the heel on the ground; the upper calf is marked.',
  calf_wall_bent:
    'A runner leans on a wall, back knee bent over a heel that stays down; the low calf is marked.',
  hamstring_step:
    'A runner with one heel on a step, leg straight, tips forward from the hips; the back of the thigh is marked.',
  quad_hold:
    'A runner stands on one leg, holds a rail and draws the other heel to the bottom; the front of the thigh is marked.',
  hip_flexor_kneel:
    'A runner kneels on one knee with the other foot in front, body upright; the front of the hip is marked.',
  glute_lying:
    'A runner on the back, one ankle across the other knee, pulls the lower thigh in; the buttock is marked.',
  glute_standing:
    'A runner holding a rail sits back with one ankle across the other knee; the buttock is marked.',
  adductor_lunge:
    'A runner from the front, feet wide, one knee bent sideways and the other leg straight; the inner thigh is marked.',
  foot_seated:
    'A seated runner with one foot across the knee pulls the toes back; the arch of the foot is marked.',
  side_lean:
    'A runner from the front, legs crossed, one arm overhead, leans to the side; the outer hip is marked.',
  calf_kerb:
    'A runner with the ball of one foot up on a kerb and the heel down leans in; the calf is marked.',
  hamstring_kerb:
    'A runner with one heel on a kerb, leg straight, tips forward; the back of the thigh is marked.',
  hip_flexor_lunge:
    'A runner in a long step, body upright, back hip open; the front of the hip is marked.',
  foot_kerb: 'A runner with the toes pushed up against a kerb; the arch of the foot is marked.',
  rest_hands_on_knees: 'A runner rests, hands on the knees, and breathes.',
  stitch_press: 'A runner from the front presses a hand into the sore side and leans towards it.',
  stitch_lean:
    'A runner from the front, one arm overhead, leans away from the sore side and breathes.',
  hand_calf: 'A runner sits on the ground, knee bent, and strokes the calf with both hands.',
  hand_hamstring: 'A runner sits on the ground, knee bent, and strokes the back of the thigh.',
  hand_quad: 'A runner leans forward and strokes the front of the thigh with both hands.',
  hand_foot: 'A seated runner with one foot across the knee rubs the arch.',
  hand_adductor: 'A runner from the front, feet apart, strokes the inner thigh.',
  hand_glute: 'A runner holding a rail kneads the buttock with one fist.',
  hand_hip_flexor: 'A standing runner strokes the front of the hip with one hand.',
  roll_calf: 'A runner leans back on the hands, one calf on a roller, and rolls it slowly.',
  roll_hamstring: 'A runner leans back on the hands, the back of one thigh on a roller.',
  roll_quad: 'A runner lies face down on the forearms, the front of the thigh on a roller.',
  roll_glute: 'A runner sits on a roller, hands behind, and rolls the buttock.',
  roll_foot: 'A runner holds a rail and rolls a ball under one foot.',
}
