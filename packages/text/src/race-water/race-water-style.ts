/** Millimetres and points: what is printed is what was meant, whatever the screen. */
export const RACE_WATER_STYLE = `
@page{size:A4 landscape;margin:7mm 8mm}
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;font:8pt/1.25 "Helvetica Neue",Arial,"Liberation Sans",sans-serif;color:#111;background:#fff}
main{width:281mm;margin:0 auto}
@media screen{body{padding:6mm}}
header{display:flex;justify-content:space-between;align-items:baseline;gap:6mm;border-bottom:.7mm solid #111;padding-bottom:1mm;margin-bottom:2mm}
h1{font-size:15pt;line-height:1.1;margin:0}
header p{margin:0;text-align:right}
h2{font-size:9.5pt;line-height:1.2;margin:0 0 .7mm}
section{margin-bottom:1.6mm}
table{width:100%;border-collapse:collapse}
th{text-align:left;font-weight:700;padding:.3mm 1.1mm;border-bottom:.35mm solid #111;vertical-align:bottom;line-height:1.1}
td{padding:.16mm 1.1mm;border-bottom:.15mm solid #bbb;font-variant-numeric:tabular-nums;white-space:nowrap}
thead td{border-bottom:.35mm solid #111}
tr{break-inside:avoid}
.stations td:first-child{font-weight:700}
.stations td:nth-child(n+3):not(.spark),.stations th:nth-child(n+3){text-align:right}
.stations td:nth-child(n+8):nth-child(-n+10){background:#e3f1f6}
.stations thead tr:first-child :is(th,td){border:0;text-align:center}
.stations thead tr:first-child .habits{color:#555}
.spark{width:22mm}
.spark svg{display:block;width:20mm;height:3.4mm}
.spark polygon{fill:#2b6f8c}
tr.finish td{background:none!important}
tr.total td{font-weight:700;border-top:.35mm solid #111;background:none!important;text-align:right}
tr.total td:first-child{text-align:left}
tr.caution td{background:#fdebc2}
tr.stop td{background:#f9d3cc}
.columns{display:grid;grid-template-columns:91mm 95mm 1fr;gap:5mm;align-items:start}
.columns td,.columns th{padding:.3mm .8mm;font-size:7.5pt}
.columns section{margin:0;min-width:0}
.waves td:nth-child(5){white-space:normal;line-height:1.05;min-width:22mm}
.waves th:last-child{max-width:14mm}
.note{margin:.8mm 0 0;font-size:7.5pt}
ul{margin:0;padding-left:3.5mm;font-size:7.2pt;line-height:1.14}
li{margin:.2mm 0}
li.warn{font-weight:700}
li.stop{font-weight:700;color:#b3261e}
footer{font-size:7.5pt;border-top:.15mm solid #999;padding-top:.7mm}
`
