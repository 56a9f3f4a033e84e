import type { SeeSomeone } from '@uncramp/core/learning'
import type {
  ActionCode,
  AfterRunDrinking,
  ClinicianTestCode,
  HealthEffectCode,
  QuestionCode,
  RowId,
  TellCode,
  ThinkCode,
  TopicCode,
  TriageCaution,
  TriageLevel,
} from '@uncramp/core/triage'

import type { Labels, Phrases } from '../phrases.ts'
import type { Quantities } from '../quantities.ts'
import { runner } from './runner.ts'
import { triageCautions } from './triage-cautions.ts'
import { triageSigns, type SignWords } from './triage-signs.ts'

/** All words of triage; first what to do, then why. */
export type TriageWords = Readonly<{
  signs: SignWords
  /** Heading of each screen of the interview, and of the choice of topics. */
  questions: Labels<QuestionCode | 'topics'>
  topics: Labels<TopicCode>
  /** The three answers to a sign. */
  replies: Labels<'yes' | 'no' | 'unknown'>
  levels: Readonly<Record<TriageLevel, Readonly<{ name: string; now: string; why: string }>>>
  /** "Call 112" beside the sentence about the local number. */
  emergencyNumbers: (numbers: readonly string[], q: Quantities) => string
  rows: Labels<RowId>
  actions: Labels<ActionCode>
  /** "It may be:" and the possible causes. */
  thinksLead: string
  thinks: Labels<ThinkCode>
  tellLead: string
  tells: Labels<TellCode>
  drinking: Labels<AfterRunDrinking>
  lossIsNoProof: string
  effects: Labels<HealthEffectCode>
  cautions: Phrases<TriageCaution>
  tests: Labels<ClinicianTestCode>
  /** Why the runner's own log says it is time to see someone. */
  seeSomeone: Phrases<SeeSomeone>
}>

