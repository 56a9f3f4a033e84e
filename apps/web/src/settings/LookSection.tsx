import type { Locale } from '@uncramp/text'
import type { JSX } from 'preact'

import { Choices, optionsOf } from '../controls/Choices.tsx'
import { Tick } from '../controls/Tick.tsx'
import { preferences } from '../shell/here.ts'
import { LOCALES, THEMES } from '../shell/preferences.ts'
import { loadedAreas, loadWords, words } from '../words/words.ts'

/** Language, colours, and how prompts come. */
export function LookSection(): JSX.Element {
  const w = words('settings')
  return (
    <section class="section">
      <h2>{w.appearance}</h2>
      <Choices
        legend={w.language}
        options={optionsOf(LOCALES, w.languages)}
        value={preferences.locale.value}
        onChange={(locale) => void speak(locale)}
      />
      <Choices
        legend={w.theme}
        options={optionsOf(THEMES, w.themes)}
        value={preferences.theme.value}
        onChange={(theme) => {
          preferences.theme.value = theme
          preferences.save()
        }}
      />
      <p class="fine soft">{w.glareHint}</p>
      <fieldset class="field">
        <legend class="label">{w.prompts}</legend>
        <div>
          <Tick
            label={w.voice}
            isOn={preferences.hasVoice.value}
            onChange={(isOn) => {
              preferences.hasVoice.value = isOn
              preferences.save()
            }}
          />
          <Tick
            label={w.buzz}
            isOn={preferences.hasVibration.value}
            onChange={(isOn) => {
              preferences.hasVibration.value = isOn
              preferences.save()
            }}
          />
        </div>
      </fieldset>
    </section>
  )
}

/** All words on screen change at once, and only when they are there. */
async function speak(locale: Locale): Promise<void> {
  await loadWords(locale, loadedAreas())
  preferences.locale.value = locale
  preferences.save()
}
