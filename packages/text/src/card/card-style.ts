/** Paper a card is printed on. */
export type Paper = 'a4' | 'letter'

const PAGE_SIZES: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'letter' }

/** Everything in millimetres and points: what is printed is what was meant, whatever the screen. */
export function cardStyle(paper: Paper): string {
  return `
@page{size:${PAGE_SIZES[paper]} portrait;margin:9mm}
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;font:9.5pt/1.32 "Helvetica Neue",Arial,"Liberation Sans",sans-serif;color:#111;background:#fff}
.page{width:192mm;margin:0 auto}
.page+.page{break-before:page}
@media screen{body{padding:6mm}.page{margin-bottom:10mm}}
header{display:flex;justify-content:space-between;align-items:baseline;gap:6mm;border-bottom:.7mm solid #111;padding-bottom:1.5mm;margin-bottom:3mm}
h1{font-size:19pt;line-height:1.1;margin:0;white-space:nowrap}
header p{margin:0;text-align:right;font-size:9pt}
h2{font-size:11pt;line-height:1.2;margin:0 0 1mm}
.columns{display:grid;grid-template-columns:1fr 1fr;gap:6mm}
section{margin-bottom:3.6mm;break-inside:avoid}
table{width:100%;border-collapse:collapse}
td{padding:.55mm 1.4mm;vertical-align:top;border-bottom:.15mm solid #bbb;font-variant-numeric:tabular-nums}
td:first-child{white-space:nowrap;font-weight:700}
td:nth-child(2):not(:last-child){white-space:nowrap}
td:nth-child(3){width:60%}
tr.drink td{background:#e3f1f6}
tr.caution td{background:#fdebc2}
tr.stop td{background:#f9d3cc}
.note{margin:0 0 1mm;font-size:8.5pt}
ol,ul{margin:0;padding-left:5mm}
li{margin:.3mm 0}
.alarm{border:.6mm solid #b3261e;border-radius:1.5mm;padding:2mm 2.5mm}
.alarm h2{color:#b3261e}
.pictures{display:grid;grid-template-columns:repeat(3,1fr);gap:2mm;margin-bottom:1mm;text-align:center;font-size:8pt;line-height:1.2}
.pictures svg{display:block;width:100%;height:31mm}
.pictures b{display:block;font-size:9pt}
.blank p{margin:1mm 0 0;font-size:8.5pt}
.blank .line{display:block;border-bottom:.25mm solid #111;min-height:6.5mm;font-size:10.5pt;padding-top:1mm}
.band{display:grid;grid-template-columns:repeat(4,48mm);width:192mm;border:.35mm dashed #111;margin:1.5mm 0}
.band>div{border-right:.25mm dotted #555}
.band>div:last-child{border-right:0}
.band table{table-layout:fixed}
.band td{font-size:9pt;line-height:1.15;padding:.5mm .8mm;white-space:nowrap;overflow:hidden}
.band td:nth-child(1){width:13.5mm}
.band td:nth-child(2){width:12.5mm;font-weight:700;text-align:right}
.band td:nth-child(3){width:22mm;padding-left:1.4mm}
.band tr.drink td{background:#111;color:#fff;font-weight:700;border-bottom-color:#fff}
.band tr.finish td{font-weight:700}
.band.tight td{font-size:7.6pt;padding:.2mm .8mm}
footer{font-size:8pt;color:#333;border-top:.2mm solid #777;padding-top:1mm;margin-top:2mm}
`
}
