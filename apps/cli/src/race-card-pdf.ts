// The test build starts from the tests and would not find this file by itself.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./pdfkit.d.ts" />
import type { Sheet, SheetBlock, SheetRow } from '@uncramp/core/carry'
import type { PDFDocument } from 'pdfkit'

import { openPdf, type Paper } from './pdf-document.ts'
import { printable } from './printable.ts'
import { svgPaths } from './svg-paths.ts'

type Pen = Readonly<{ doc: PDFDocument; x: number; width: number; ink?: string }>

const PT_PER_MM = 72 / 25.4
const INK = '#14231b'
const ALARM = '#b3201a'
const BIB_PT = 42
const MARGIN_PT = 9 * PT_PER_MM
const GAP_PT = 6 * PT_PER_MM
const BAND_COLUMNS = 4
const BODY_PT = 9
const SMALL_PT = 8
const PICTURE_PT = 30 * PT_PER_MM
const PICTURE_UNITS = 1000
const MM = PT_PER_MM
const TINTS: Readonly<Record<SheetRow['mark'], string | undefined>> = {
  plain: undefined,
  go: '#dcefe0',
  drink: '#e1eff2',
  sports: '#fdf3b4',
  caution: '#fbe3bd',
  stop: '#f8d3cc',
  finish: undefined,
}

/** Rows of the first mile: what to aim for, what is too fast. */
const VERDICTS: ReadonlySet<SheetRow['mark']> = new Set(['go', 'caution', 'stop'])

/**
 * Race card, pace band and settings card as a PDF of two pages: the same rows as the HTML page, from
 * the same sheet. Made for printing without a browser.
 *
 * @param madeAtMs  goes into the file as its time of making, so that equal input gives equal bytes
 */
export function raceCardPdf(
  sheet: Sheet,
  paper: Paper,
  madeAtMs: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { doc, bytes } = openPdf(sheet, paper, madeAtMs)
  cardPage(doc, sheet)
  doc.addPage()
  bandPage(doc, sheet)
  doc.end()
  return bytes
}

/** The bib: a lemonade band with two holes, the run in large type, day and weather beside it. */
function bibHead(doc: PDFDocument, sheet: Sheet, width: number): void {
  const middlePt = MARGIN_PT + BIB_PT / 2
  doc
    .lineWidth(1.7)
    .roundedRect(MARGIN_PT, MARGIN_PT, width, BIB_PT, 5)
    .fillAndStroke('#f8e45c', INK)
  for (const x of [MARGIN_PT + 14, MARGIN_PT + width - 14])
    doc.circle(x, middlePt, 5).fillAndStroke('#fff', INK)
  const inner = { width: width - 56, lineBreak: false }
  doc.fillColor(INK).font('Helvetica-Bold').fontSize(22)
  doc.text(printable(sheet.title), MARGIN_PT + 28, middlePt - 8, inner)
  doc.fontSize(SMALL_PT)
  // Day above weather: side by side they would run into a long name.
  const facts = printable(sheet.subtitle).split(' · ')
  for (const [index, fact] of facts.entries()) {
    const y = middlePt + (index - facts.length / 2) * (SMALL_PT + 3) + 2
    doc.text(fact, MARGIN_PT + 28, y, { ...inner, align: 'right' })
  }
}

function cardPage(doc: PDFDocument, sheet: Sheet): void {
  const width = doc.page.width - 2 * MARGIN_PT
  bibHead(doc, sheet, width)
  const topPt = MARGIN_PT + BIB_PT + 8
  const columnPt = (width - GAP_PT) / 2
  drawColumn({ doc, x: MARGIN_PT, width: columnPt }, topPt + 4, sheet.left)
  drawColumn({ doc, x: MARGIN_PT + columnPt + GAP_PT, width: columnPt }, topPt + 4, sheet.right)
  doc.fillColor('#333').font('Helvetica').fontSize(SMALL_PT)
  doc.text(printable(sheet.footer), MARGIN_PT, doc.page.height - MARGIN_PT - 8, { width })
}

