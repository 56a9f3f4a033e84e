// Plain JavaScript for the same reason as `server.mjs`; a thread opens the cache for itself.
import module from 'node:module'

module.enableCompileCache()
await import('../src/workshop/workshop-thread.ts')
