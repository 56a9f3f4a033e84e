import type { SignCode } from '@uncramp/core/triage'

/** A sign as a question to a frightened runner, and as a short label for lists. */
export type SignWords = Readonly<Record<SignCode, Readonly<{ ask: string; label: string }>>>

/** Every sign of the interview; the circumstances are part of the question. */
export const triageSigns: SignWords = {
  collapse: { ask: 'Collapsed, during or after running?', label: 'Collapse' },
  unresponsive: { ask: 'Does not wake up or does not answer?', label: 'Does not respond' },
  seizure: { ask: 'Having a fit, or had one?', label: 'Fit (seizure)' },
  confusion: {
    ask: 'Confused: does not know where they are, or does not make sense?',
    label: 'Confusion',
  },
  odd_behaviour: {
    ask: 'Behaving strangely: agitated, aggressive, not themselves?',
    label: 'Odd behaviour',
  },
  unsteady: { ask: 'Staggering or unable to stand steadily?', label: 'Unsteady' },
  burning_hot: {
    ask: 'Burning hot and unwell after effort, sweating or not?',
    label: 'Burning hot and unwell',
  },
  heat_exhaustion_30_min: {
    ask: 'Unwell from heat, and no better after 30 minutes of shade, cooling and rest?',
    label: 'Heat, no better after 30 min',
  },
  vomiting: {
    ask: 'Vomiting, during a long run or in the day after it?',
    label: 'Vomiting with or after a long run',
  },
  chest_pain: { ask: 'Pain, pressure or tightness in the chest?', label: 'Chest pain' },
  jaw_or_arm_pain: {
    ask: 'Pain that spreads to the jaw, neck, back or an arm?',
    label: 'Jaw or arm pain',
  },
  fainted_during_effort: {
    ask: 'Fainted while running, not just after stopping?',
    label: 'Fainted during effort',
  },
  palpitations_with_dizziness: {
    ask: 'Heart racing or stumbling, with dizziness?',
    label: 'Palpitations with dizziness',
  },
  sudden_breathlessness: {
    ask: 'Suddenly very short of breath, or breathless at rest?',
    label: 'Sudden breathlessness',
  },
  frothy_cough: { ask: 'Coughing up froth?', label: 'Frothy cough' },
  coughing_blood: { ask: 'Coughing up blood?', label: 'Coughing up blood' },
  face_arm_speech: {
    ask: 'One side of the face drooping, an arm weak, or speech slurred?',
    label: 'Face, arm or speech',
  },
  saddle_numbness: {
    ask: 'Numb between the legs or around the buttocks?',
    label: 'Numb between the legs',
  },
  bladder_loss: {
    ask: 'New loss of control over bladder or bowel?',
    label: 'Loss of bladder or bowel control',
  },
  jaw_stiffness: { ask: 'Jaw stiff, hard to open the mouth?', label: 'Stiff jaw' },
  back_arching: { ask: 'Spasms that arch the back or neck?', label: 'Arching spasms' },
  pregnancy_severe: {
    ask: 'Pregnant or just given birth, with a severe headache, blurred or flashing sight, or pain below the ribs?',
    label: 'Pregnant: severe headache or sight',
  },
  cold_pale_leg: {
    ask: 'A leg that is suddenly cold and pale, numb, or that you cannot move?',
    label: 'Suddenly cold, pale leg',
  },
  pain_out_of_proportion: {
    ask: 'Limb pain far worse than the injury or the effort explains, and rising?',
    label: 'Pain out of proportion',
  },
  tight_shiny_limb: {
    ask: 'A limb swollen tight and shiny after an injury or hard effort?',
    label: 'Tight, shiny limb',
  },
  numb_pale_foot: {
    ask: 'A foot that has gone numb or pale after an injury or hard effort?',
    label: 'Numb or pale foot',
  },
  toe_stretch_agony: {
    ask: 'Agony in the lower leg when someone else gently moves your toes?',
    label: 'Agony on moving the toes',
  },
  clots_or_cannot_pass_urine: {
    ask: 'Clots in the urine, or unable to pass any although you need to?',
    label: 'Clots, or cannot pass urine',
  },
  cola_urine: {
    ask: 'Urine as dark as cola or tea, or red-brown?',
    label: 'Cola-coloured urine',
  },
  muscles_very_painful: {
    ask: 'Muscles far more painful than after other runs like this?',
    label: 'Very painful muscles',
  },
  muscles_swollen: { ask: 'Muscles swollen and hard?', label: 'Swollen muscles' },
  little_urine: {
    ask: 'Hardly any urine, or none, for 8 hours?',
    label: 'Little or no urine for 8 h',
  },
  one_leg_swollen_warm: {
    ask: 'One calf or thigh swollen and warm, not both?',
    label: 'One leg swollen and warm',
  },
  one_leg_throbbing_red: {
    ask: 'One leg throbbing, or red or darker than the other?',
    label: 'One leg throbbing or red',
  },
  hard_veins: { ask: 'Swollen veins that feel hard or sore?', label: 'Hard, sore veins' },
  bloating: { ask: 'Bloated since a long run?', label: 'Bloating after a long run' },
  nausea: { ask: 'Feeling sick since a long run?', label: 'Nausea after a long run' },
  headache: { ask: 'A headache since a long run?', label: 'Headache after a long run' },
  puffy_hands: {
    ask: 'Hands puffy: rings or watch tight?',
    label: 'Puffy hands, tight rings',
  },
  weight_gain: {
    ask: 'Heavier after the run than before it?',
    label: 'Weight gained over the run',
  },
  pop_or_kick: {
    ask: 'A sudden pop, or as if someone kicked you in the leg?',
    label: 'Pop or kick in the leg',
  },
  cannot_push_off: {
    ask: 'Cannot push off or stand on your toes?',
    label: 'Cannot stand on toes',
  },
  gap_felt: {
    ask: 'A gap or dent you can feel in the tendon or muscle?',
    label: 'A gap you can feel',
  },
  cannot_walk_4_steps: { ask: 'Cannot walk four steps?', label: 'Cannot walk 4 steps' },
  large_bruise: { ask: 'A large bruise over the muscle?', label: 'Large bruise' },
  sharp_local_pain: {
    ask: 'A sudden sharp pain in one spot, with a bruise or weakness?',
    label: 'Sudden sharp local pain',
  },
  bone_pain_groin_or_hip: {
    ask: 'Pain deep in the groin or hip when you put weight on it?',
    label: 'Groin or hip bone pain',
  },
  cannot_bear_weight: { ask: 'Cannot put weight on the leg?', label: 'Cannot bear weight' },
  focal_bone_pain: {
    ask: 'Pain on one spot of a bone, worse with impact or at night?',
    label: 'Pain on one spot of bone',
  },
  hopping_hurts: { ask: 'Does hopping on that leg hurt the bone?', label: 'Hopping hurts' },
  leg_pain_at_rest: {
    ask: 'Pain in the leg or foot at rest, or at night in bed?',
    label: 'Leg pain at rest',
  },
  foot_wound_or_colour_change: {
    ask: 'A foot wound that does not heal, or a foot that changes colour?',
    label: 'Foot wound or colour change',
  },
  pain_at_set_walking_distance: {
    ask: 'Cramp-like pain after the same walking distance, gone after minutes of rest?',
    label: 'Pain at a set walking distance',
  },
  tightness_same_time_each_run: {
    ask: 'Calf or shin tight or tingling at the same time of every run, easing with rest?',
    label: 'Tightness at the same time each run',
  },
  cramp_over_10_min: {
    ask: 'A cramp that has lasted more than 10 minutes in spite of stretching?',
    label: 'Cramp over 10 min',
  },
  cramps_after_dirty_wound: {
    ask: 'Cramps after a dirty cut or wound?',
    label: 'Cramps after a dirty wound',
  },
  cramps_after_toxin: {
    ask: 'Cramps after contact with a poison, lead or mercury?',
    label: 'Cramps after a toxin',
  },
  whole_body_cramps: {
    ask: 'Cramps all over the body, wandering from muscle to muscle?',
    label: 'Whole-body cramps',
  },
  tingling_mouth_fingers: {
    ask: 'Tingling around the mouth or in the fingers?',
    label: 'Tingling mouth or fingers',
  },
  palpitations: { ask: 'Heart fluttering, racing or stumbling?', label: 'Palpitations' },
  rapid_weakness: {
    ask: 'Weakness that is getting worse over hours or days?',
    label: 'Fast-growing weakness',
  },
  weakness: { ask: 'A muscle that has become weak?', label: 'Weakness' },
  wasting: { ask: 'A muscle that has become thinner?', label: 'Wasting' },
  twitching: { ask: 'Twitching under the skin that does not go away?', label: 'Twitching' },
  numbness: { ask: 'Numbness or pins and needles that stay?', label: 'Numbness' },
  tripping: { ask: 'Tripping or dropping a foot?', label: 'Tripping' },
  second_wind: {
    ask: 'Tired or cramping within minutes of starting, then suddenly better?',
    label: 'Early fatigue, then a second wind',
  },
  cramps_disturb_sleep: { ask: 'Do cramps disturb your sleep?', label: 'Cramps disturb sleep' },
  cramps_weekly: { ask: 'Cramps every week or more often?', label: 'Cramps every week' },
  cramps_over_2_weeks: {
    ask: 'Cramps for more than 2 weeks, in spite of changes you made?',
    label: 'Cramps over 2 weeks',
  },
  cramps_after_new_medicine: {
    ask: 'Cramps that began after a new medicine or dose?',
    label: 'Cramps after a new medicine',
  },
  pregnancy_swelling: {
    ask: 'Pregnant, with sudden swelling of face, hands or feet?',
    label: 'Pregnant: swelling',
  },
  pregnancy_headache_or_vision: {
    ask: 'Pregnant, with a headache or changes in your sight?',
    label: 'Pregnant: headache or sight',
  },
  pregnancy_leg_cramps: {
    ask: 'Pregnant, with leg cramps and nothing else?',
    label: 'Pregnant: leg cramps',
  },
  blood_in_urine: { ask: 'Pink or red urine?', label: 'Pink or red urine' },
  jaundice: {
    ask: 'Yellow eyes or skin, or very pale stools?',
    label: 'Yellow eyes or pale stools',
  },
  urine_pain_or_fever: {
    ask: 'Pain when passing urine, or fever?',
    label: 'Painful urine or fever',
  },
  orange_urine: { ask: 'Orange urine?', label: 'Orange urine' },
  cloudy_urine: { ask: 'Cloudy or smelly urine?', label: 'Cloudy urine' },
  blue_green_urine: { ask: 'Blue or green urine?', label: 'Blue or green urine' },
}
