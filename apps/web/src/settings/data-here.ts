import { mergeFields } from '@uncramp/contract/merge'

import { saveFile } from '../paper/save-file.ts'
import { preferences } from '../shell/here.ts'
import type { Doc } from '../store/doc.ts'
import { kept, store } from '../store/store-here.ts'
import { contact, contactOf, contactReady, saveContact } from './contact.ts'
import { Deletion } from './deletion.ts'
import {
  EXPORT_SCHEMA,
  exportLines,
  packed,
  readExportLine,
  unpacked,
  type ExportHead,
} from './export-file.ts'

const PREFERENCES_KEY = 'uncramp.preferences'

/** Everything on this device as one file, handed to the browser to save. */
export async function exportAll(): Promise<void> {
  await contactReady
  const files = (await (await kept)?.loadFiles()) ?? []
  const head: ExportHead = {
    schema: EXPORT_SCHEMA,
    exportedAtMs: Date.now(),
    preferences: preferences.toJson(),
    contact: contact.value,
  }
  const blob = await packed(exportLines({ head, docs: store.docs.value.values(), files }))
  saveFile({
    fileName: `uncramp-${new Date().toISOString().slice(0, 10)}.json.gz`,
    mediaType: 'application/gzip',
    bytes: new Uint8Array(await blob.arrayBuffer()),
  })
}

export type Restored = Readonly<{
  docsCount: number
  problem?: 'not_an_export' | 'newer_version' | 'damaged'
}>

/** Reads an export into this device: field by field the later one wins, nothing here is lost. */
export async function restoreFrom(file: File): Promise<Restored> {
  let docsCount = 0
  let hasHead = false
  let isWhole = false
  try {
    for await (const text of unpacked(file)) {
      const line = readExportLine(text)
      if (line.kind === 'newer') return { docsCount, problem: 'newer_version' }
      if (line.kind === 'head') {
        hasHead = true
        await takeHead(line.head)
      } else if (!hasHead) return { docsCount, problem: 'not_an_export' }
      if (line.kind === 'doc') {
        await takeDoc(line.doc)
        docsCount += 1
      }
      if (line.kind === 'file') await (await kept)?.saveFile(line.file)
      if (line.kind === 'end') isWhole = true
    }
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'QuotaExceededError') store.fail(fault)
    return { docsCount, problem: hasHead ? 'damaged' : 'not_an_export' }
  }
  return isWhole ? { docsCount } : { docsCount, problem: 'damaged' }
}

async function takeHead(head: ExportHead): Promise<void> {
  if (head.contact !== undefined) await saveContact(contactOf(head.contact))
  localStorage.setItem(PREFERENCES_KEY, JSON.stringify(head.preferences))
}

async function takeDoc(doc: Doc): Promise<void> {
  const mine = store.docs.value.get(doc.id)
  const fields = mine === undefined ? doc.fields : mergeFields(mine.fields, doc.fields)
  const merged: Doc = { ...doc, version: mine?.version ?? 0, fields }
  store.take([merged])
  await (await kept)?.saveChange(merged, { id: doc.id, kind: doc.kind, fields })
}

/** Everything of this device, gone: database, choices, copies of the app itself stay. */
export const deletion = new Deletion({
  everySecond: (tick) => {
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  },
  wipe: async () => {
    await (await kept)?.wipe()
    for (const key of Object.keys(localStorage))
      if (key.startsWith('uncramp.')) localStorage.removeItem(key)
    location.assign('/')
  },
})

export type Space = Readonly<{ usedBytes: number; allBytes: number; isPersisted: boolean }>

/** How much room this device gives; `undefined` where the browser does not say. */
export async function spaceHere(): Promise<Space | undefined> {
  if (!('storage' in navigator)) return undefined
  const { usage = 0, quota } = await navigator.storage.estimate()
  if (quota === undefined) return undefined
  return { usedBytes: usage, allBytes: quota, isPersisted: await navigator.storage.persisted() }
}
