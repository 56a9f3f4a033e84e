import { createHash } from 'node:crypto'

import { formResponse } from './respond.ts'

const STYLE = /<style>([\s\S]*?)<\/style>/g

/**
 * A page of ours to print: no script, nothing from elsewhere, and only the style blocks that it came
 * with, named by their digests.
 */
export function printedPage(html: string): Response {
  const styles = [...html.matchAll(STYLE)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  )
  return formResponse(html, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': [
      "default-src 'none'",
      'img-src data:',
      `style-src ${[...new Set(styles)].join(' ') || "'none'"}`,
      "frame-ancestors 'none'",
      'sandbox allow-modals',
    ].join('; '),
  })
}
