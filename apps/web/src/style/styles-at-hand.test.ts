import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { test } from 'node:test'

/**
 * Screens are fetched when they are opened, each with the style sheets its files import. A class whose sheet
 * belongs to another screen looks right only for who was there before, so whichever screen is opened
 * first must bring the sheets of all that it shows.
 */
const SOURCES = join(import.meta.dirname, '..')
const FIRST = 'main.tsx'

const STATIC = /^import '(\.[^']+)'|^(?:import|export) [^;()']*?from '(\.[^']+)'/gm
const LAZY = /import\(\s*'(\.[^']+)'/g
const CLASS = /class=(?:"([^"]*)"|\{((?:[^{}]|\{[^{}]*\})*)\})/g

type Module = Readonly<{ text: string; statics: readonly string[]; lazies: readonly string[] }>

function read(path: string): Module {
  const text = readFileSync(join(SOURCES, path), 'utf8')
  const named = (pattern: RegExp): readonly string[] =>
    [...text.matchAll(pattern)].map(([, one = '', other = '']) =>
      normalize(join(path, '..', one === '' ? other : one)),
    )
  return { text, statics: named(STATIC), lazies: named(LAZY) }
}

const modules = new Map(
  globSync('**/*.{ts,tsx}', { cwd: SOURCES })
    .filter((path) => !path.includes('.test.'))
    .map((path) => [path, read(path)]),
)

/** A file and all that comes with it at once: its modules, its style sheets. */
function bundle(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  for (const next of modules.get(path)?.statics ?? []) bundle(next, seen)
  return seen
}

const sheets = new Map(
  globSync('**/*.css', { cwd: SOURCES }).map((path) => {
    const rules = readFileSync(join(SOURCES, path), 'utf8').replaceAll(/\/\*.*?\*\//gs, '')
    return [path, new Set([...rules.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name))]
  }),
)

/** The sheets that are there when a bundle is opened: its own and those of whatever opens it, on every way to it. */
function sheetsAtHand(): ReadonlyMap<string, ReadonlySet<string>> {
  const atHand = new Map<string, Set<string>>()
  const open = (path: string, before: ReadonlySet<string>): void => {
    const all = new Set([...before, ...[...bundle(path)].filter((one) => sheets.has(one))])
    const known = atHand.get(path)
    const now = known === undefined ? all : all.intersection(known)
    if (known !== undefined && now.size === known.size) return
    atHand.set(path, now)
    for (const one of bundle(path))
      for (const lazy of modules.get(one)?.lazies ?? []) if (modules.has(lazy)) open(lazy, now)
  }
  open(FIRST, new Set())
  return atHand
}

function classesIn(text: string): readonly string[] {
  return [...text.matchAll(CLASS)].flatMap(([, plain, code = '']) => {
    const texts = plain ?? [...code.matchAll(/['"`]([^'"`]*)['"`]/g)].map(([, it]) => it).join(' ')
    return texts.replaceAll(/\$\{[^}]*\}/g, ' ').split(/\s+/)
  })
}

test('whichever screen is opened first brings the styles of every class it shows', () => {
  const everywhere = new Set([...sheets.values()].flatMap((names) => [...names]))
  const atHand = sheetsAtHand()
  assert.ok(atHand.size > 30, `only ${atHand.size} screens were found`)
  const missing = [...atHand].flatMap(([opened, those]) => {
    const styled = new Set([...those].flatMap((sheet) => [...(sheets.get(sheet) ?? [])]))
    return [...bundle(opened)].flatMap((path) =>
      classesIn(modules.get(path)?.text ?? '')
        .filter((name) => everywhere.has(name) && !styled.has(name))
        .map((name) => `${opened}: ${name} of ${path}`),
    )
  })
  assert.deepEqual(missing, [])
})
