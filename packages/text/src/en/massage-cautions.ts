import type { MassageBlock, MassageCaution } from '@uncramp/core/massage'

import type { Labels, Phrases } from '../phrases.ts'

const blockSentences: Labels<MassageBlock['code']> = {
  leg_swollen_hot:
    'Do not press or roll a swollen, hot leg. Get it looked at today: it may be a blood clot.',
  fresh_tear: 'Leave a fresh tear alone for three days: no massage and no roller.',
  fever: 'No massage with a fever. Rest.',
  open_wound: 'Keep away from wounds and blisters.',
  dark_urine_muscle_pain: 'No massage. Dark urine with muscle pain needs emergency care now.',
  bruise: 'Keep off the bruise.',
  numbness: 'With numb skin do not press hard: you would not feel when it is too much.',
  anticoagulant: 'With blood thinners leave out roller and massage unless your doctor agrees.',
  clot_history: 'After a blood clot leave out roller and massage unless your doctor agrees.',
  varicose_veins: 'Do not press on varicose veins.',
  recent_muscle_tear: 'With a recent muscle tear ask a physio before anyone presses on it.',
  recent_surgery: 'After surgery ask your surgeon before massage or rolling.',
}

/** Blocks and warnings. */
export const massageCautions: Phrases<MassageCaution> = {
  massage_blocked: ({ block }) => blockSentences[block],
}
