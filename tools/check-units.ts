/**
 * Units live in names. Two checks over the files given (default: the core):
 *   1. every `number` field, parameter and constant ends in a known unit;
 *   2. `+ - < > = :` never joins two names whose units differ.
 *
 * `At…` units are points in time: point − point is a duration, point ± duration is a point.
 */
import { globSync, readFileSync } from 'node:fs'

import { parseSync } from 'oxc-parser'

/** Longest first, so that `MlPerH` wins over `H`. */
const UNITS =
  'MlPerKgMin MlPerKg MlPerH MlPerM MmolPerL MgPerMmol MgPerKg MgPerL MgPerH MgPerG GPerL GPerH SPerKm LPerMin WPerM2 WPerK KPa Mmol Years Days Mps Bpm Spm Hpa Rad AtMs AtS Kg Mg Ml Kj Ms Deg Frac Count Index Score Rank Byte Level M2 M S H G C K W L'.split(
    ' ',
  )
const UNITLESS = new Set(
  'value atS atMs clockMs index share min max low mid high year seed a b c d k x y z n i j mean sd logSd variance weight factor ratio slope exponent'.split(
    ' ',
  ),
)
const CHILDREN: Record<string, readonly [string, string]> = {
  BinaryExpression: ['left', 'right'],
  AssignmentExpression: ['left', 'right'],
  VariableDeclarator: ['id', 'init'],
  Property: ['key', 'value'],
}

/** A name that is itself a unit (`frac`, `rank`), or ends in a word for a pure number (`fadeRatio`). */
function isUnitless(name: string): boolean {
  const isUnit = UNITS.includes(name.charAt(0).toUpperCase() + name.slice(1)) && name.length > 2
  return isUnit || UNITLESS.has(name) || /(Ratio|Factor|Draw|Log|Weight|Slope|Mean|Sd)$/.test(name)
}

type Node = { type?: string; start?: number; [key: string]: unknown }

/** `fluidMl` → `Ml`, `MIN_DURATION_S` → `S`, `rate` → undefined. */
export function unitOf(name: string): string | undefined {
  // A bare `atS` is an offset from the gun: an instant and a duration in one, so it meets both.
  // `clockMs` is the contract's name for an instant.
  if (/^(atS|atMs|clockMs)$/.test(name)) return undefined
  const camel = /^[A-Z0-9_]+$/.test(name)
    ? name.toLowerCase().replace(/_(\w)/g, (_, c: string) => c.toUpperCase())
    : name
  const unit = UNITS.find(
    (known) => camel.endsWith(known) && /[a-z0-9]$/.test(camel.slice(0, -known.length)),
  )
  // `S_PER_H` is a factor between two units, not a number of hours.
  const isFactor = /Per[A-Z][A-Za-z0-9]*$/.test(camel) && !(unit ?? '').includes('Per')
  return isFactor ? undefined : unit
}

/** The unit that two joined units make, or `false` when they must not meet. */
function join(left: string | undefined, right: string | undefined, operator: string) {
  if (left === undefined || right === undefined) return left ?? right
  if (left === right) return operator === '-' ? left.replace(/^At/, '') : left
  return /^[+-]$/.test(operator) && left === `At${right}` ? left : false
}

function nameOf(node: Node | undefined): string | undefined {
  if (node?.type === 'Identifier') return node['name'] as string
  if (node?.type === 'MemberExpression') return nameOf(node['property'] as Node)
  return undefined
}

function unitOfExpression(node: Node | undefined): string | undefined {
  const operator = String(node?.['operator'])
  if (node?.type === 'BinaryExpression' && /^[+-]$/.test(operator)) {
    const [left, right] = [node['left'], node['right']].map((n) => unitOfExpression(n as Node))
    return join(left, right, operator) || undefined
  }
  return unitOf(nameOf(node) ?? '')
}

function bareNumber(node: Node): string | undefined {
  const annotation = node['typeAnnotation'] as Node | undefined
  if ((annotation?.['typeAnnotation'] as Node | undefined)?.type !== 'TSNumberKeyword') return
  const name = node.type === 'TSPropertySignature' ? nameOf(node['key'] as Node) : nameOf(node)
  if (name === undefined || isUnitless(name) || unitOf(name) !== undefined) return
  return `${name}: number without a unit`
}

function mismatch(node: Node): string | undefined {
  const children = CHILDREN[node.type ?? '']
  const operator = String(node['operator'] ?? '=')
  if (children === undefined || /[*/%]/.test(operator)) return
  const [left, right] = children.map((key) => unitOfExpression(node[key] as Node))
  return join(left, right, operator) === false ? `${left} meets ${right}` : undefined
}

function* walk(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const child of node) yield* walk(child)
  else if (node !== null && typeof node === 'object') {
    yield node as Node
    for (const child of Object.values(node)) yield* walk(child)
  }
}

const given = process.argv.slice(2)
const core = globSync('packages/core/src/**/*.ts').filter((file) => !/\.(test|law)\.ts$/.test(file))
for (const file of given.length > 0 ? given : core) {
  const source = readFileSync(file, 'utf8')
  for (const node of walk(parseSync(file, source).program)) {
    for (const problem of [bareNumber(node), mismatch(node)]) {
      if (problem === undefined) continue
      console.error(`${file}:${source.slice(0, node.start ?? 0).split('\n').length}  ${problem}`)
      process.exitCode = 1
    }
  }
}
