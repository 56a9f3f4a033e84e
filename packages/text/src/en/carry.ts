import type { CarryLexicon } from '../card/lexicon.ts'

/** English words for watch, calendar, map and paper. */
export const CARRY_EN: CarryLexicon = {
  language: 'en',
  distances: { marathon: 'Marathon', half: 'Half marathon', ten: '10 km', five: '5 km' },
  planName: (distance, time) => `${distance} ${time}`,
  planNote:
    'Drinks and paces from your uncramp plan. Drink less whenever you are not thirsty. General information, not a medical device.',
  drinks: { water: 'water', sports_drink: 'sports drink' },
  withSodium: (sodium) => `${sodium} sodium`,
  saltShot: (fluid, sodium) => `${fluid} water with salt (${sodium} sodium)`,
  ifThirsty: 'if thirsty',
  wrist: {
    warmUp: 'WARM UP',
    drills: 'DRILLS',
    lineUp: 'LAP AT THE GUN',
    firstMile: 'MILE 1 EASY',
    goalPace: 'GOAL PACE',
    drink: 'DRINK',
    sportsDrink: 'SPORT',
    salt: 'SALT',
    eat: 'EAT',
    carbohydrate: 'carb',
    toFinish: 'TO THE FINISH',
    coolDown: 'WALK',
    stretches: 'STRETCHES',
    stretch: 'Stretch',
    aid: 'AID',
    toilet: 'TOILET',
    left: 'L',
    right: 'R',
  },
  note: {
    warmUp: (span) => `Jog slowly for ${span}. You should be able to chat.`,
    drill: (name, span) => `${name}, ${span}.`,
    lineUp:
      'Go to your place and wait. Press lap when the gun goes: the drink times count from there.',
    firstMile: (time, range) =>
      `First mile in ${time}, slowly (${range}). People will pass you; you will pass many later.`,
    goalPace: (time, amber) =>
      `Mile marker: about ${time}. Under ${amber} you are too fast: ease off now.`,
    pace: (range) => `Pace ${range}.`,
    drink: (drink, clock, place) => `${clock}, ${place}: ${drink} in small sips.`,
    lessIsFine: 'Not thirsty? Less is fine.',
    salt: (sodium, clock) => `${clock}: salt (${sodium} sodium) with water.`,
    eat: (grams, clock) => `${clock}: eat ${grams} carbohydrate.`,
    toFinish: 'Press lap at the finish.',
    coolDown: 'Walk until you breathe easily. Press lap to start the stretches.',
    stretch: (name, span) => `${name}: hold ${span}. A mild pull, no pain, no bouncing.`,
    stretchBoth: (name, span) =>
      `${name}: left and right in turn, ${span} in all. A mild pull, no pain, no bouncing.`,
    aid: (name) => `Aid station ${name}. No planned drink here.`,
    toilet: 'Toilet.',
    run: (time) => `Planned finish: ${time}.`,
    onTheWay: 'On the way:',
    general: 'General information, not a medical device.',
  },
  event: {
    drink: (drink) => `Drink ${drink}`,
    drinkByThirst: 'Weigh first, then drink when you are thirsty',
    salt: (sodium) => `Salt with water: ${sodium} sodium`,
    toilet: 'Toilet',
    warm_up: 'Warm up',
    stretch: 'Stretch',
    corral: 'Go to your place at the start',
    urine_check: 'Check the colour of your urine',
    weigh: 'Weigh yourself',
    roll: 'Foam roller',
    massage: 'Massage',
    eat: 'Eat',
    rest: 'Rest',
    run: 'Start of the run',
    optional: 'if you like',
  },
  card: {
    weather: (temperature, humidity, wind) => `${temperature}, humidity ${humidity}, wind ${wind}`,
    start: (day, clock) => `${day}, start ${clock}`,
    before: 'Before the start',
    beforeGun: (span) => `${span} before`,
    afterFinish: (span) => `${span} after`,
    during: 'Drinks on the run',
    noDrinks: 'No drinks are planned. Drink if you are thirsty.',
    refused: 'No drink or salt numbers: follow the advice you have for your condition or medicine.',
    onTheBand: 'All drinks with their times are on the pace band.',
    thirst: 'These are the most you should drink, not a duty. Not thirsty? Less is fine.',
    firstMile: 'First mile',
    firstMileTarget: 'Good. Let them pass.',
    firstMileAmber: (time) => `under ${time}`,
    firstMileAmberDo: 'Too fast: ease off now.',
    firstMileRed: (time) => `under ${time}`,
    firstMileRedDo: 'Much too fast: jog easily until you can chat.',
    ahead: (span) => `${span} ahead`,
    runNext: (unit, times) => `next ${unit === 'mile' ? 'miles' : 'km'} in ${times}: level`,
    cramp: 'A cramp on the run',
    crampSteps: [
      'Slow down and move to the side.',
      'Stretch the muscle gently for 20 to 30 s. Breathe. Never bounce.',
      'Let go and stroke it lightly. Stretch again: 1 to 2 minutes, until it gives.',
      'Walk 1 to 2 minutes, then jog 5 to 10 % slower with short steps.',
      'Sip only if you are thirsty: a drink will not stop this cramp.',
      'Stop at the next aid station after a third cramp in 30 minutes, or if it lasts 10 minutes.',
    ],
    crampPictures: {
      calf: { title: 'Calf', line: 'Heel down, knee straight' },
      hamstring: { title: 'Back of thigh', line: 'Heel up, lean from the hip' },
      quad: { title: 'Front of thigh', line: 'Heel to the seat, knees together' },
    },
    redFlags: 'Stop and call the emergency number (112, 999, 911)',
    redFlagLines: [
      'Confused, collapsed, fainted, or a fit',
      'Very hot and not yourself: cool first, with cold water',
      'Chest pain, or breathless at rest',
      'Vomiting or severe headache after drinking a lot: no more water',
      'Dark, cola-coloured urine with muscle pain or weakness',
      'See a doctor the same day: one calf swollen and hot (no massage), or a sudden pop',
    ],
    emergency: 'In an emergency call',
    emergencyLines: ['Name and phone', 'Conditions, medicines'],
    after: 'After the finish',
    band: 'Pace band',
    bandHint:
      'Cut along the outer line and fold along the dotted lines, or wrap it round your wrist and tape it.',
    mile: 'mile',
    kilometre: 'km',
    finish: 'FINISH',
    notUnder: (time) => `over ${time}`,
    water: 'water',
    sport: 'sports',
    settings: 'Set by hand on your watch',
    settingsWhere: 'Where to find it',
    settingsNote: 'For watches that cannot load the file. Names of menus differ between models.',
    settingsAll: (facts) => [
      `Lap: automatic, every ${facts.lap}.`,
      `First mile: pace alert ${facts.firstMileRange}.`,
      `After it: pace alert ${facts.goalRange}.`,
      ...(facts.everySpan === undefined
        ? [
            facts.isFluidRefused
              ? 'Drinks: no reminder.'
              : 'Drinks: no reminder. Drink if you are thirsty.',
          ]
        : [
            `Drinks: reminder every ${facts.everySpan}${facts.amount === undefined ? '' : `, about ${facts.amount}`}. The exact times are on the card.`,
          ]),
    ],
    settingsLines: [
      {
        brand: 'Garmin',
        line: ({ everySpan }) =>
          `Run settings, Alerts: add Pace${everySpan === undefined ? '' : ` and Drink (or Custom), Time, every ${everySpan}`}.`,
      },
      {
        brand: 'COROS',
        line: ({ everySpan }) =>
          `Before the start, Alerts: Pace${everySpan === undefined ? '' : ` and Nutrition, every ${everySpan}`}.`,
      },
      {
        brand: 'Polar',
        line: ({ everySpan }) =>
          everySpan === undefined
            ? 'Use the pace zones of your running profile.'
            : `FuelWise, Drink reminder, every ${everySpan}.`,
      },
      {
        brand: 'Suunto',
        line: () => 'Load the GPX file in the app as a route: its points appear on the way.',
      },
      {
        brand: 'Apple',
        line: ({ everySpan }) =>
          everySpan === undefined
            ? 'Workout, Outdoor Run, Alerts: set a pace range.'
            : `Workout, Outdoor Run, Alerts: a pace range and time, every ${everySpan}.`,
      },
    ],
    footer: 'General information, not a medical device.',
  },
  exercises: {
    easy_jog: 'Easy jog',
    brisk_walk: 'Brisk walk',
    leg_swing: 'Leg swings',
    walking_lunge: 'Walking lunges',
    butt_kicks: 'Butt kicks',
    jumping_jacks: 'Jumping jacks',
    high_knees: 'High knees',
    ankle_hops: 'Ankle hops',
    stride: 'Strides',
    calf_straight: 'Calf',
    calf_bent: 'Calf bent',
    hamstring: 'Hamstring',
    quad: 'Quad',
    hip_flexor: 'Hip flexor',
    glute: 'Glute',
    adductor: 'Inner thigh',
    foot_arch: 'Foot arch',
    itb_side: 'Outer hip',
  },
  muscles: {
    calf: 'Calf',
    hamstring: 'Hamstring',
    quad: 'Quad',
    foot: 'Foot',
    adductor: 'Inner thigh',
    glute: 'Glute',
    hip_flexor: 'Hip flexor',
    side_stitch: 'Side stitch',
  },
  errors: {
    start_time_unknown: () =>
      'The calendar needs the start time of your run. Add the start, then try again.',
    start_time_out_of_range: () => 'This start time does not fit a calendar. Check the date.',
    course_missing: () => 'This file needs a course. Add a GPX, FIT or TCX file of the route.',
    course_empty: () => 'This course has no points. Choose another file.',
    course_does_not_fit: ({ planM, courseM }, q) =>
      `The plan is for ${q.distance(planM)}, but this course is ${q.distance(courseM)} long. Make the plan with this course.`,
    course_without_positions: () =>
      'This course has no map positions, only distances. Choose a GPX, FIT or TCX file with a track.',
    course_too_short: () => 'This course is too short to be run. Choose another file.',
    position_out_of_range: ({ atIndex }) =>
      `Point ${atIndex + 1} of this course is not on the map. Choose another file.`,
    field_out_of_range: ({ value }) =>
      `A number in the plan or course (${value}) is too large or too small for a FIT file.`,
    field_not_integer: () =>
      'A number in the plan or course is missing or broken, so no FIT file was written.',
    link_too_long: () => 'This plan is too long for a link. Save it as a file.',
    link_unknown_version: () => 'This link was made by a newer uncramp, or is not a plan.',
    link_damaged: () => 'This link is incomplete or damaged. Copy it again in full.',
  },
  notices: {
    fluid_refused: () =>
      'There are no drink cues: a condition or medicine of yours rules out numbers from us.',
    stretches_joined: ({ joinedCount }) =>
      `Your watch holds few steps, so ${joinedCount} stretches became one step.`,
    drills_joined: ({ joinedCount }) =>
      `Your watch holds few steps, so ${joinedCount} drills became one step.`,
    cues_joined: ({ itemIds, atS }, q) =>
      `Your watch holds few steps: the step at ${q.duration(atS)} names ${itemIds.length} more, with their times in its note.`,
    optional_left_out: ({ itemIds }) =>
      `${itemIds.length} optional stretches before the run are not on the watch.`,
    cues_past_finish: ({ itemIds }) =>
      `${itemIds.length} drinks lie past your planned finish and are not on the watch.`,
    points_past_course_end: ({ itemIds }) =>
      `${itemIds.length} points lie past the end of this course and were left out.`,
    course_length_differs: ({ planM, courseM }, q) =>
      `The plan is for ${q.distance(planM)}, this course is ${q.distance(courseM)} long. The points are where the plan says.`,
    format_experimental: () =>
      'This format is experimental: Apple may change it. Check the steps on your watch before race day.',
    name_cut: ({ from, to }) => `“${from}” was shortened to “${to}”.`,
    note_cut: ({ name }) =>
      `The note of the step “${name}” is too long for the watch. The card has all of it.`,
    altitude_unknown: () => 'The course has no altitudes, so the watch shows it flat.',
    start_time_assumed: () =>
      'The plan has no start time; the course counts from now. The virtual partner is right all the same.',
    course_passes_twice: () =>
      'Your course passes some places twice. Use the FIT course if you can: it knows which pass is meant.',
  },
}
