/** The little of pdfkit that the race card needs; the package brings no types of its own. */
declare module 'pdfkit' {
  type TextOptions = Readonly<{
    width?: number
    align?: 'left' | 'right' | 'center'
    lineBreak?: boolean
  }>

  export class PDFDocument {
    constructor(
      options: Readonly<{
        size: 'A4' | 'LETTER'
        margin: number
        info: Readonly<Record<string, unknown>>
        lang: string
        pdfVersion: '1.7'
        tagged: boolean
        displayTitle: boolean
      }>,
    )
    readonly page: Readonly<{ width: number; height: number }>
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    addPage(): this
    end(): void
    font(name: string): this
    fontSize(sizePt: number): this
    fillColor(colour: string): this
    lineWidth(widthPt: number): this
    lineCap(cap: 'round' | 'butt'): this
    dash(lengthPt: number, options?: Readonly<{ space: number }>): this
    undash(): this
    rect(...box: readonly [x: number, y: number, width: number, height: number]): this
    roundedRect(
      ...box: readonly [x: number, y: number, width: number, height: number, corner: number]
    ): this
    circle(x: number, y: number, radius: number): this
    fillAndStroke(fill: string, stroke: string): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    path(d: string): this
    fill(colour?: string): this
    stroke(colour?: string): this
    save(): this
    restore(): this
    translate(x: number, y: number): this
    scale(factor: number): this
    text(...args: readonly [text: string, x: number, y: number, options?: TextOptions]): this
    heightOfString(text: string, options?: TextOptions): number
    widthOfString(text: string): number
  }
}
