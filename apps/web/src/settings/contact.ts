import { signal, type Signal } from '@preact/signals'

import { kept } from '../store/store-here.ts'

/** Whom to call. Kept beside the records, never among them: it is not synced and in no link. */
export type EmergencyContact = Readonly<{ name: string; phone: string }>

const KEY = 'emergency_contact'

export const contact: Signal<EmergencyContact> = signal({ name: '', phone: '' })

/** Reads a contact from stored or exported values. */
export function contactOf(value: unknown): EmergencyContact {
  const given: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {}
  const { name, phone } = given
  return {
    name: typeof name === 'string' ? name : '',
    phone: typeof phone === 'string' ? phone : '',
  }
}

async function load(): Promise<void> {
  const text = await (await kept)?.loadMeta(KEY)
  if (text !== undefined) contact.value = contactOf(JSON.parse(text))
}

/** Done when the contact of last time is there. */
export const contactReady: Promise<void> = load()

/** Changes and keeps it. */
export async function saveContact(value: EmergencyContact): Promise<void> {
  contact.value = value
  await (await kept)?.saveMeta(KEY, JSON.stringify(value))
}

/** A number as a phone dials it; empty when there is nothing to dial. */
export function dialled(phone: string): string {
  return phone.replaceAll(/[^\d+*#]/g, '')
}
