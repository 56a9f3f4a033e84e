/**
 * Everything that must hold, in one command: format, lint, types, units, sources, dead code, unit
 * tests, the built page and its byte budget, the faults in short, browser stories. `--only a,b` runs some of it.
 */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { parseArgs, styleText } from 'node:util'

const UNIT_TESTS = globSync(['packages/**/*.test.ts', 'apps/**/*.test.ts', 'tools/**/*.test.ts'], {
  exclude: (path) => path.includes('node_modules'),
})

const STEPS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  format: [['oxfmt', '--check']],
  lint: [['oxlint']],
  types: [
    ['tsc', '-b'],
    ['tsc', '-p', 'tsconfig.test.json'],
    ['tsc', '-p', 'apps/web'],
  ],
  units: [['node', 'tools/check-units.ts']],
  sources: [['node', 'tools/check-sources.ts']],
  dead: [['knip']],
  unit: [['node', '--test', '--test-reporter=dot', ...UNIT_TESTS]],
  laws: [['node', 'tools/laws.ts', '--runs', '20000']],
  build: [['node', 'tools/build-web.ts']],
  faults: [['node', 'e2e/faults/run.ts']],
  e2e: [['playwright', 'test']],
}

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const wanted = values.only?.split(',') ?? Object.keys(STEPS)
const failed: string[] = []
for (const name of wanted) {
  const commands = STEPS[name]
  if (commands === undefined)
    throw new Error(`no step ${name}; there are ${Object.keys(STEPS).join(', ')}`)
  const fromMs = performance.now()
  const isGood = commands.every(
    ([program = '', ...args]) => spawnSync(program, args, { stdio: 'inherit' }).status === 0,
  )
  const tookS = ((performance.now() - fromMs) / 1000).toFixed(1)
  const mark = isGood ? styleText('green', '✓') : styleText('red', '✗')
  process.stdout.write(`${mark} ${name} (${tookS} s)\n`)
  if (!isGood) failed.push(name)
}
process.stdout.write(`checks: ${wanted.length - failed.length} passed, ${failed.length} failed\n`)
process.exitCode = failed.length === 0 ? 0 : 1
