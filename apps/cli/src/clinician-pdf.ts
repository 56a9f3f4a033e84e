// The test build starts from the tests and would not find this file by itself.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./pdfkit.d.ts" />
import type { ClinicianPart, ClinicianSheet } from '@uncramp/text/clinician'
import type { PDFDocument } from 'pdfkit'

import { openPdf, type Paper } from './pdf-document.ts'
import { printable } from './printable.ts'

/** `sizePt` is the size of running text; everything else follows from it. */
type Pen = Readonly<{ doc: PDFDocument; x: number; width: number; sizePt: number; isDry: boolean }>
type Weeks = Extract<ClinicianPart, { kind: 'weeks' }>

const MARGIN_PT = 42
const GAP_PT = 20
const INK = '#111'
/** The largest that fits on one page is taken; below the last nobody reads it. */
const SIZES_PT = [11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5] as const
const CHART_LINES = 5
/** So few cramps a week would otherwise look like many. */
const LEAST_TOP_COUNT = 3
/** Parts that stand beside each other, as on the printed page. */
const BESIDE_COUNT = 2

/**
 * The one page for a clinician as a PDF: the same words as the HTML page, set as large as fits on one
 * sheet.
 *
 * @param madeAtMs  goes into the file as its time of making, so that equal input gives equal bytes
 */
export function clinicianPdf(
  sheet: ClinicianSheet,
  paper: Paper,
  madeAtMs: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { doc, bytes } = openPdf(sheet, paper, madeAtMs)
  const width = doc.page.width - 2 * MARGIN_PT
  const roomPt = doc.page.height - MARGIN_PT
  const penOf = (sizePt: number, isDry: boolean): Pen => ({
    doc,
    x: MARGIN_PT,
    width,
    sizePt,
    isDry,
  })
  const sizePt =
    SIZES_PT.find((size) => sheetEndPt(sheet, penOf(size, true)) <= roomPt) ?? SIZES_PT.at(-1) ?? 0
  sheetEndPt(sheet, penOf(sizePt, false))
  doc.end()
  return bytes
}

/** Draws the sheet, or only measures it; where it ends. */
function sheetEndPt(sheet: ClinicianSheet, pen: Pen): number {
  const { doc, x, width, sizePt, isDry } = pen
  let y = write(pen, MARGIN_PT, { text: sheet.title, sizePt: sizePt * 1.8, isBold: true })
  y = write(pen, y, { text: sheet.subtitle }) + sizePt * 0.6
  y = write(pen, y, { text: `${sheet.name}     ${sheet.person}` }) + sizePt * 0.4
  if (!isDry)
    doc
      .lineWidth(1)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke()
  const columnPt = (width - GAP_PT) / 2
  const left: Pen = { ...pen, width: columnPt }
  const right: Pen = { ...left, x: x + columnPt + GAP_PT }
  const [why, weeks, ...rest] = sheet.parts
  for (const part of [why, weeks]) if (part !== undefined) y = partEndPt(pen, y, part)
  // Short parts stand in pairs; the last three are sentences and want the width.
  const pairedCount = rest.findIndex(({ kind, title }) => kind === 'lines' && isWide(title, sheet))
  const paired = rest.slice(0, pairedCount < 0 ? rest.length : pairedCount)
  for (let index = 0; index < paired.length; index += BESIDE_COUNT) {
    const [one, other] = paired.slice(index, index + BESIDE_COUNT)
    const oneEnd = one === undefined ? y : partEndPt(left, y, one)
    const otherEnd = other === undefined ? y : partEndPt(right, y, other)
    y = Math.max(oneEnd, otherEnd)
  }
  for (const part of rest.slice(paired.length)) y = partEndPt(pen, y, part)
  return write(pen, y + sizePt, { text: sheet.footer, sizePt: sizePt * 0.85 })
}

/** Parts from the red flags on hold sentences. */
function isWide(title: string, { parts }: ClinicianSheet): boolean {
  return parts.findIndex((part) => part.title === title) >= parts.findIndex(isLong)
}

const LONG_LINE_COUNT = 90

function isLong(part: ClinicianPart, index: number): boolean {
  return (
    index > BESIDE_COUNT &&
    part.kind === 'lines' &&
    part.lines.some(({ length }) => length > LONG_LINE_COUNT)
  )
}

type Written = Readonly<{ text: string; sizePt?: number; isBold?: boolean; indentPt?: number }>

