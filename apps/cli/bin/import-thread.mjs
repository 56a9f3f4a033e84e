// Plain JavaScript: a thread opens the compile cache for itself, before a module is stripped or compiled.
// Without it a thread takes half a second of processor before it reads its first file.
import module from 'node:module'

module.enableCompileCache()
await import('../src/import/import-worker.ts')