function bandPage(doc: PDFDocument, sheet: Sheet): void {
  const width = doc.page.width - 2 * MARGIN_PT
  const full: Pen = { doc, x: MARGIN_PT, width }
  const { title, hint, rows } = sheet.band
  let y = heading(full, MARGIN_PT, title)
  y = note(full, y, hint)
  const perColumn = Math.max(1, Math.ceil(rows.length / BAND_COLUMNS))
  const columnPt = Math.min(48 * MM, width / BAND_COLUMNS)
  const rowPt = perColumn > 18 ? 10 : 13
  for (let column = 0; column < BAND_COLUMNS; column += 1) {
    const x = MARGIN_PT + column * columnPt
    const part = rows.slice(column * perColumn, (column + 1) * perColumn)
    for (const [index, row] of part.entries())
      bandLine({ doc, x, width: columnPt }, { y: y + index * rowPt, rowPt }, row)
    if (column > 0)
      doc
        .dash(1, { space: 2 })
        .lineWidth(0.6)
        .moveTo(x, y)
        .lineTo(x, y + perColumn * rowPt)
        .stroke('#555')
  }
  doc.dash(4, { space: 3 }).lineWidth(1)
  doc
    .rect(MARGIN_PT, y, columnPt * BAND_COLUMNS, perColumn * rowPt)
    .stroke(INK)
    .undash()
  y += perColumn * rowPt + 14
  const [left, right] = sheet.settings
  const halfPt = (width - GAP_PT) / 2
  if (left !== undefined) drawBlock({ doc, x: MARGIN_PT, width: halfPt }, y, left)
  if (right !== undefined)
    drawBlock({ doc, x: MARGIN_PT + halfPt + GAP_PT, width: halfPt }, y, right)
}

function bandLine(
  { doc, x, width }: Pen,
  { y, rowPt }: Readonly<{ y: number; rowPt: number }>,
  { cells, mark }: SheetRow,
): void {
  const isDrink = mark === 'drink' || mark === 'sports'
  const tint = isDrink ? INK : TINTS[mark]
  if (tint !== undefined) doc.rect(x, y, width, rowPt).fill(tint)
  else
    doc
      .lineWidth(0.3)
      .moveTo(x, y + rowPt)
      .lineTo(x + width, y + rowPt)
      .stroke('#bbb')
  doc.fillColor(isDrink ? '#fff' : INK).fontSize(rowPt * 0.66)
  const [where = '', when = '', what = ''] = cells.map(printable)
  const top = y + rowPt * 0.2
  doc.font(isDrink || mark === 'finish' ? 'Helvetica-Bold' : 'Helvetica')
  doc.text(where, x + 2, top, { lineBreak: false })
  doc
    .font('Helvetica-Bold')
    .text(when, x + width * 0.27, top, { width: width * 0.28, align: 'right' })
  doc.font(isDrink ? 'Helvetica-Bold' : 'Helvetica')
  doc.text(what, x + width * 0.58, top, { lineBreak: false })
}

function drawColumn(pen: Pen, fromPt: number, blocks: readonly SheetBlock[]): void {
  let y = fromPt
  for (const block of blocks) y = drawBlock(pen, y, block)
}

/** Draws one block and says where the next one begins. */
function drawBlock(pen: Pen, fromPt: number, block: SheetBlock): number {
  switch (block.kind) {
    case 'table': {
      if (block.rows.length === 0 && block.note === undefined) return fromPt
      let y = ruled(pen, fromPt, block.title)
      if (block.note !== undefined) y = note(pen, y, block.note)
      return table(pen, y, block.rows) + 8
    }
    case 'list':
      return listBlock(pen, fromPt, block)
    case 'blank':
      return blankBlock(pen, fromPt, block)
    case 'pictures':
      return pictureBlock(pen, fromPt, block)
  }
}

/** A heading under the rule that opens a section. */
function ruled(pen: Pen, y: number, title: string): number {
  const { doc, x, width } = pen
  doc
    .lineWidth(1.4)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke(INK)
  return heading(pen, y + 5, title)
}

function heading({ doc, x, width, ink = INK }: Pen, y: number, title: string): number {
  const text = printable(title)
  doc.fillColor(ink).font('Helvetica-Bold').fontSize(11).text(text, x, y, { width })
  return y + doc.heightOfString(text, { width }) + 2
}

function note({ doc, x, width }: Pen, y: number, line: string): number {
  const text = printable(line)
  doc.fillColor(INK).font('Helvetica').fontSize(SMALL_PT).text(text, x, y, { width })
  return y + doc.heightOfString(text, { width }) + 3
}

function table(pen: Pen, fromPt: number, rows: readonly SheetRow[]): number {
  const { doc, x, width } = pen
  const widths = columnWidths(pen, rows)
  let y = fromPt
  for (const { cells, mark } of rows) {
    doc.font('Helvetica').fontSize(BODY_PT)
    const texts = cells.map(printable)
    const heights = texts.map((text, index) =>
      doc.heightOfString(text, { width: (widths[index] ?? 0) - 6 }),
    )
    const isVerdict = VERDICTS.has(mark)
    const rowPt = Math.max(...heights) + (isVerdict ? 7 : 3.4)
    const tint = TINTS[mark]
    if (tint !== undefined) doc.rect(x, y, width, rowPt).fill(tint)
    if (y > fromPt)
      doc
        .lineWidth(0.4)
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke('#bbb')
    let left = x
    for (const [index, text] of texts.entries()) {
      const columnPt = widths[index] ?? 0
      doc
        .fillColor(INK)
        .font(index === 0 ? 'Helvetica-Bold' : 'Helvetica')
        .fontSize(index === 0 && isVerdict ? BODY_PT + 2 : BODY_PT)
      doc.text(text, left + 3, y + (isVerdict ? (index === 0 ? 3 : 4) : 2.2), {
        width: columnPt - 6,
      })
      left += columnPt
    }
    y += rowPt
  }
  return y
}

