import type { Source } from './source.ts'

/** Sources that only the triage features cite. */
export const TRIAGE_SOURCES = {
  garrison2012: {
    title: 'Nocturnal leg cramps and prescription use that precedes them',
    authors: 'Garrison et al.',
    year: 2012,
    doi: '10.1001/archinternmed.2011.1029',
    kind: 'cohort',
    read: 'abstract',
  },
  merck_cramps: {
    title: 'Conditions That Cause or Contribute to Muscle Cramps (table)',
    authors: 'Merck Manual, consumer version',
    year: 2026,
    url: 'https://www.merckmanuals.com/home/multimedia/table/v6592963',
    kind: 'review',
    read: 'full',
  },
  nhs_leg_cramps: {
    title: 'Leg cramps: when to see a GP, when to seek immediate advice',
    authors: 'NHS and nidirect',
    year: 2026,
    url: 'https://nidirect.gov.uk/node/10453',
    kind: 'health_service',
    read: 'secondary',
  },
  nhs_urgent: {
    title:
      'Urgent-advice lists for deep vein thrombosis, peripheral artery disease, heat exhaustion',
    authors: 'NHS',
    year: 2026,
    kind: 'health_service',
    read: 'secondary',
  },
  niosh_rhabdo: {
    title: 'Signs and symptoms of rhabdomyolysis',
    authors: 'CDC, National Institute for Occupational Safety and Health',
    year: 2026,
    url: 'https://www.cdc.gov/niosh/topics/rhabdo/symptoms.html',
    kind: 'health_service',
    read: 'abstract',
  },
  acsm_heat2021: {
    title: 'Exertional heat illness: recognition, management and return to activity (consensus)',
    authors: 'American College of Sports Medicine',
    year: 2021,
    doi: '10.1249/JSR.0000000000000878',
    kind: 'consensus',
    read: 'secondary',
  },
  /** Standard clinical teaching, not re-read for one statement: named so that a reviewer can find it. */
  clinical_consensus: {
    title: 'Common clinical red flags, recalled and not yet reviewed by a clinician',
    authors: 'General medical teaching',
    year: 2026,
    kind: 'consensus',
    read: 'recalled',
  },
  achilles_nz: {
    title: 'Achilles tendon rupture: first aid',
    authors: 'healthinfo.org.nz',
    year: 2026,
    kind: 'health_service',
    read: 'secondary',
  },
  armstrong1994: {
    title: 'Urinary indices of hydration status',
    authors: 'Armstrong et al.',
    year: 1994,
    doi: '10.1123/ijsn.4.3.265',
    kind: 'lab',
    read: 'abstract',
  },
  wardenaar2022: {
    title: 'Urine colour judged under different light (J Athl Train 57(2):191)',
    authors: 'Wardenaar et al.',
    year: 2022,
    kind: 'lab',
    read: 'abstract',
  },
  nsw_urine: {
    title: 'Urine colour chart',
    authors: 'NSW Health',
    year: 2024,
    url: 'https://www.health.nsw.gov.au/environment/beattheheat/Pages/urine-colour-chart.aspx',
    kind: 'health_service',
    read: 'full',
  },
  mayo_urine: {
    title: 'Urine color: causes, and when to see a doctor',
    authors: 'Mayo Clinic, read in copies',
    year: 2023,
    kind: 'health_service',
    read: 'secondary',
  },
} as const satisfies Record<string, Source>
