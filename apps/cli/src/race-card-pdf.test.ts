import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Sheet } from '@uncramp/core/carry'
import { figureSvg, FIGURES } from '@uncramp/core/figure'

import { raceCardPdf } from './race-card-pdf.ts'
import { svgPaths } from './svg-paths.ts'

const SHEET: Sheet = {
  language: 'es',
  title: 'Maratón 6:00:00',
  subtitle: '18 °C · −2 %',
  left: [
    {
      kind: 'table',
      title: 'Bebidas',
      note: '¿Sin sed? Menos también vale.',
      rows: [{ cells: ['0:20:00', '2,3 km', '150 ml de agua'], mark: 'drink' }],
    },
  ],
  right: [
    { kind: 'list', title: 'Para', tone: 'stop', lines: ['Confusión 🥤'] },
    { kind: 'blank', title: 'Llama a', lines: [{ label: 'Nombre', filled: '' }] },
    {
      kind: 'pictures',
      title: 'Calambre',
      pictures: [{ svg: figureSvg(FIGURES.calf_kerb, 0), title: 'Gemelo', line: 'Talón abajo' }],
      lines: ['Reduce.'],
    },
  ],
  band: {
    title: 'Pulsera',
    hint: 'Recorta.',
    rows: Array.from({ length: 60 }, (_, index) => ({
      cells: [`km ${index + 1}`, '0:05:00', '5:00'],
      mark: index % 3 === 0 ? 'drink' : 'plain',
    })),
  },
  settings: [{ kind: 'list', title: 'Ajustes', tone: 'plain', lines: ['Vuelta: cada km.'] }],
  footer: 'Información general.',
}

test('a card is a PDF of two pages, the same bytes each time', async () => {
  for (const paper of ['a4', 'letter'] as const) {
    const [one, two] = [await raceCardPdf(SHEET, paper, 0), await raceCardPdf(SHEET, paper, 0)]
    const text = Buffer.from(one).toString('latin1')
    assert.ok(text.startsWith('%PDF-1.7'))
    assert.match(text, /\/Count 2\b/)
    assert.match(text, paper === 'a4' ? /595\.28 841\.89/ : /612 792/)
    assert.deepEqual(one, two)
  }
})

test('every shape of a picture is found, with its colour', () => {
  const svg = figureSvg(FIGURES.calf_kerb, 0)
  const paths = svgPaths(svg)
  assert.equal(paths.length, svg.split('<path').length - 1)
  for (const { d, fill, stroke } of paths) {
    assert.match(d, /^M/)
    assert.match(fill ?? stroke ?? '', /^#[\da-f]{6}$/)
  }
})
