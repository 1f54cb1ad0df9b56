// The style sheet of a report: one column of text, figures that reach past it, chapter numbers in a rail at the left where
// there is room. Light and dark follow the reader; print is ink on whatever paper it gets. No shadows, no boxes.
import { pageFontFaces } from "./font-files.ts";
import { cssVariables, darkPalette, families, lightPalette, typeSizes } from "./tokens.ts";

/** From this width on the wide drawings are legible; below it the narrow ones are shown. */
const wideDrawingsFrom = 900;
/** From this width on there is room for the rail. */
const railFrom = 1200;

/** The whole style sheet with its fonts. */
export function pageCss(): string {
  return [pageFontFaces(), foundation, layout, prose, figures, tables, wider, print].join("\n");
}

const { small, body, reading, large, heading, title } = typeSizes;

const foundation = `
:root{${cssVariables(lightPalette)};color-scheme:light dark;
--display:"${families.display}",Georgia,serif;--text:"${families.text}",system-ui,sans-serif}
@media (prefers-color-scheme:dark){:root{${cssVariables(darkPalette)}}}
*{box-sizing:border-box}
html{background:var(--ground);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:${body}px/1.55 var(--text);-webkit-font-smoothing:antialiased;font-optical-sizing:auto}
a{color:inherit;text-decoration-color:var(--accent);text-decoration-thickness:1px;text-underline-offset:3px}
a:hover{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:4px}
`;

const layout = `
.mast{padding:16px 20px;max-width:1200px;margin:0 auto;display:flex;justify-content:space-between;align-items:baseline;gap:24px}
.mark{font:italic 500 ${large}px/1 var(--display);letter-spacing:-.02em}.mark b{color:var(--accent);font-weight:500}
.mast small{font-size:${small}px;color:var(--muted)}
main,.colophon{padding:0 20px;max-width:1200px;margin:0 auto}
.lead,.chapter{display:grid;grid-template-columns:minmax(0,1fr);column-gap:40px}
.lead{padding:24px 0 40px}
.chapter{padding:40px 0 24px;border-top:1px solid var(--line)}
.number{font:italic 400 ${large}px/1 var(--display);color:var(--accent);margin:0 0 12px}
`;

const prose = `
h1{font:600 clamp(${heading}px,7vw,${title}px)/1.02 var(--display);letter-spacing:-.028em;margin:0 0 24px;text-wrap:balance;max-width:16ch}
h2{font:600 clamp(${large + 4}px,4vw,${heading}px)/1.08 var(--display);letter-spacing:-.022em;margin:0 0 24px;text-wrap:balance}
h3{font:600 ${reading}px/1.3 var(--display);letter-spacing:-.01em;margin:24px 0 8px}
p,ul,ol,dl{margin:0 0 16px;font-size:${reading - 1}px;max-width:640px;text-wrap:pretty}
.standfirst{font:italic 400 clamp(20px,2.6vw,${large}px)/1.36 var(--display);letter-spacing:-.01em;max-width:34em;margin:0 0 24px;color:var(--muted);font-variation-settings:"opsz" 14}
.standfirst em{color:var(--ink)}
.notice{font-size:${body}px;border-top:2px solid var(--accent);border-bottom:1px solid var(--line);padding:12px 0;margin:0 0 24px}
.notice b{color:var(--accent)}
.aside{font-size:${small}px;line-height:1.5;color:var(--muted);margin:0 0 24px;max-width:640px}
.aside b{color:var(--ink);font-weight:600}
ul,ol{padding-left:1.1em}li{margin:0 0 8px}li::marker{color:var(--accent)}
b,strong{font-weight:600}
sup{font-size:.7em;line-height:0;vertical-align:baseline;position:relative;top:-.42em}
code{font:500 .94em/1.4 var(--text);overflow-wrap:anywhere}
.command{display:block;border-left:2px solid var(--accent);padding:4px 0 4px 16px;margin:0 0 24px;max-width:640px;font-size:${body}px}
dl{display:grid;grid-template-columns:minmax(0,9em) minmax(0,1fr);gap:4px 16px;font-size:${body}px}
dt{color:var(--muted)}dd{margin:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
.faults{list-style:none;padding:0;margin:16px 0 0;max-width:none}
.faults li{display:grid;grid-template-columns:minmax(0,1fr);column-gap:40px;margin:0;padding:0 0 24px}
.faults .count{font:600 ${heading}px/1 var(--display);letter-spacing:-.02em;color:var(--accent);margin:0 0 8px;font-variant-numeric:lining-nums}
.faults h3{margin:0 0 4px}.faults p{margin:0}
.contents{list-style:none;padding:0;margin:0 0 24px;font-size:${body}px;columns:2;column-gap:24px}
.contents li{margin:0 0 4px;break-inside:avoid}.contents a{text-decoration-color:var(--line)}
.colophon{padding-bottom:64px;color:var(--muted)}.colophon p{font-size:${small}px}
`;

