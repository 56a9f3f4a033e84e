import type { Endpoint } from '@uncramp/contract/endpoint'

import type { Routes } from './route.ts'

/**
 * Routes whose handlers are read in when the first of them is called: what is seldom asked for takes
 * no memory from a server at rest.
 */
export function later<Name extends string>(
  endpoints: Readonly<Record<Name, Endpoint>>,
  load: () => Promise<Routes<Name>>,
): Routes<Name> {
  let loading: Promise<Routes<Name>> | undefined
  const loaded = async (): Promise<Routes<Name>> => {
    try {
      return await (loading ??= load())
    } catch (fault) {
      loading = undefined
      throw fault
    }
  }
  const names = Object.keys(endpoints).filter((name): name is Name => name in endpoints)
  const routes = names.map((name) => [
    name,
    {
      endpoint: endpoints[name],
      run: async (raw: Parameters<Routes<Name>[Name]['run']>[0]) => (await loaded())[name].run(raw),
    },
  ])
  // One for each name, from the very list of names.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(routes) as Routes<Name>
}
