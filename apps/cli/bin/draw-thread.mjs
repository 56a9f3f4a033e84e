// Plain JavaScript for the same reason as `import-thread.mjs`.
import module from 'node:module'

module.enableCompileCache()
await import('../src/field/draw-worker.ts')
