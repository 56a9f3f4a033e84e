import type { CliRefusal } from '@uncramp/text/en/cli'

/** The system's code of a failed file operation, `ENOENT` and the like. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}

/** What went wrong with a file, as a coded refusal. */
export function fileTrouble(error: unknown): CliRefusal {
  const code = systemCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'file_missing' }
  if (code === 'EACCES' || code === 'EPERM') return { code: 'file_forbidden' }
  if (code === 'EISDIR') return { code: 'file_is_folder' }
  return { code: 'file_unreadable', cause: code ?? 'unknown' }
}
