import { z } from 'zod'

import { endpoint, READ } from '../endpoint.ts'
import { ROUTES } from '../routes.ts'

const alive = z.strictObject({ status: z.literal('ok') })
const readiness = z.strictObject({ status: z.literal('ok'), storeVersion: z.int().min(0) })

/** Whether the server lives, and what it offers. */
export const systemEndpoints = {
  health: endpoint({
    ...READ,
    ...ROUTES.health,
    access: 'anyone',
    tag: 'Server',
    summary: 'The process is alive.',
    reply: alive,
  }),
  ready: endpoint({
    ...READ,
    ...ROUTES.ready,
    access: 'anyone',
    tag: 'Server',
    summary: 'The store answers and its migrations are done.',
    reply: readiness,
    refusals: ['not_ready'],
  }),
  metrics: endpoint({
    ...READ,
    ...ROUTES.metrics,
    access: 'anyone',
    tag: 'Server',
    summary: 'Counts and durations for Prometheus; only from this machine unless a token is set.',
    replyForm: 'text',
    refusals: ['not_allowed'],
  }),
  openApi: endpoint({
    ...READ,
    ...ROUTES.openApi,
    access: 'anyone',
    tag: 'Server',
    summary: 'This description.',
    reply: z.record(z.string(), z.unknown()),
  }),
  apiPage: endpoint({
    ...READ,
    ...ROUTES.apiPage,
    access: 'anyone',
    tag: 'Server',
    summary: 'This description as a page.',
    replyForm: 'html',
  }),
}