const figures = `
figure{margin:16px 0 40px}
figcaption{font-size:${body}px;color:var(--muted);margin:0 0 24px;max-width:640px}
figcaption b{display:block;font:600 ${reading}px/1.3 var(--display);letter-spacing:-.01em;color:var(--ink);margin:0 0 4px}
figure svg{display:block;width:100%;height:auto;overflow:visible}
figure svg.narrow{max-width:460px}figure svg.wide{display:none}
.strips{margin:16px 0 40px;padding-right:12px;max-width:960px}
.strips p{font-size:${small}px;color:var(--muted);margin:0 0 24px}
.strip{display:grid;grid-template-columns:minmax(0,1fr);margin:0 0 8px}
.strip .name{font-weight:600;font-size:${body}px}.strip.quiet .name{font-weight:400;color:var(--muted)}.strip.quiet i{opacity:.35}.strip.quiet strong{font-weight:400}
.track{position:relative;height:52px}
.track::before{content:"";position:absolute;left:0;right:0;top:34px;height:1px;background:var(--line)}
.track i{position:absolute;z-index:1;top:25px;height:18px;border-radius:9px;background:var(--accent);filter:blur(6px);opacity:.6}
.track u{position:absolute;z-index:2;top:26px;height:17px;width:2px;margin-left:-1px;background:var(--accent)}
.track s{position:absolute;top:0;bottom:0;border-left:1.5px dashed var(--ink);margin-left:-.75px}
.track.constant s{top:22px}
.track strong{position:absolute;top:0;padding:0 3px;background:var(--ground);font:600 ${reading}px/1.2 var(--display);transform:translateX(-50%);font-variant-numeric:lining-nums tabular-nums}
.track.constant::before{background:none}
.scale{position:relative;height:20px;font-size:${small}px;color:var(--muted);font-variant-numeric:tabular-nums}
.scale span{position:absolute;transform:translateX(-50%)}
`;

const tables = `
.table{overflow-x:auto;margin:8px 0 40px}.table.slim{max-width:640px}
table{border-collapse:collapse;width:100%;font-size:${body}px;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:left;color:var(--muted);font-size:${small}px;padding:0 0 12px}caption span{display:block;max-width:min(640px,calc(100vw - 40px))}
th,td{padding:6px 0 6px 16px;text-align:left;vertical-align:baseline;font-weight:400}
th:first-child{padding-left:0}
th[scope=row]{min-width:8em}
th small{display:block;font-size:${small}px;line-height:1.4;color:var(--muted)}
thead th{font-size:${small}px;color:var(--muted);border-bottom:1px solid var(--ink);vertical-align:bottom;white-space:nowrap}
.figure{text-align:right;white-space:nowrap}
tbody:not(:first-of-type) tr:first-child>*{border-top:1px solid var(--line)}
tbody:last-child tr:last-child>*{border-bottom:1px solid var(--line)}
tr.group th{font-weight:600;padding-top:12px}
tr.quiet>*{color:var(--muted)}
td b{color:var(--accent)}
`;

const wider = `
@media (min-width:${wideDrawingsFrom}px){
.mast{padding:24px 40px}main,.colophon{padding-left:40px;padding-right:40px}
figure svg.wide{display:block}figure svg.narrow{display:none}
figure,.table{max-width:960px}.table.slim{max-width:640px}
.strip{grid-template-columns:180px minmax(0,1fr);align-items:end;margin:0}.strip .name{padding-bottom:8px;line-height:1.3}
p,ul,ol,dl{font-size:${reading}px}.notice,.contents,dl{font-size:${body}px}.contents{columns:3}
.scale{margin-left:180px}
}
@media (min-width:${railFrom + 80}px){
.mast{padding-left:40px;padding-right:40px;max-width:1280px}main,.colophon{max-width:1280px}
.lead,.chapter{grid-template-columns:200px minmax(0,640px) minmax(0,280px)}
.lead>*,.chapter>*{grid-column:2}
.lead>h1,.lead>.strips,.lead>.contents,.chapter>figure,.chapter>.table,.chapter>.strips{grid-column:2/-1}
.chapter>.number,.lead>.kicker{grid-column:1;grid-row:1;margin:6px 0 0}
.chapter{padding-top:64px}.lead{padding-top:40px}
.chapter>.aside{grid-column:3;margin:4px 0 0}
.chapter>.faults{grid-column:1/-1}
.faults li{grid-template-columns:200px minmax(0,640px);align-items:baseline}.faults .count{margin:0}
.colophon>p{margin-left:240px}
}
.kicker{font-size:${small}px;color:var(--muted);margin:0 0 12px}
`;

const print = `
@media print{
:root{${cssVariables(lightPalette)};--ground:#fff;color-scheme:light}
@page{margin:18mm 16mm}
body{font-size:10pt}p,ul,ol{font-size:10.5pt}figcaption,.notice,dl{font-size:9.5pt}
.lead,.chapter{display:block;padding:24px 0 0}.lead{padding-top:8px}
main,.colophon,.mast{padding-left:0;padding-right:0}
figure svg.wide{display:block}figure svg.narrow{display:none}
figure,tbody,.faults li,.strips,.notice{break-inside:avoid}h2,h3,.number,caption,thead{break-after:avoid}
.strip{grid-template-columns:180px minmax(0,1fr);align-items:end;margin:0}.strip .name{padding-bottom:8px;line-height:1.3}.scale{margin-left:180px}
.table{overflow:visible}th,td{padding:3px 0 3px 8px}table{font-size:8.5pt}
.track i{filter:none;opacity:.25}.contents{display:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
