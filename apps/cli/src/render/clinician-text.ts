import type { ClinicianPart, ClinicianSheet } from '@uncramp/text/clinician'

import type { Ink } from './ink.ts'
import { bullet, page, paragraph, section } from './page.ts'

/** The one page for a clinician on a terminal; the hint is for the runner and stands outside it. */
export function clinicianText(sheet: ClinicianSheet, ink: Ink, hint: string): string {
  return page([
    `${ink.strong(sheet.title)}\n${ink.faint(sheet.subtitle)}`,
    `${sheet.name}\n${sheet.person}`,
    ...sheet.parts.map((part) => partText(part, ink)),
    ink.faint(paragraph(sheet.footer, ink)),
    hint === '' ? '' : ink.warn(paragraph(`▲ ${hint}`, ink)),
  ])
}

function partText(part: ClinicianPart, ink: Ink): string {
  switch (part.kind) {
    case 'lines':
      return section(
        part.title,
        part.lines.map((line) => bullet(line, ink)),
        ink,
      )
    case 'rows': {
      const labelCount = Math.max(...part.rows.map(([label]) => label.length))
      const rows = part.rows.map(([label, value]) => `  ${label.padEnd(labelCount)}  ${value}`)
      return section(part.title, rows, ink)
    }
    case 'weeks':
      return weeksText(part, ink)
  }
}

/** A week is a figure: nothing for none, `+` for ten and more. */
function figure(count: number): string {
  if (count === 0) return '·'
  return count > 9 ? '+' : String(count)
}

function weeksText(part: Extract<ClinicianPart, { kind: 'weeks' }>, ink: Ink): string {
  const { weeks, months, labels } = part
  const rows: readonly (readonly [label: string, counts: readonly number[]])[] = [
    [labels.run, weeks.map((week) => week.runCrampsCount)],
    [labels.night, weeks.map((week) => week.nightCrampsCount)],
    [labels.runsPerWeek, weeks.map((week) => week.runsCount)],
  ]
  const labelCount = Math.max(...rows.map(([label]) => label.length))
  const lines = rows.map(
    ([label, counts]) => `  ${label.padEnd(labelCount)}  ${counts.map(figure).join(' ')}`,
  )
  return section(
    `${part.title} (${part.summary})`,
    [...lines, ink.faint(`  ${' '.repeat(labelCount)}  ${monthRow(months)}`)],
    ink,
  )
}

/** The name of each month where it begins, if there is room for it. */
function monthRow(months: readonly string[]): string {
  let row = ''
  for (const [index, month] of months.entries()) {
    const isNew = month !== months[index - 1]
    if (isNew && index > 0 && row.length <= index * 2) row = row.padEnd(index * 2) + `${month} `
  }
  return row.trimEnd()
}
