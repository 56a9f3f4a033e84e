import type { Command } from 'commander'

type Passed = Readonly<{ name: string; usage: string; description: string; help: string }>

/** Commands of the server's own command line; its flags are checked there. */
const COMMANDS: readonly Passed[] = [
  {
    name: 'serve',
    usage: '[--port 4747] [--host 127.0.0.1] [--data DIR] [--database-url postgres://...]',
    description: 'the web app and its API, on this machine or for many runners',
    help: `
Options:
  --port <port>             where to listen (4747; the next free one when taken)
  --host <address>          127.0.0.1; any other address asks for sign-in
  --data <folder>           where the embedded store keeps everything
  --database-url <url>      postgres://... instead of the embedded store

Examples:
  $ uncramp serve
  $ uncramp serve --port 8080 --data ~/uncramp
  $ uncramp serve --host 0.0.0.0 --database-url postgres://uncramp@db/uncramp`,
  },
  {
    name: 'worker',
    usage: '--database-url postgres://...',
    description: 'one more import worker for a server, on any machine',
    help: `
Examples:
  $ uncramp worker --database-url postgres://uncramp@db/uncramp`,
  },
  {
    name: 'export',
    usage: '--data DIR --out FILE.zip',
    description: 'everything a server keeps, as one zip',
    help: `
Examples:
  $ uncramp export --data ~/uncramp --out uncramp-2026.zip`,
  },
  {
    name: 'restore',
    usage: 'FILE.zip --data DIR',
    description: 'an exported zip back into an empty data folder',
    help: `
Examples:
  $ uncramp restore uncramp-2026.zip --data ~/uncramp-new`,
  },
  {
    name: 'backup',
    usage: '--data DIR --out FILE',
    description: 'a copy of the embedded store while it is in use',
    help: `
Examples:
  $ uncramp backup --data ~/uncramp --out monday.backup`,
  },
  {
    name: 'admin',
    usage: 'list | invite | invite-admin | recover ADDRESS | sign-out ADDRESS | delete ADDRESS',
    description: 'the accounts of a server with sign-in',
    help: `
Examples:
  $ uncramp admin invite --data ~/uncramp`,
  },
]

/** Adds the commands that the server answers itself. */
export function addServerCommands(program: Command): void {
  for (const { name, usage, description, help } of COMMANDS) {
    program
      .command(name)
      .usage(usage)
      .description(description)
      .allowUnknownOption()
      .allowExcessArguments()
      .addHelpText('after', help)
      .action(async (_flags: object, command: Command) => {
        const { runServerCommand } = await import('../edge/run-server-command.ts')
        process.exitCode = await runServerCommand([name, ...command.args])
      })
  }
}
