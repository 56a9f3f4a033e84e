import type { RestoreError } from './archive/restore.ts'
import type { StartError } from './server.ts'

/** Anything the server's command line refuses with. */
export type CommandError =
  | StartError
  | RestoreError
  | Readonly<{ code: 'store_missing'; dataDir: string }>
  | Readonly<{ code: 'file_exists'; file: string }>
  | Readonly<{ code: 'file_unwritable'; file: string; reason: string }>
  | Readonly<{ code: 'database_unreachable'; reason: string }>
  | Readonly<{ code: 'flag_missing'; flag: string; wanted: string }>
  | Readonly<{ code: 'account_unknown'; email: string }>

/** One line: which flag or file, what is wrong with it, what would be right. */
export function explain(error: CommandError): string {
  switch (error.code) {
    case 'folder_in_use':
      return `--data ${error.dataDir}: another uncramp server has this folder open; stop that one, or give this one a folder of its own`
    case 'folder_unusable':
      return `--data ${error.dataDir}: cannot be used (${error.reason}); give a folder this user may write to`
    case 'store_newer':
      return `the store is of version ${error.storeVersion}, this uncramp knows up to ${error.newestVersion}; start the newer uncramp that made it`
    case 'export_newer':
      return `the export is of version ${error.storeVersion}, this uncramp knows up to ${error.newestVersion}; restore it with the newer uncramp`
    case 'not_an_export':
      return `${error.file}: not an uncramp export; give a zip made by \`uncramp export\``
    case 'export_damaged':
      return `the export is damaged at ${error.part}; nothing was restored`
    case 'store_not_empty':
      return `the store already holds ${error.runnersCount} runner(s); restore into an empty folder or database`
    case 'store_missing':
      return `--data ${error.dataDir}: no uncramp server has kept anything there; name the folder that "uncramp serve" uses (what "uncramp import" keeps are plain files: copy their folder)`
    case 'file_exists':
      return `--out ${error.file}: exists already; name a file that does not`
    case 'file_unwritable':
      return `--out ${error.file}: cannot be written (${error.reason}); name a file in a folder that is there`
    case 'database_unreachable':
      return `--database-url: the database does not answer or lets nobody in (${error.reason}); wanted one that this machine reaches`
    case 'flag_missing':
      return `${error.flag}: missing; wanted ${error.wanted}`
    case 'account_unknown':
      return `${error.email}: no account with this address; \`uncramp admin list\` shows them`
    case 'unknown_flag':
    case 'flag_not_a_number':
    case 'flag_not_an_address':
    case 'flag_unknown_word':
    case 'cannot_listen':
    case 'port_taken':
      return `${[error.flag, error.given].filter((word) => word !== '').join(' ')}: ${error.code.replaceAll('_', ' ')}; wanted ${error.wanted}`
  }
}
