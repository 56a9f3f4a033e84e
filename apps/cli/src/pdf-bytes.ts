// The test build starts from the tests and would not find this file by itself.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./pdfkit.d.ts" />
import type { PDFDocument } from 'pdfkit'

/** The bytes of a document once it is ended. */
export function pdfBytes(doc: PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
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
