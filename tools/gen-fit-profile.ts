/**
 * Writes `packages/formats/src/fit/profile.generated.ts` from `tools/fit-profile.json`, the table we
 * keep of the FIT messages and fields that uncramp reads. `--check` only says whether it is current.
 *
 * A field is its number, or `[number, scale]`, or `[number, scale, offset]`: value = raw / scale − offset.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

type FieldEntry = number | [number, number] | [number, number, number]
type Table = {
  messages: Record<string, { number: number; fields: Record<string, FieldEntry> }>
  tables: Record<string, Record<string, string>>
}

const FROM = new URL('fit-profile.json', import.meta.url)
const TO = new URL('../packages/formats/src/fit/profile.generated.ts', import.meta.url)

const upper = (name: string) => name.replace(/[A-Z]/g, '_$&').toUpperCase()
const quote = (text: string) => `'${text}'`

function messageNumbers(table: Table): string {
  const rows = Object.entries(table.messages).map(([name, { number }]) => `  ${name}: ${number},`)
  return `/** Global message numbers. */\nexport const MESSAGE = {\n${rows.join('\n')}\n} as const\n`
}

function messageFields(name: string, fields: Record<string, FieldEntry>): string {
  const rows = Object.entries(fields).map(([field, entry]) => {
    const [number, scale = 1, offset = 0] = typeof entry === 'number' ? [entry] : entry
    return `  ${field}: [${number}, ${scale}, ${offset}],`
  })
  return `/** Fields of \`${name}\`: number, scale, offset. */\nexport const ${upper(name)}_FIELDS = {\n${rows.join('\n')}\n} as const satisfies FitFields\n`
}

function valueTable(name: string, values: Record<string, string>): string {
  const rows = Object.entries(values).map(([key, value]) => `  [${key}, ${quote(value)}],`)
  const union = [...new Set(Object.values(values))].map(quote).join(' | ')
  return `/** Names of the values of \`${name}\` that we tell apart. */\nexport const ${upper(name)}_NAMES: ReadonlyMap<number, ${union}> = new Map([\n${rows.join('\n')}\n])\n`
}

const table = JSON.parse(readFileSync(FROM, 'utf8')) as Table
const source = [
  '// Written by tools/gen-fit-profile.ts from tools/fit-profile.json. Do not edit.',
  '',
  '/** Field number, scale and offset: value = raw / scale − offset. */',
  'export type FitField = readonly [number: number, scale: number, offset: number]',
  'export type FitFields = Readonly<Record<string, FitField>>',
  '',
  messageNumbers(table),
  ...Object.entries(table.messages).map(([name, { fields }]) => messageFields(name, fields)),
  ...Object.entries(table.tables).map(([name, values]) => valueTable(name, values)),
].join('\n')

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
if (!values.check) writeFileSync(TO, source)
else if (readFileSync(TO, 'utf8') !== source) {
  console.error(
    'packages/formats/src/fit/profile.generated.ts is old: run tools/gen-fit-profile.ts',
  )
  process.exitCode = 1
}