export const triage: TriageWords = {
  signs: triageSigns,
  questions: {
    now_head: 'Right now, any of these?',
    now_chest: 'Heart and breathing: any of these?',
    now_nerve: 'Any of these?',
    now_limb: 'A leg or an arm: any of these?',
    now_urine: 'Urine and muscles: any of these?',
    leg: 'One leg that does not look right',
    long_run: 'Since a run of two hours or more, any of these?',
    injury: 'The moment it happened, and now',
    bone: 'Pain in a bone',
    cramp_now: 'The cramps of today',
    cramp_pattern: 'The cramps of the last weeks',
    weakness: 'Strength and feeling',
    distance: 'Pain that comes with distance',
    urine: 'Urine of another colour',
    pregnancy: 'In pregnancy',
    topics: 'What is it about?',
  },
  topics: {
    leg: 'One leg swollen, warm or red',
    long_run: 'Unwell after a long run',
    injury: 'A sudden pain or injury',
    bone: 'Pain in a bone',
    cramp_now: 'A cramp that will not go, or cramps all over',
    cramp_pattern: 'Cramps that keep coming back',
    weakness: 'Weakness, twitching or numbness',
    distance: 'Pain after a certain distance or time',
    urine: 'The colour of my urine',
    pregnancy: 'I am pregnant',
  },
  replies: { yes: 'Yes', no: 'No', unknown: 'I don’t know' },
  levels: {
    emergency: {
      name: 'Emergency',
      now: 'Call your local emergency number now.',
      why: 'What you describe can be life-threatening, and minutes matter.',
    },
    same_day: {
      name: 'Today',
      now: 'Get medical help today: an urgent appointment, urgent care or a medical advice line (NHS 111 in the UK).',
      why: 'What you describe needs a clinician’s look within hours, not days.',
    },
    routine: {
      name: 'Make an appointment',
      now: 'Make an appointment with a doctor in the next week or two.',
      why: 'It is not urgent as you describe it, but it deserves a proper look.',
    },
    self_care: {
      name: 'Look after it yourself',
      now: 'Rest, stretch gently, and come back here if anything changes.',
      why: 'Nothing you told us points to something that needs help now.',
    },
  },
  emergencyNumbers: (numbers, q) =>
    numbers.length === 1
      ? `Where you are it is ${q.list(numbers)}.`
      : `It is ${q.list(numbers)}, depending on the country.`,
  rows: {
    heat_stroke: 'Heat stroke signs',
    heat_exhaustion: 'Heat that does not pass',
    low_sodium: 'Signs of low sodium after drinking',
    rhabdo: 'Signs of muscle breakdown',
    heart_or_lung: 'Heart or lung signs',
    clot: 'Signs of a clot in the leg',
    compartment: 'Pressure inside a limb',
    limb_ischaemia: 'A leg without blood',
    tendon_rupture: 'A torn tendon or muscle',
    strain: 'A strain',
    stress_fracture: 'A stress fracture',
    exertional_compartment: 'Tightness that comes with every run',
    claudication: 'Pain at a set walking distance',
    long_cramp: 'A cramp that does not let go',
    tetanus: 'Tetanus signs',
    low_salts: 'Salts in the blood',
    nerve_or_muscle: 'Nerves or muscles',
    lasting_cramps: 'Cramps that keep coming back',
    pregnancy: 'Pregnancy',
    urine_blood: 'Blood in the urine',
    urine_liver: 'Orange urine',
    urine_infection: 'Cloudy or painful urine',
    urine_odd_colour: 'Blue or green urine',
  },
  actions: {
    call_emergency: 'Call your local emergency number now.',
    cool_now:
      'Cool at once, before any transport: cold water up to the neck, or wet all over with fans and ice. Do not wait for a thermometer.',
    sit_down: 'Stop and sit or lie down.',
    recovery_position: 'If not fully awake: on the side, nothing by mouth, watch the breathing.',
    stop_running: 'Stop running.',
    keep_limb_level: 'Keep the limb flat, not raised above the heart, and take off anything tight.',
    no_fluids: 'No water and no drinks: it may be heat stroke or too little sodium, say both.',
    stop_fluids_until_urine: 'Drink nothing more until you are passing plenty of urine.',
    get_help_today: 'Get medical help today.',
    see_gp: 'Make an appointment with a doctor in the next week or two.',
    see_gp_promptly: 'Make an appointment with a doctor in the next few days.',
    see_midwife: 'Tell your midwife or maternity team.',
    no_aspirin_unless_told: 'Take aspirin only if the emergency line tells you to.',
    no_exercise: 'No more exercise until a clinician has looked.',
    no_nsaid: 'No ibuprofen or other anti-inflammatory painkillers.',
    no_massage: 'No massage and no roller on it.',
    no_deep_massage_72_h: 'No deep massage for 72 hours: this is not a cramp.',
    no_stretch: 'Do not stretch it.',
    ice_wrapped: 'Cool it with wrapped ice, 10 to 15 minutes at a time.',
    tell_weight_change: 'Say how much you drank and whether you are heavier than before the run.',
    ask_for_ck: 'Ask for a creatine kinase (CK) blood test.',
    salty_snack_if_allowed: 'Salty broth or a salty snack is fine unless you must avoid salt.',
    no_stopping_medicine: 'Do not stop a medicine on your own: ask.',
    someone_stays: 'Somebody stays with you.',
    call_if_worse: 'If it gets worse or something new comes: call the emergency number.',
    look_again_tomorrow: 'Look again tomorrow, in daylight.',
    stretch_gently: 'Stretch gently and massage lightly.',
  },
  thinksLead: 'It may be:',
  thinks: {
    exertional_heat_stroke: 'heat stroke from effort',
    low_sodium: 'too little sodium in the blood, from more drink than sweat',
    rhabdomyolysis: 'muscle breakdown (rhabdomyolysis), which can harm the kidneys',
    heart_problem: 'a heart problem',
    lung_clot: 'a clot in the lung',
    leg_clot: 'a clot in a leg vein (deep vein thrombosis)',
    compartment_syndrome: 'dangerous pressure in a muscle (compartment syndrome)',
    blocked_artery: 'a blocked artery',
    tendon_rupture: 'a torn Achilles tendon',
    muscle_tear: 'a muscle tear',
    muscle_strain: 'a muscle strain',
    stress_fracture: 'a stress fracture',
    exertional_compartment: 'pressure that builds up in the calf with exercise',
    trapped_artery: 'an artery squeezed behind the knee',
    claudication: 'narrowed leg arteries',
    stubborn_cramp: 'a stubborn cramp',
    toxin: 'a toxin',
    tetanus: 'tetanus',
    low_potassium_calcium_magnesium_sodium: 'low potassium, calcium, magnesium or sodium',
    stroke: 'a stroke',
    cauda_equina: 'pressure on the nerves at the base of the back',
    nerve_problem: 'a nerve problem',
    muscle_disease: 'a muscle problem',
    medicine_effect: 'an effect of a medicine',
    underlying_condition: 'an underlying condition',
    pregnancy_cramps: 'ordinary leg cramps of pregnancy',
    pre_eclampsia: 'pre-eclampsia',
    blood_in_urine: 'blood in the urine, which hard running can cause too',
    beet_or_berries: 'beetroot, blackberries or rhubarb',
    liver_or_bile: 'the liver or bile ducts',
    medicine_colour: 'a medicine or carrots that colour urine',
    dehydration: 'too little fluid',
    urine_infection: 'a urine infection',
    dye_or_medicine: 'a dye or a medicine',
  },
  tellLead: 'Tell them:',
  tells: {
    run_and_heat: 'how long you ran, how hard, and how hot it was',
    weight_change: 'your weight before and after the run',
    drinks_taken: 'what and how much you drank',
    urine_colour_time: 'the colour of your urine and since when',
    statin: 'that you take a statin',
    all_medicines: 'all your medicines and supplements, painkillers too',
    pain_start: 'when it began and what you were doing',
    clot_risk: 'pregnancy, the pill or hormones, cancer, recent journeys or surgery, a clot before',
    injury_moment: 'the moment it happened and what you felt',
    training_change: 'what changed in your training in the last weeks',
    walking_distance: 'after what distance or time it comes, and how fast it goes',
    artery_risk: 'your age, smoking and diabetes',
    wound_or_toxin: 'wounds, your last tetanus jab, and any poison or metal at work',
    cramp_log: 'how often, which muscle, how long, what helped',
    which_side_and_speed: 'which side, and how fast it has changed',
    weeks_pregnant: 'how many weeks pregnant you are',
    foods_and_medicines: 'what you ate and took in the last two days',
  },
  drinking: {
    none: 'Nothing to drink until help is there.',
    wait_for_urine:
      'Drink only when you are thirsty and passing urine. You have drunk enough for now.',
    thirst: 'Drink to thirst with your meals. Weigh yourself to get an amount.',
    planned: 'You lost weight: here is what to drink, slowly.',
  },
  lossIsNoProof: 'After very long runs sodium can be low even with weight lost: watch for signs.',
  effects: {
    no_fluid_numbers: 'No drinking amounts from us: ask your clinician for yours.',
    no_extra_salt: 'No salt shot and no extra salt. Salt in normal food as you were told.',
    no_potassium_salt: 'No potassium salt (“lite salt”).',
    avoid_nsaid: 'No anti-inflammatory painkillers before or during long runs.',
    no_deep_massage: 'No deep massage or hard rolling.',
    no_heat_running: 'No running in the heat.',
    gentle_stretch: 'Stretch gently, only as far as comfortable.',
    no_stretch_of_injury: 'Do not stretch the injured part.',
    ask_before_hard_running: 'Ask your clinician before hard or long running.',
    carry_sugar: 'Carry sugar and check your glucose as agreed with your team.',
    may_go_with_cramps: 'Known to go with cramps: worth asking about.',
    never_stop_alone: 'Never stop or change it on your own.',
    tell_clinician: 'Mention it, with your running, to your clinician.',
  },
  cautions: triageCautions,
  tests: {
    urea_and_electrolytes: 'kidney function, sodium and potassium',
    calcium: 'calcium',
    magnesium: 'magnesium',
    phosphate: 'phosphate',
    creatine_kinase: 'creatine kinase (muscle)',
    glucose_or_hba1c: 'glucose or HbA1c',
    thyroid_tsh: 'thyroid (TSH)',
    liver_function: 'liver function',
    full_blood_count: 'full blood count',
    ferritin: 'ferritin (iron stores)',
    vitamin_d: 'vitamin D',
    vitamin_b12: 'vitamin B12',
    urine_dipstick: 'urine dipstick',
    ankle_brachial_index: 'blood pressure at ankle and arm',
  },
  seeSomeone: {
    cramps_weekly: (f, q) =>
      `Make an appointment: you have had a cramp in each of the last ${q.integer(f.weeksCount)} weeks.`,
    cramps_despite_change: (f, q) =>
      `Make an appointment: ${q.integer(f.sinceChangeDays)} days after a change of yours the cramps are still there.`,
    sleep_disturbed: (f, q) =>
      `Make an appointment: cramps have broken your sleep on ${q.integer(f.nightsCount)} nights in four weeks.`,
    cramp_too_long: (f, q) =>
      f.level === 'same_day'
        ? `Get medical help today: a cramp lasted ${q.span(f.durationS)} in spite of everything.`
        : `Make an appointment: a cramp lasted ${q.span(f.durationS)}.`,
    cramps_after_medicine: (f) =>
      `Ask about ${runner.medicines[f.medicine]}: the cramps began after you started it. Do not stop it on your own.`,
    weakness: () => 'Make an appointment soon: you noted weakness along with a cramp.',
  },
}
