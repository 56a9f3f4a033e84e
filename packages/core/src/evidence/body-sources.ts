import type { Source } from './source.ts'

/** Sources that only the body features (figure, warm-up, stretching, massage, relief) cite. */
export const BODY_SOURCES = {
  behm2016: {
    title:
      'Acute effects of muscle stretching on physical performance, range of motion, and injury incidence in healthy active individuals: a systematic review',
    authors: 'Behm, Blazevich, Kay, McHugh',
    year: 2016,
    doi: '10.1139/apnm-2015-0235',
    kind: 'review',
    read: 'abstract',
  },
  behm2021: {
    title:
      'Mechanisms underlying performance impairments following prolonged static stretching without a comprehensive warm-up',
    authors: 'Behm, Kay, Trajano, Blazevich',
    year: 2021,
    doi: '10.1007/s00421-020-04538-8',
    kind: 'review',
    read: 'abstract',
  },
  warneke2025: {
    title:
      'Acute and Chronic Effects of Stretching on Running Economy: A Systematic Review with Meta-Analysis',
    authors: 'Warneke, Zechner, Siegel, Jochum, Brunssen, Konrad',
    year: 2025,
    doi: '10.1186/s40798-025-00859-0',
    kind: 'review',
    read: 'abstract',
  },
  konrad2021: {
    title:
      'The Impact of a Single Stretching Session on Running Performance and Running Economy: A Scoping Review',
    authors: 'Konrad, Močnik, Nakamura, Sudi, Tilp',
    year: 2021,
    doi: '10.3389/fphys.2020.630282',
    kind: 'review',
    read: 'abstract',
  },
  afonso2021: {
    title:
      'The Effectiveness of Post-exercise Stretching in Short-Term and Delayed Recovery of Strength, Range of Motion and Delayed Onset Muscle Soreness: A Systematic Review and Meta-Analysis of Randomized Controlled Trials',
    authors: 'Afonso et al.',
    year: 2021,
    doi: '10.3389/fphys.2021.677581',
    kind: 'review',
    read: 'secondary',
  },
  herbert2011: {
    title: 'Stretching to prevent or reduce muscle soreness after exercise',
    authors: 'Herbert, de Noronha, Kamper',
    year: 2011,
    kind: 'review',
    read: 'recalled',
  },
  manjra1996: {
    title: 'Risk factors for exercise associated muscle cramping (EAMC) in marathon runners',
    authors: 'Manjra, Schwellnus, Noakes',
    year: 1996,
    kind: 'cohort',
    read: 'abstract',
  },
  wiewelhove2019: {
    title: 'A meta-analysis of the effects of foam rolling on performance and recovery',
    authors: 'Wiewelhove et al.',
    year: 2019,
    doi: '10.3389/fphys.2019.00376',
    kind: 'review',
    read: 'abstract',
  },
  behm2020: {
    title: 'Foam rolling prescription: a clinical commentary',
    authors: 'Behm, Alizadeh, Hadjizadeh Anvar, et al.',
    year: 2020,
    doi: '10.1519/JSC.0000000000003765',
    kind: 'review',
    read: 'abstract',
  },
  davis2020: {
    title:
      'Effect of sports massage on performance and recovery: a systematic review and meta-analysis',
    authors: 'Davis, Alabed, Chico',
    year: 2020,
    doi: '10.1136/bmjsem-2019-000614',
    kind: 'review',
    read: 'abstract',
  },
  guo2017: {
    title:
      'Massage Alleviates Delayed Onset Muscle Soreness after Strenuous Exercise: A Systematic Review and Meta-Analysis',
    authors: 'Guo et al.',
    year: 2017,
    doi: '10.3389/fphys.2017.00747',
    kind: 'review',
    read: 'abstract',
  },
  miller2010_pickle: {
    title: 'Reflex inhibition of electrically induced muscle cramps in hypohydrated humans',
    authors: 'Miller et al.',
    year: 2010,
    doi: '10.1249/MSS.0b013e3181c0647e',
    kind: 'lab',
    read: 'abstract',
  },
  nhs_leg_cramps: {
    title: 'Leg cramps: stretch and massage; when to seek urgent help',
    authors: 'NHS',
    year: 2024,
    kind: 'health_service',
    read: 'secondary',
  },
  nhs_dvt: {
    title: 'Deep vein thrombosis: signs and what to do',
    authors: 'NHS',
    year: 2024,
    kind: 'health_service',
    read: 'secondary',
  },
  drillis1966: {
    title: 'Body Segment Parameters',
    authors: 'Drillis, Contini',
    year: 1966,
    kind: 'standard',
    read: 'recalled',
  },
} as const satisfies Record<string, Source>