/** All columns but the last as wide as their longest text. */
function columnWidths({ doc, width }: Pen, rows: readonly SheetRow[]): readonly number[] {
  const count = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const widths: number[] = []
  let leftPt = width
  for (let index = 0; index < count - 1; index += 1) {
    const hasVerdict = index === 0 && rows.some(({ mark }) => VERDICTS.has(mark))
    doc.font(index === 0 ? 'Helvetica-Bold' : 'Helvetica')
    doc.fontSize(hasVerdict ? BODY_PT + 2 : BODY_PT)
    const texts = rows.map(({ cells }) => printable(cells[index] ?? ''))
    const wantedPt = Math.max(...texts.map((text) => doc.widthOfString(text))) + 8
    const columnPt = Math.min(wantedPt, leftPt / 2)
    widths.push(columnPt)
    leftPt -= columnPt
  }
  return [...widths, leftPt]
}

function lines({ doc, x, width }: Pen, fromPt: number, items: readonly string[]): number {
  let y = fromPt
  doc.fillColor(INK).font('Helvetica').fontSize(BODY_PT)
  for (const item of items) {
    const text = printable(item)
    doc.text(text, x, y, { width })
    y += doc.heightOfString(text, { width }) + 1.5
  }
  return y
}

function listBlock(pen: Pen, fromPt: number, block: Extract<SheetBlock, { kind: 'list' }>): number {
  const isAlarm = block.tone === 'stop'
  const inset = isAlarm ? 6 : 0
  const inner: Pen = { ...pen, x: pen.x + inset, width: pen.width - 2 * inset }
  const bulleted = block.lines.map((line) => `• ${line}`)
  const headed = isAlarm
    ? heading({ ...inner, ink: ALARM }, fromPt + inset, block.title)
    : ruled(inner, fromPt, block.title)
  const y = lines(inner, headed, bulleted)
  if (!isAlarm) return y + 8
  pen.doc
    .lineWidth(1.5)
    .rect(pen.x, fromPt, pen.width, y - fromPt + inset - 1)
    .stroke(ALARM)
  return y + inset + 8
}

function blankBlock(
  pen: Pen,
  fromPt: number,
  block: Extract<SheetBlock, { kind: 'blank' }>,
): number {
  const { doc, x, width } = pen
  let y = ruled(pen, fromPt, block.title)
  for (const { label, filled } of block.lines) {
    y = note(pen, y, label)
    doc
      .font('Helvetica')
      .fontSize(BODY_PT + 1)
      .text(printable(filled), x, y + 2, { width })
    y += 16
    doc
      .lineWidth(0.7)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke(INK)
    y += 4
  }
  return y + 6
}

function pictureBlock(
  pen: Pen,
  fromPt: number,
  block: Extract<SheetBlock, { kind: 'pictures' }>,
): number {
  const { doc, x, width } = pen
  const y = ruled(pen, fromPt, block.title)
  const eachPt = width / Math.max(1, block.pictures.length)
  let belowPt = y
  for (const [index, picture] of block.pictures.entries()) {
    const left = x + index * eachPt
    drawPicture({ doc, x: left + (eachPt - PICTURE_PT) / 2, width: PICTURE_PT }, y, picture.svg)
    const centred = { width: eachPt - 4, align: 'center' } as const
    doc.fillColor(INK).font('Helvetica-Bold').fontSize(BODY_PT)
    doc.text(printable(picture.title), left + 2, y + PICTURE_PT + 2, centred)
    doc.font('Helvetica').fontSize(SMALL_PT)
    doc.text(printable(picture.line), left + 2, y + PICTURE_PT + 13, centred)
    const endPt = y + PICTURE_PT + 15 + doc.heightOfString(printable(picture.line), centred)
    belowPt = Math.max(belowPt, endPt)
  }
  return (
    lines(
      pen,
      belowPt + 2,
      block.lines.map((line, index) => `${index + 1}. ${line}`),
    ) + 8
  )
}

function drawPicture({ doc, x, width }: Pen, y: number, svg: string): void {
  doc
    .save()
    .translate(x, y)
    .scale(width / PICTURE_UNITS)
  for (const { d, fill, stroke, strokeWidth } of svgPaths(svg)) {
    if (stroke === undefined) doc.path(d).fill(fill)
    else doc.lineCap('round').lineWidth(strokeWidth).path(d).stroke(stroke)
  }
  doc.restore()
}
