import type { Sheet, SheetBand, SheetBlock, SheetRow } from '@uncramp/core/carry'

import { cardStyle, type Paper } from './card-style.ts'

const BAND_COLUMNS = 4
/** From so many lines per column on, the band is set tighter; up to so many without a drink, larger. */
const TIGHT_ROWS = 19
const ROOMY_ROWS = 6
/** The longest last cell that stays on one line, and the most lines a page holds at full size. */
const LINE_LETTERS = 36
const PAGE_LINES: Readonly<Record<Paper, number>> = { a4: 36, letter: 24 }

/**
 * A sheet as one HTML page to print: race card, then pace band and settings. It needs nothing from
 * the network, and every text in it is escaped.
 */
export function sheetHtml(sheet: Sheet, paper: Paper): string {
  const { title, subtitle, left, right, band, settings, footer } = sheet
  return [
    '<!doctype html>',
    `<html lang="${escaped(sheet.language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(title)}</title><style>${cardStyle(paper)}</style></head><body>`,
    `<main class="page"><header><h1>${escaped(title)}</h1><p>${escaped(subtitle)}</p></header>`,
    `<div class="columns${isDense(left, paper) ? ' dense' : ''}"><div>${left.map(blockHtml).join('')}</div><div>${right.map(blockHtml).join('')}</div></div>`,
    `<footer>${escaped(footer)}<b>uncramp</b></footer></main>`,
    `<section class="page">${bandHtml(band)}<div class="columns">${settings.map(blockHtml).join('')}</div></section>`,
    '</body></html>\n',
  ].join('\n')
}

function blockHtml(block: SheetBlock): string {
  const title = `<h2>${escaped(block.title)}</h2>`
  switch (block.kind) {
    case 'table': {
      if (block.rows.length === 0 && block.note === undefined) return ''
      const note = block.note === undefined ? '' : `<p class="note">${escaped(block.note)}</p>`
      return `<section>${title}${note}${tableHtml(block.rows)}</section>`
    }
    case 'list':
      return `<section class="${block.tone === 'stop' ? 'alarm' : 'plain'}">${title}<ul>${items(block.lines)}</ul></section>`
    case 'blank': {
      const lines = block.lines.map(
        ({ label, filled }) =>
          `<p>${escaped(label)}<span class="line">${escaped(filled)}</span></p>`,
      )
      return `<section class="blank">${title}${lines.join('')}</section>`
    }
    case 'pictures': {
      // The pictures are drawn by the core, colours and names in them are escaped there.
      const pictures = block.pictures.map(
        (picture) =>
          `<div>${picture.svg}<b>${escaped(picture.title)}</b>${escaped(picture.line)}</div>`,
      )
      return `<section>${title}<div class="pictures">${pictures.join('')}</div><ol>${items(block.lines)}</ol></section>`
    }
  }
}

/** Too many lines for a page at full size: the card must stay one sheet, on Letter too. */
function isDense(blocks: readonly SheetBlock[], paper: Paper): boolean {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  const lengths = rows.map(({ cells }) => Math.ceil((cells.at(-1) ?? '').length / LINE_LETTERS))
  return lengths.reduce((sum, lines) => sum + lines, 0) > PAGE_LINES[paper]
}

function items(lines: readonly string[]): string {
  return lines.map((line) => `<li>${escaped(line)}</li>`).join('')
}

function tableHtml(rows: readonly SheetRow[]): string {
  if (rows.length === 0) return ''
  const lines = rows.map(({ cells, mark }) => {
    const inner = cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')
    return mark === 'plain' ? `<tr>${inner}</tr>` : `<tr class="${mark}">${inner}</tr>`
  })
  return `<table><tbody>${lines.join('')}</tbody></table>`
}

/** Rows run down the first column, then the second: folded twice, the next part is overleaf. */
function bandColumns(rows: readonly SheetRow[]): readonly (readonly SheetRow[])[] {
  const perColumn = Math.max(1, Math.ceil(rows.length / BAND_COLUMNS))
  return Array.from({ length: BAND_COLUMNS }, (_, index) =>
    rows.slice(index * perColumn, (index + 1) * perColumn),
  )
}

function bandHtml({ title, hint, rows }: SheetBand): string {
  const columns = bandColumns(rows)
  const count = columns[0]?.length ?? 0
  const isSparse = count <= ROOMY_ROWS && rows.every(({ mark }) => mark !== 'drink')
  const size = count >= TIGHT_ROWS ? ' tight' : isSparse ? ' roomy' : ''
  const tables = columns.map((column) => `<div>${tableHtml(column)}</div>`).join('')
  return `<h2>${escaped(title)}</h2><p class="note">${escaped(hint)}</p><div class="band${size}">${tables}</div>`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter)
}
