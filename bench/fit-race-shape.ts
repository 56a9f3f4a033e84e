/**
 * Fits the shipped marathon shape again from a results file and writes its tables:
 * `node bench/fit-race-shape.ts RESULTS.csv`. Run on Chicago 2014 for what ships.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { MARATHON_FITS, shapeRows } from '../packages/core/src/field/marathon-shape.ts'
import { fitRaceShape } from '../packages/core/src/field/race-shape.ts'
import { readRaceColumns } from './race-columns.ts'

const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('name a results file')
const columns = readRaceColumns(readFileSync(path))
const tables = Object.values(MARATHON_FITS).map((fit) => {
  const shape = fitRaceShape(columns, fit)
  if (shape === undefined) throw new Error('too few finishes')
  const name = fit.anchor === 'finish' ? 'BY_FINISH' : 'BY_FIRST_5K'
  return `/** log(time at place / anchor) in 1e-4, by sex, place and anchor; one line per anchor time. */\nexport const ${name} = \`\n${shapeRows(shape)}\n\`\n`
})
const out = join(import.meta.dirname, '../packages/core/src/field/marathon-shape.generated.ts')
writeFileSync(
  out,
  `/** Written by bench/fit-race-shape.ts from one race’s results; never edited. */\n\n${tables.join('\n')}`,
)
process.stdout.write(`wrote ${out}\n`)
