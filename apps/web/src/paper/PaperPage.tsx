import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'

import { Icon } from '../shell/Icon.tsx'
import { PaperView } from './PaperView.tsx'
import { saveFile } from './save-file.ts'

/** What a page is called, and how it lies. */
export type PaperPageProps = Readonly<{
  html: string
  label: string
  fileName: string
  printLabel: string
  saveLabel: string
  /** Printed across. */
  isWide?: boolean
}>

const WIDE_MM = 297

/** A printed page as a part of a screen: shown, printed alone, or saved as a file of its own. */
export function PaperPage(props: PaperPageProps): JSX.Element {
  const { html, isWide = false } = props
  useEffect(() => {
    // The size of the paper is the document's business, wherever the page itself stands.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@page{size:${isWide ? 'landscape' : 'portrait'};margin:8mm}`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [isWide])
  const save = (): void =>
    saveFile({
      fileName: props.fileName,
      mediaType: 'text/html',
      bytes: new TextEncoder().encode(html),
    })
  return (
    <section class="paper-page">
      <div class="row no-print">
        <button type="button" class="button" onClick={() => print()}>
          <Icon name="print" /> {props.printLabel}
        </button>
        <button type="button" class="button" onClick={save}>
          <Icon name="download" /> {props.saveLabel}
        </button>
      </div>
      <PaperView html={html} label={props.label} {...(isWide ? { widthMm: WIDE_MM } : {})} />
    </section>
  )
}
