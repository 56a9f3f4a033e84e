import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** What one command line came to. */
export type CliAnswer = Readonly<{ stdout: string; stderr: string; status: number }>

const DRIVER = fileURLToPath(new URL('./run-many.ts', import.meta.url))
/** Tests say the same whatever the machine's language, zone and terminal. */
const PLAIN_ENV = { ...process.env, LC_ALL: 'C', TZ: 'UTC', NO_COLOR: '1' }

/** Answers of many command lines, in order, from one process. */
export async function answersOf(
  commandLines: readonly (readonly string[])[],
  cwd: string,
): Promise<readonly CliAnswer[]> {
  const child = spawn(process.execPath, [DRIVER], {
    cwd,
    env: PLAIN_ENV,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(commandLines.map((argv) => `${JSON.stringify(argv)}\n`).join(''))
  const answers: CliAnswer[] = []
  for await (const line of createInterface({ input: child.stdout })) answers.push(JSON.parse(line))
  if (answers.length !== commandLines.length) throw new Error('a command line was not answered')
  return answers
}
