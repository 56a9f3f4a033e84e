import { createHash } from 'node:crypto'

import type { Endpoint } from '@uncramp/contract/endpoint'

const STYLE = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:60rem;margin:0 auto;padding:1rem}
section{border-top:1px solid color-mix(in srgb,currentColor 25%,transparent);padding:.5rem 0}
h3{display:flex;gap:.75rem;align-items:baseline;font-size:1rem;margin:.5rem 0;flex-wrap:wrap}
b{min-width:4.5rem}
pre{overflow:auto;padding:.75rem;border-radius:.5rem;background:color-mix(in srgb,currentColor 8%,transparent);font-size:.85rem}
summary{cursor:pointer}
`

/** Hash source for the one style block of the page, so that the policy allows nothing else inline. */
export const API_PAGE_STYLE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
}

function renderPart(title: string, part: unknown): string {
  if (part === undefined) return ''
  const text = escapeHtml(JSON.stringify(part, undefined, 2))
  return `<details><summary>${title}</summary><pre>${text}</pre></details>`
}

type Operation = Readonly<Record<string, unknown>>

function renderOperation(name: string, endpoint: Endpoint, operation: Operation): string {
  return `<section id="${name}"><h3><b>${endpoint.method}</b><code>${escapeHtml(endpoint.path)}</code></h3>
<p>${escapeHtml(endpoint.summary)} ${escapeHtml(JSON.stringify(operation['description'] ?? '').slice(1, -1))}</p>
${renderPart('Parameters', operation['parameters'])}${renderPart('Body', operation['requestBody'])}${renderPart('Answers', operation['responses'])}</section>`
}

function pick(node: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at !== null && typeof at === 'object' ? Reflect.get(at, key) : undefined),
    node,
  )
}

/** The API as one page of plain HTML: no script, one style block, works in any browser. */
export function renderApiPage(
  endpoints: Readonly<Record<string, Endpoint>>,
  document: unknown,
): string {
  const groups = Object.groupBy(Object.entries(endpoints), ([, endpoint]) => endpoint.tag)
  const body = Object.entries(groups).map(([tag, found]) => {
    const operations = (found ?? []).map(([name, endpoint]) => {
      const operation = pick(document, 'paths', endpoint.path, endpoint.method.toLowerCase())
      const facts: Operation = { ...(typeof operation === 'object' ? operation : {}) }
      return renderOperation(name, endpoint, facts)
    })
    return `<h2>${escapeHtml(tag)}</h2>${operations.join('')}`
  })
  const schemas = Object.entries(pick(document, 'components', 'schemas') ?? {})
    .map(([name, schema]) => `<div id="schema-${name}">${renderPart(name, schema)}</div>`)
    .join('')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>uncramp API</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style>${STYLE}</style></head>
<body><h1>uncramp API</h1><p>Machine-readable: <a href="/api/v1/openapi.json">openapi.json</a>. Every quantity is a plain number whose key ends in its unit; errors are problem documents with a stable code.</p>
${body.join('')}<h2>Shapes</h2>${schemas}</body></html>`
}
