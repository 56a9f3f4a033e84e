import { createClient } from '@uncramp/contract/client'
import { newId } from '@uncramp/contract/new-id'

import { words } from '../words/words.ts'
import { ServerView } from './server-view.ts'

export const client = createClient()

/** The server this page came from. */
export const server = new ServerView(client, () => newId(Date.now(), crypto.randomUUID()))

/** Why the server refused, as a sentence. */
export function problemText(code: string | undefined): string {
  const { problems } = words('people')
  const known: Readonly<Record<string, string>> = problems
  return code === undefined ? '' : (known[code] ?? problems.other)
}
