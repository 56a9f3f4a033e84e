// The test build starts from the tests and would not find this file by itself.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./pdfkit.d.ts" />
import { PDFDocument } from 'pdfkit'

import { printable } from './printable.ts'

/** Paper that people print on. */
export type Paper = 'a4' | 'letter'

/** A document being drawn, and its bytes once it is ended. */
export type OpenPdf = Readonly<{ doc: PDFDocument; bytes: Promise<Uint8Array<ArrayBuffer>> }>

/**
 * An empty document that says its title and language to whoever reads it out.
 *
 * @param madeAtMs  goes into the file as its time of making, so that equal input gives equal bytes
 */
export function openPdf(
  { title, language }: Readonly<{ title: string; language: string }>,
  paper: Paper,
  madeAtMs: number,
): OpenPdf {
  const doc = new PDFDocument({
    size: paper === 'a4' ? 'A4' : 'LETTER',
    margin: 0,
    info: { Title: printable(title), CreationDate: new Date(madeAtMs), Creator: 'uncramp' },
    lang: language,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
  })
  return { doc, bytes: bytesOf(doc) }
}

function bytesOf(doc: PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve) => {
    doc.on('data', (chunk) => {
      chunks.push(chunk)
    })
    doc.on('end', () => {
      resolve(Uint8Array.from(Buffer.concat(chunks)))
    })
  })
}
