import type { Access } from '@uncramp/contract/endpoint'
import type { Refusal } from '@uncramp/contract/problem'
import { err, ok, type Result } from '@uncramp/core'

import type { SharingStore } from '../store/sharing-store.ts'
import type { Admit } from './app.ts'
import type { Me } from './route.ts'

/** Who a request comes from, if anybody known. */
export type Identify = (request: Request) => Promise<Omit<Me, 'runnerId'> | undefined>

type Admitted = Result<Me | undefined, Refusal>

const HIDDEN = { code: 'not_found' } as const

function withoutCaller(access: Access): Admitted {
  return access === 'anyone' || access === 'link' ? ok(undefined) : err({ code: 'sign_in_needed' })
}

/**
 * The one place that decides who may call what. A runner somebody may not see does not exist for
 * them: the answer is the same as for a runner that was never there.
 */
export function createAdmission(
  parts: Readonly<{ identify: Identify; roleOf: SharingStore['roleOf'] }>,
): Admit {
  const onRunner = async (
    access: 'reader' | 'commenter',
    asked: Readonly<{ runnerId: string; callerId: string; isAdmin: boolean }>,
  ): Promise<Admitted> => {
    const me: Me = { callerId: asked.callerId, runnerId: asked.runnerId, isAdmin: asked.isAdmin }
    if (asked.callerId === asked.runnerId) return ok(me)
    const role = await parts.roleOf(asked.runnerId, asked.callerId)
    if (role === undefined) return err(HIDDEN)
    return access === 'commenter' && role !== 'comment' ? err({ code: 'not_allowed' }) : ok(me)
  }
  return async ({ access, request, params }) => {
    // Open routes stay cheap: a plan needs no look at sessions.
    if (access === 'link') return ok(undefined)
    const isSessionRoute = access === 'anyone' && request.url.includes('/api/v1/session')
    if (access === 'anyone' && !isSessionRoute) return ok(undefined)
    const caller = await parts.identify(request)
    if (caller === undefined) return withoutCaller(access)
    const { callerId, isAdmin } = caller
    const me: Me = { ...caller, runnerId: callerId }
    switch (access) {
      case 'anyone':
      case 'signed_in':
        return ok(me)
      case 'admin':
        return isAdmin ? ok(me) : err({ code: 'not_allowed' })
      case 'reader':
      case 'commenter':
        return onRunner(access, { runnerId: params['runnerId'] ?? '', callerId, isAdmin })
    }
  }
}
