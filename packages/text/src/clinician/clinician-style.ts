import type { Paper } from '../card/index.ts'

const PAGE_SIZES: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'letter' }

/** Print first: points and millimetres, black on white, nothing that only colour tells. */
export function clinicianStyle(paper: Paper): string {
  return `
@page{size:${PAGE_SIZES[paper]} portrait;margin:11mm 12mm}
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;font:9pt/1.34 "Helvetica Neue",Arial,"Liberation Sans",sans-serif;color:#111;background:#fff}
main{width:186mm;margin:0 auto}
@media screen{body{padding:8mm}}
header{border-bottom:.6mm solid #111;padding-bottom:1.8mm;margin-bottom:3mm}
h1{font-size:17pt;line-height:1.15;margin:0 0 .6mm}
header p{margin:0}
.who{display:flex;justify-content:space-between;gap:6mm;margin-top:1.6mm}
.who b{font-weight:700}
.line{display:inline-block;min-width:70mm;border-bottom:.2mm solid #555}
h2{font-size:10.5pt;line-height:1.2;margin:0 0 .9mm}
section{margin-bottom:3.2mm;break-inside:avoid}
.columns{display:grid;grid-template-columns:1fr 1fr;gap:0 8mm;align-items:start}
table{width:100%;border-collapse:collapse}
td,th{padding:.45mm 1.6mm .45mm 0;text-align:left;vertical-align:top;border-bottom:.15mm solid #bbb;font-variant-numeric:tabular-nums;font-weight:400}
th{font-size:8pt;color:#444}
td.number{text-align:right;padding-right:0;white-space:nowrap;font-weight:700}
ul{margin:0;padding-left:4.4mm}
p{margin:0}
.why{border:.4mm solid #111;border-radius:1.2mm;padding:1.8mm 2.4mm}
.why li{font-size:10pt}
.flags p{margin-bottom:.6mm}
.flags .present{font-weight:700}
.small{font-size:8pt;color:#333}
svg{display:block;width:100%;height:29mm}
.changes td:nth-child(n+2),.changes th{white-space:nowrap}
.tight{font-size:8.5pt;line-height:1.28}
.tight section{margin-bottom:2.3mm}
.tight .small{font-size:7.8pt}
.tight .why li{font-size:9pt}
.tightest{font-size:7.6pt;line-height:1.22}
.tightest section{margin-bottom:1.6mm}
.tightest h2{font-size:9pt;margin-bottom:.5mm}
.tightest .small,.tightest th{font-size:7pt}
.tightest td,.tightest th{padding-top:.2mm;padding-bottom:.2mm}
.tightest svg{height:22mm}
.tightest .why{padding:1mm 2mm}
.tightest .why li{font-size:8pt}
.tightest h1{font-size:14pt}
.tightest footer{font-size:7pt}
footer{font-size:7.6pt;color:#333;border-top:.2mm solid #777;padding-top:1mm}
`
}
