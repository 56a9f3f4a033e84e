/** What the first page loads: script and style, brotli, against the aim. */
import { join } from 'node:path'

import { budgetReport } from '../tools/web-budget.ts'
import { row } from './measure.ts'

const dist = join(import.meta.dirname, '../apps/web/dist')
const [total = ''] = budgetReport(dist).text.split('\n')
row(
  'first page, script and style',
  total.replace('first screen: ', '').split(',')[0] ?? '',
  'aim: at most 60 kB',
)
