// Keeps one whole build on the device. A new build waits until the page asks for it, so that an
// update never lands in the middle of a run. Nothing under /api/ is ever touched.
const FILES = __FILES__
const CACHE = `uncramp-${__VERSION__}`
const SHARED = 'uncramp-shared-file'

async function keep(cache, file, isOld) {
  const known = isOld && file.startsWith('/assets/') ? await caches.match(file) : undefined
  if (known !== undefined) return cache.put(file, known)
  const fresh = await fetch(file, { cache: 'reload' })
  if (!fresh.ok) throw new Error(`${fresh.status} ${file}`)
  return cache.put(file, fresh)
}

async function install() {
  const cache = await caches.open(CACHE)
  const isOld = (await caches.keys()).some((name) => name !== CACHE && name.startsWith('uncramp-'))
  await Promise.all(FILES.map((file) => keep(cache, file, isOld)))
}

async function forgetOldBuilds() {
  for (const name of await caches.keys()) {
    if (name.startsWith('uncramp-') && name !== CACHE && name !== SHARED) await caches.delete(name)
  }
}

// Whoever leads through a run or a relief holds this lock, in whichever window: then nothing happens.
function unlessBusy(act) {
  if (navigator.locks === undefined) return act()
  return navigator.locks.request('uncramp-busy', { ifAvailable: true }, (lock) =>
    lock === null ? undefined : act(),
  )
}

// The browser may let a build in long after it was asked to, when a run has begun: that run keeps
// the files of its own build, and the next build forgets them.
async function activate() {
  await unlessBusy(forgetOldBuilds)
  await clients.claim()
}

// A recording shared from another app arrives as a form; the page picks it up from the cache.
async function takeShared(request) {
  const form = await request.formData()
  const file = form.get('recording')
  const cache = await caches.open(SHARED)
  if (file instanceof File) {
    const headers = { 'x-name': encodeURIComponent(file.name) }
    await cache.put('/shared-recording', new Response(file, { headers }))
  }
  return Response.redirect('/history?shared=1', 303)
}

async function answer(request) {
  const url = new URL(request.url)
  const cache = await caches.open(CACHE)
  const path = request.mode === 'navigate' ? '/' : url.pathname
  // A page of the build before asks for files that only its own cache has.
  return (await cache.match(path)) ?? (await caches.match(path)) ?? fetch(request)
}

addEventListener('install', (event) => event.waitUntil(install()))
addEventListener('activate', (event) => event.waitUntil(activate()))
addEventListener('message', (event) => {
  // Its promise may wait for the browser, and the lock must not.
  if (event.data === 'update') event.waitUntil(unlessBusy(() => void skipWaiting()))
})
addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== location.origin || url.pathname.startsWith('/api/')) return
  if (request.method === 'POST' && url.pathname === '/share-target') {
    event.respondWith(takeShared(request))
  } else if (request.method === 'GET') {
    event.respondWith(answer(request))
  }
})
