import assert from 'node:assert/strict'
import { test } from 'node:test'

import { SOURCES } from '@uncramp/core/evidence'

import { SourceSearch, sourceHref } from './source-search.ts'

test('all words must be found, in any order, without capitals and accents', () => {
  const search = new SourceSearch({
    a: { title: 'Ménière and salt', authors: 'Ruiz', year: 1999, kind: 'review', read: 'full' },
    b: { title: 'Salt', authors: 'Smith', year: 2001, kind: 'trial', read: 'abstract' },
  })
  search.query.value = 'SALT meniere'
  assert.deepEqual(
    search.found.value.map(({ id }) => id),
    ['a'],
  )
  search.query.value = 'salt 2001'
  assert.deepEqual(
    search.found.value.map(({ id }) => id),
    ['b'],
  )
  search.clear()
  assert.equal(search.found.value.length, 2)
})

test('every source of the registry is listed, and each kind shows only its own', () => {
  const search = new SourceSearch(SOURCES)
  assert.equal(search.found.value.length, Object.keys(SOURCES).length)
  for (const kind of search.kinds) {
    search.kind.value = kind
    assert.ok(search.found.value.length > 0)
    assert.ok(search.found.value.every((source) => source.kind === kind))
  }
})

test('a DOI wins over a page', () => {
  assert.equal(sourceHref({ doi: '10.1/x', url: 'https://example.org' }), 'https://doi.org/10.1/x')
  assert.equal(sourceHref({}), undefined)
})
