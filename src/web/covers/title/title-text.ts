// The lines of a title as SVG text. `textLength` says how wide each was measured, so that a browser whose font is late, or which
// draws a hair wider, still keeps it inside.
import { escapeXml } from "../escape-xml.ts";
import type { PlacedTitle } from "../lay-out.ts";
import { svg } from "../pen.ts";
import type { CoverPlan } from "../plan-cover.ts";
import { isMeasured, titleTracking } from "./advance.ts";
import { displayType } from "./display-type.ts";
import { lineHeight } from "./fit-title.ts";

export function titleText({ lines, size, x, baseline }: PlacedTitle, { titleInk, centred }: CoverPlan): string {
  if (lines.length === 0) return "";
  const drawn = lines.map(({ text, width }, k) => {
    const fixed = isMeasured(text) ? svg` textLength="${width}" lengthAdjust="spacingAndGlyphs"` : "";
    return svg`<text x="${x}" y="${baseline + k * size * lineHeight}"${fixed}>${escapeXml(text)}</text>`;
  });
  const set = `${displayType} letter-spacing="${(titleTracking * size).toFixed(2)}"`;
  return svg`<g ${set} font-size="${size}" fill="${titleInk}"${centred ? ' text-anchor="middle"' : ""}>${drawn.join("")}</g>`;
}
