// Plain JavaScript, so that the cache of compiled code is open before the first line of TypeScript is
// met: with a warm cache the part of Node that strips types (17 MB, a twentieth of a second) stays away.
import module from 'node:module'

module.enableCompileCache()
const { main } = await import('../src/main.ts')
await main()
