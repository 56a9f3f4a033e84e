import './style/tokens.css'
import './style/base.css'
import './style/text.css'
import './style/layout.css'
import './style/buttons.css'
import './style/fields.css'
import './style/bib.css'
import './style/notice.css'
import './style/sheet.css'
import './style/fold.css'
import './style/shell.css'
import { effect } from '@preact/signals'
import { render } from 'preact'

import { App, ready } from './shell/App.tsx'
import { preferences } from './shell/here.ts'
import { keepOffline, watchDevice } from './shell/updates.ts'
import { usePseudoWords } from './words/words.ts'

const page = document.documentElement
if (new URLSearchParams(location.search).get('words') === 'mirrored') {
  page.dir = 'rtl'
  await usePseudoWords()
}
effect(() => {
  page.lang = preferences.locale.value
  if (preferences.theme.value === 'system') delete page.dataset['theme']
  else page.dataset['theme'] = preferences.theme.value
})

await ready()
const place = document.querySelector('#app')
if (place !== null) render(<App />, place)

watchDevice()
// Only those who sync load what it needs.
if (preferences.hasSync()) void import('./store/sync-here.ts').then((it) => it.keepInSync())
if (import.meta.env.PROD) void keepOffline()
