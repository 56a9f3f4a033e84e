import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Router, paramsOf } from './router.ts'

const at = (pathname: string, search = ''): { pathname: string; search: string } => ({
  pathname,
  search,
})

test('a pattern takes its parts from the path, decoded, and refuses other paths', () => {
  assert.deepEqual(paramsOf('/history/:id', '/history/a%20b'), { id: 'a b' })
  assert.deepEqual(paramsOf('/history/:id', '/history/%E0%A4%A'), { id: '%E0%A4%A' })
  assert.deepEqual(paramsOf('/', '/'), {})
  assert.equal(paramsOf('/history', '/history/7'), undefined)
  assert.equal(paramsOf('/run', '/cramp'), undefined)
})

test('the last screen stays until the next is there, and the later of two wins', async () => {
  const router = new Router<string>()
  const slow = Promise.withResolvers<string>()
  router.open(
    { '/': async () => 'home', '/slow': () => slow.promise, '/fast': async () => 'fast' },
    'none',
  )
  await router.show(at('/'))
  const going = router.show(at('/slow'))
  assert.equal(router.path.value, '/slow')
  assert.equal(router.shown.value?.screen, 'home')
  await router.show(at('/fast', '?sign=fever'))
  slow.resolve('slow')
  await going
  assert.equal(router.shown.value?.screen, 'fast')
  assert.equal(router.path.value, '/fast')
  assert.deepEqual(router.query.value, { sign: 'fever' })
})

test('a screen that was fetched once is shown without waiting', async () => {
  const router = new Router<string>()
  let fetchesCount = 0
  const load = async (): Promise<string> => {
    fetchesCount++
    return 'run'
  }
  router.open({ '/run': load }, 'none')
  await router.show(at('/run/'))
  await router.show(at('/nowhere'))
  assert.equal(router.shown.value?.screen, 'none')
  void router.show(at('/run'))
  assert.equal(router.shown.value?.screen, 'run')
  assert.equal(fetchesCount, 1)
})

test('a screen that cannot be fetched is a fault, and is asked for again', async () => {
  const router = new Router<string>()
  let isDown = true
  router.open({ '/run': async () => (isDown ? Promise.reject(new Error('offline')) : 'run') }, '')
  await router.show(at('/run'))
  assert.equal(router.hasFault.value, true)
  isDown = false
  await router.show(at('/run'))
  assert.equal(router.hasFault.value, false)
  assert.equal(router.shown.value?.screen, 'run')
})
