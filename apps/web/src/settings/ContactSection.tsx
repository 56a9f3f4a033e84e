import type { JSX } from 'preact'
import { useId } from 'preact/hooks'

import { Icon } from '../shell/Icon.tsx'
import { words } from '../words/words.ts'
import { contact, dialled, saveContact } from './contact.ts'

/** Somebody to call. */
export function ContactSection(): JSX.Element {
  const w = words('settings')
  const id = useId()
  const { name, phone } = contact.value
  const number = dialled(phone)
  return (
    <section class="section" id="contact">
      <h2>{w.contact}</h2>
      <p class="soft">{w.contactLead}</p>
      <div class="pair">
        <div class="field">
          <label for={`${id}-name`}>{w.contactName}</label>
          <input
            id={`${id}-name`}
            class="input"
            type="text"
            autocomplete="off"
            value={name}
            onChange={(event) =>
              void saveContact({ ...contact.value, name: event.currentTarget.value.trim() })
            }
          />
        </div>
        <div class="field">
          <label for={`${id}-phone`}>{w.contactPhone}</label>
          <input
            id={`${id}-phone`}
            class="input"
            type="tel"
            autocomplete="off"
            value={phone}
            onChange={(event) =>
              void saveContact({ ...contact.value, phone: event.currentTarget.value.trim() })
            }
          />
        </div>
      </div>
      {number !== '' && (
        <p>
          <a class="button" href={`tel:${number}`}>
            <Icon name="phone" size={20} /> {w.contactCall(name === '' ? phone : name)}
          </a>
        </p>
      )}
    </section>
  )
}
