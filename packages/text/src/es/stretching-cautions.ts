import type { StretchBlock, StretchCaution, StretchTarget } from '@uncramp/core/stretching'

import type { Labels, Phrases } from '../phrases.ts'

/** Grupos musculares. */
export const stretchTargets: Labels<StretchTarget> = {
  calf: 'gemelo',
  hamstring: 'isquiotibial',
  quad: 'cuádriceps',
  foot: 'pie',
  adductor: 'aductor',
  glute: 'glúteo',
  hip_flexor: 'flexor de la cadera',
  outer_hip: 'lado de la cadera',
}

const blockNames: Labels<StretchBlock> = {
  recent_muscle_tear: 'una rotura muscular reciente',
  recent_surgery: 'una operación reciente',
  neuropathy: 'adormecimiento o problemas de nervios',
  nerve_root_compression: 'un nervio pinzado',
}

/** Qué cambia la serie. */
export const stretchCautions: Phrases<StretchCaution> = {
  stretch_blocked: ({ condition }) =>
    `Con ${blockNames[condition]} no estires hasta que te lo diga un fisio o un médico.`,
  stretch_area_blocked: ({ condition, targets }, q) =>
    `No estires esta zona: ${q.list(targets.map((target) => stretchTargets[target]))}. Motivo: ${blockNames[condition]}.`,
  stretch_to_comfort: ({ condition }) =>
    condition === 'pregnancy'
      ? 'En el embarazo quédate bien dentro de tu rango y no te tumbes boca arriba.'
      : 'Con articulaciones muy flexibles para al primer tirón: ya tienes rango de sobra.',
}
