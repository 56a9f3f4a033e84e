import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

import type { KeptRun } from './kept-run.ts'

const RUNS_FILE = 'runs.ndjson'
const BODY_MASS_FILE = 'body-mass.ndjson'

/** One reading of a scale, as an export brought it. */
export type KeptMass = Readonly<{ atMs: number; massKg: number }>

/**
 * A folder of runs that a person can read: `runs.ndjson` with a line per run (of several lines with
 * one id the last counts), `body-mass.ndjson`, and `originals/` with every file byte for byte.
 */
export type DataFolder = Readonly<{
  path: string
  runs: ReadonlyMap<string, KeptRun>
  masses: ReadonlyMap<number, KeptMass>
  addRun: (run: KeptRun) => Promise<void>
  addMass: (mass: KeptMass) => Promise<void>
}>

/** Where runs are kept when nothing else is said: where this system keeps such things. */
export function defaultDataPath(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support/uncramp')
  if (process.platform === 'win32') return join(process.env['LOCALAPPDATA'] ?? homedir(), 'uncramp')
  return join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local/share'), 'uncramp')
}

/** The folder for originals inside a data folder. */
export function originalsPath(dataPath: string): string {
  return join(dataPath, 'originals')
}

async function readLines(path: string): Promise<readonly string[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isKeptRun(value: unknown): value is KeptRun {
  return isRecord(value) && value['schema'] === 'uncramp.run/1' && typeof value['id'] === 'string'
}

function isKeptMass(value: unknown): value is KeptMass {
  return isRecord(value) && typeof value['atMs'] === 'number' && typeof value['massKg'] === 'number'
}

/** Lines of another shape, and a last one that a crash cut short, are passed over. */
function parsed<T>(lines: readonly string[], isWanted: (value: unknown) => value is T): T[] {
  return lines.flatMap((line) => {
    try {
      const value: unknown = JSON.parse(line)
      return isWanted(value) ? [value] : []
    } catch {
      return []
    }
  })
}

/**
 * Opens a folder, made when `canMake`. Throws what the system throws when it may not be read or made.
 */
export async function openDataFolder(path: string, canMake: boolean): Promise<DataFolder> {
  const folder = resolve(path)
  if (canMake) await mkdir(originalsPath(folder), { recursive: true })
  const runLines = await readLines(join(folder, RUNS_FILE))
  const massLines = await readLines(join(folder, BODY_MASS_FILE))
  const runs = new Map(parsed(runLines, isKeptRun).map((run) => [run.id, run]))
  const masses = new Map(parsed(massLines, isKeptMass).map((mass) => [mass.atMs, mass]))
  // A line that a crash cut short must not swallow the next one.
  const isCut = new Set([
    ...((runLines.at(-1) ?? '') === '' ? [] : [RUNS_FILE]),
    ...((massLines.at(-1) ?? '') === '' ? [] : [BODY_MASS_FILE]),
  ])
  const append = async (file: string, value: object): Promise<void> => {
    const mend = isCut.delete(file) ? '\n' : ''
    await appendFile(join(folder, file), `${mend}${JSON.stringify(value)}\n`)
  }
  return {
    path: folder,
    runs,
    masses,
    addRun: async (run) => {
      runs.set(run.id, run)
      await append(RUNS_FILE, run)
    },
    addMass: async (mass) => {
      if (masses.has(mass.atMs)) return
      masses.set(mass.atMs, mass)
      await append(BODY_MASS_FILE, mass)
    },
  }
}
