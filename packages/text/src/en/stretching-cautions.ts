import type { StretchBlock, StretchCaution, StretchTarget } from '@uncramp/core/stretching'

import type { Labels, Phrases } from '../phrases.ts'

/** Muscle groups. */
export const stretchTargets: Labels<StretchTarget> = {
  calf: 'calf',
  hamstring: 'hamstring',
  quad: 'quad',
  foot: 'foot',
  adductor: 'inner thigh',
  glute: 'buttock',
  hip_flexor: 'hip flexor',
  outer_hip: 'outer hip',
}

const blockNames: Labels<StretchBlock> = {
  recent_muscle_tear: 'a recent muscle tear',
  recent_surgery: 'recent surgery',
  neuropathy: 'numbness or nerve trouble',
  nerve_root_compression: 'a pinched nerve',
}

/** What changes the set. */
export const stretchCautions: Phrases<StretchCaution> = {
  stretch_blocked: ({ condition }) =>
    `No stretching with ${blockNames[condition]} until a physio or doctor says so.`,
  stretch_area_blocked: ({ condition, targets }, q) =>
    `Leave out ${q.list(targets.map((target) => stretchTargets[target]))} because of ${blockNames[condition]}.`,
  stretch_to_comfort: ({ condition }) =>
    condition === 'pregnancy'
      ? 'In pregnancy stay well inside your range and do not lie flat on your back.'
      : 'With very flexible joints stop at the first pull; you have range enough.',
}
