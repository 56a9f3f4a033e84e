import type { MassageBlock, MassageCaution } from '@uncramp/core/massage'

import type { Labels, Phrases } from '../phrases.ts'

const blockSentences: Labels<MassageBlock['code']> = {
  leg_swollen_hot:
    'No masajees una pierna hinchada y caliente. Que la vean hoy: puede ser un coágulo.',
  fresh_tear: 'Deja en paz tres días una rotura reciente: ni masaje ni rodillo.',
  fever: 'Con fiebre, nada de masaje. Descansa.',
  open_wound: 'No toques heridas ni ampollas.',
  dark_urine_muscle_pain:
    'Nada de masaje. Orina oscura con dolor muscular es una urgencia: busca ayuda ya.',
  bruise: 'No pases por el moratón.',
  numbness: 'Con la piel dormida no aprietes: no notarías cuándo es demasiado.',
  anticoagulant:
    'Con anticoagulantes deja el rodillo y el masaje, salvo que tu médico lo vea bien.',
  clot_history:
    'Si has tenido un coágulo deja el rodillo y el masaje, salvo que tu médico lo vea bien.',
  varicose_veins: 'No aprietes sobre las varices.',
  recent_muscle_tear: 'Con una rotura reciente pregunta a un fisio antes de que nadie apriete ahí.',
  recent_surgery: 'Tras una operación pregunta a tu cirujano antes de masajes o rodillo.',
}

/** Bloqueos y avisos. */
export const massageCautions: Phrases<MassageCaution> = {
  massage_blocked: ({ block }) => blockSentences[block],
}