function write(pen: Pen, y: number, written: Written): number {
  const { doc, isDry } = pen
  const { text, sizePt = pen.sizePt, isBold = false, indentPt = 0 } = written
  doc.font(isBold ? 'Helvetica-Bold' : 'Helvetica').fontSize(sizePt)
  const options = { width: pen.width - indentPt }
  const heightPt = doc.heightOfString(printable(text), options)
  if (!isDry) doc.fillColor(INK).text(printable(text), pen.x + indentPt, y, options)
  return y + heightPt
}

function partEndPt(pen: Pen, fromPt: number, part: ClinicianPart): number {
  const { sizePt } = pen
  let y = write(pen, fromPt + sizePt, { text: part.title, sizePt: sizePt * 1.1, isBold: true })
  y += sizePt * 0.2
  switch (part.kind) {
    case 'lines':
      for (const line of part.lines) y = write(pen, y, { text: `• ${line}` })
      return y
    case 'rows':
      for (const [label, value] of part.rows) y = rowEndPt(pen, y, [label, value])
      return y
    case 'weeks':
      return weeksEndPt(pen, y, part)
  }
}

function rowEndPt(pen: Pen, y: number, [label, value]: readonly [string, string]): number {
  const { doc, x, width, sizePt, isDry } = pen
  const endPt = write(pen, y, { text: label })
  if (!isDry)
    doc.font('Helvetica-Bold').fontSize(sizePt).text(value, x, y, { width, align: 'right' })
  return endPt
}

/** Cramps per week: those in or after a run filled, those at night as frames above them. */
function weeksEndPt(pen: Pen, y: number, part: Weeks): number {
  const { doc, x, width, sizePt, isDry } = pen
  const heightPt = CHART_LINES * sizePt
  const basePt = y + heightPt
  const stepPt = width / Math.max(1, part.weeks.length)
  if (!isDry) {
    const { weeks } = part
    const topCount = Math.max(
      LEAST_TOP_COUNT,
      ...weeks.map((week) => week.runCrampsCount + week.nightCrampsCount),
    )
    doc.lineWidth(0.6)
    for (const [index, week] of weeks.entries()) {
      const left = x + index * stepPt + stepPt * 0.16
      const barPt = stepPt * 0.68
      const runsPt = (week.runCrampsCount / topCount) * heightPt
      const nightsPt = (week.nightCrampsCount / topCount) * heightPt
      if (runsPt > 0) doc.rect(left, basePt - runsPt, barPt, runsPt).fillAndStroke(INK, INK)
      if (nightsPt > 0)
        doc.rect(left, basePt - runsPt - nightsPt, barPt, nightsPt).fillAndStroke('#fff', INK)
      doc
        .fillColor(INK)
        .font('Helvetica')
        .fontSize(sizePt * 0.75)
      const centred = { width: stepPt, align: 'center', lineBreak: false } as const
      doc.text(String(week.runsCount), x + index * stepPt, basePt + 2, centred)
      const month = part.months[index] ?? ''
      const isNew = index > 0 && month !== part.months[index - 1]
      if (isNew)
        doc.text(printable(month), x + index * stepPt, basePt + 2 + sizePt, { lineBreak: false })
    }
    doc
      .moveTo(x, basePt)
      .lineTo(x + width, basePt)
      .stroke()
  }
  return keyEndPt(pen, basePt + 2 + sizePt * 2.2, part)
}

/** What the bars are, told by shape, so that a grey copy says the same. */
function keyEndPt({ doc, x, sizePt, isDry }: Pen, y: number, { labels, summary }: Weeks): number {
  const keyPt = sizePt * 0.85
  const endPt = y + keyPt * 1.2
  if (isDry) return endPt
  const keys = [
    ['#111', labels.run],
    ['#fff', labels.night],
    [undefined, `0 1 2: ${labels.runsPerWeek}`],
    [undefined, summary],
  ] as const
  let left = x
  for (const [fill, label] of keys) {
    if (fill !== undefined) {
      doc.rect(left, y, keyPt * 0.7, keyPt * 0.7).fillAndStroke(fill, INK)
      left += keyPt * 1.2
    }
    const text = printable(label)
    doc.fillColor(INK).font('Helvetica').fontSize(keyPt).text(text, left, y, { lineBreak: false })
    left += doc.widthOfString(text) + keyPt * 1.5
  }
  return endPt
}
