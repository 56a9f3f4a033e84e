/** Paper a card is printed on. */
export type Paper = 'a4' | 'letter'

const PAGE_SIZES: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'letter' }

const CARD = `*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;font:9.5pt/1.32 "Helvetica Neue",Arial,"Liberation Sans",sans-serif;color:#14231b;background:#fff}
.page{width:192mm;margin:0 auto}
.page+.page{break-before:page}
@media screen{body{padding:6mm}.page{margin-bottom:10mm}}
header{position:relative;display:flex;justify-content:space-between;align-items:center;gap:6mm;min-height:15mm;padding:1.5mm 10mm;margin-bottom:4mm;background:#f8e45c;border:.6mm solid #14231b;border-radius:2mm}
header::before,header::after{content:"";position:absolute;top:50%;left:3.4mm;width:3.4mm;height:3.4mm;margin-top:-1.7mm;background:#fff;border:.5mm solid #14231b;border-radius:50%}
header::after{left:auto;right:3.4mm}
h1{font-size:22pt;font-weight:800;line-height:1;letter-spacing:-.02em;margin:0;white-space:nowrap;font-variant-numeric:tabular-nums}
header p{margin:0;text-align:right;font-size:8.5pt;font-weight:600;line-height:1.25}
h2{font-size:11.5pt;font-weight:800;line-height:1.2;letter-spacing:-.01em;margin:0 0 1mm}
.columns{display:grid;grid-template-columns:1fr 1fr;gap:6mm}
section{margin-bottom:3.6mm;break-inside:avoid}
.columns section{border-top:.5mm solid #14231b;padding-top:1.2mm}
table{width:100%;border-collapse:collapse}
td{padding:.55mm 1.4mm;vertical-align:top;border-bottom:.15mm solid #b9c2b4;font-variant-numeric:tabular-nums}
td:not(:last-child){width:1%;white-space:nowrap}
td:first-child{font-weight:700}
.columns tr:is(.drink,.sports) td{font-size:9pt}
tr.drink td{background:#e1eff2}
tr.sports td{background:#fdf3b4}
tr.go td{background:#dcefe0}
tr.caution td{background:#fbe3bd}
tr.stop td{background:#f8d3cc}
.columns tr:is(.go,.caution,.stop) td{padding-block:1mm;vertical-align:middle}
.columns tr:is(.go,.caution,.stop) td:first-child{font-size:12.5pt;font-weight:800;line-height:1.1}
.dense{font-size:8.5pt}
.dense.columns tr:is(.drink,.sports) td{font-size:8pt;line-height:1.2}
.dense td{padding-block:.3mm}
.dense section{margin-bottom:2.6mm}
.dense .pictures svg{height:24mm}
.note{margin:0 0 1mm;font-size:8.5pt}
ol,ul{margin:0;padding-left:5mm}
li{margin:.3mm 0}
ol li::marker{font-weight:800}
.columns section.alarm{border:.6mm solid #b3201a;border-radius:1.5mm;padding:2mm 2.5mm}
.alarm h2{color:#b3201a}
.pictures{display:grid;grid-template-columns:repeat(3,1fr);gap:2mm;margin-bottom:1mm;text-align:center;font-size:8pt;line-height:1.2}
.pictures svg{display:block;width:100%;height:31mm}
.pictures b{display:block;font-size:9pt}
.blank p{margin:1mm 0 0;font-size:8.5pt}
.blank .line{display:block;border-bottom:.25mm solid #14231b;min-height:6.5mm;font-size:10.5pt;padding-top:1mm}
footer{display:flex;justify-content:space-between;font-size:8pt;color:#4b5a51;border-top:.2mm solid #77867c;padding-top:1mm;margin-top:2mm}
footer b{color:#14231b}`

/** The band is cut out and folded: its width is that of four 48 mm parts. */
const BAND = `.band{display:grid;grid-template-columns:repeat(4,48mm);width:192mm;border:.35mm dashed #14231b;margin:1.5mm 0 6mm}
.band>div{border-right:.25mm dotted #555}
.band>div:last-child{border-right:0}
.band table{table-layout:fixed}
.band tr{height:4.9mm}
.band td{font-size:8.8pt;line-height:1.15;padding:0 .8mm;vertical-align:middle;white-space:nowrap;overflow:hidden}
.band td:nth-child(1){width:14mm;letter-spacing:-.03em}
.band td:nth-child(2){width:12.4mm;font-weight:700;text-align:right}
.band td:nth-child(3){width:auto;padding-left:1.4mm}
.band tr:is(.drink,.sports) td{background:#111;color:#fff;font-size:8pt;font-weight:700;letter-spacing:-.02em;border-bottom-color:#fff}
.band tr.finish td{font-weight:700}
.band tr.caution td:nth-child(3){font-size:7.8pt;letter-spacing:-.02em}
.band.roomy tr{height:7mm}
.band.roomy td,.band.roomy tr td{font-size:10.5pt}
.band.roomy td:nth-child(1){width:14mm}
.band.roomy td:nth-child(2){width:15.5mm}
.band.roomy tr td:nth-child(3){font-size:8.4pt}
.band.tight tr{height:3.6mm}
.band.tight td,.band.tight tr td{font-size:7.4pt}`

/** Everything in millimetres and points: what is printed is what was meant, whatever the screen. */
export function cardStyle(paper: Paper): string {
  return `
@page{size:${PAGE_SIZES[paper]} portrait;margin:9mm}
${CARD}
${BAND}
`
}
