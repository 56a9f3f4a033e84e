import { wrapped, type Ink } from './ink.ts'

/** Parts of a page with a free line between them; empty ones are left out. */
export function page(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

/** One line of a list, wrapped under its mark. */
export function bullet(text: string, ink: Ink, mark = '·'): string {
  return `  ${mark} ${wrapped(text, ink.widthCount, 4)}`
}

/** A heading and its lines, or nothing when there are none. */
export function section(heading: string, lines: readonly string[], ink: Ink): string {
  return lines.length === 0 ? '' : [ink.strong(heading), ...lines].join('\n')
}

/** A text over the whole width. */
export function paragraph(text: string, ink: Ink): string {
  return wrapped(text, ink.widthCount, 0)
}

const BAR_COUNT = 10

/** `██████░░░░`, a share of ten. */
export function shareBar(shareFrac: number): string {
  const fullCount = Math.round(BAR_COUNT * Math.max(0, Math.min(1, shareFrac)))
  return '█'.repeat(fullCount) + '░'.repeat(BAR_COUNT - fullCount)
}
