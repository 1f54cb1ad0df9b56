// The lines of a title as SVG text, each at the place that was measured for it.
import { escapeXml } from "../escape-xml.ts";
import type { PlacedTitle } from "../lay-out.ts";
import { svg } from "../pen.ts";
import type { CoverPlan } from "../plan-cover.ts";
import { titleTracking } from "./advance.ts";
import { displayType } from "./display-type.ts";
import { lineHeight } from "./fit-title.ts";

export function titleText({ lines, size, x, baseline }: PlacedTitle, { titleInk, centred }: CoverPlan): string {
  if (lines.length === 0) return "";
  const drawn = lines.map(
    ({ text }, k) => svg`<text x="${x}" y="${baseline + k * size * lineHeight}">${escapeXml(text)}</text>`,
  );
  const spacing = (titleTracking * size).toFixed(2);
  const anchor = centred ? ' text-anchor="middle"' : "";
  return svg`<g ${displayType} font-size="${size}" letter-spacing="${spacing}" fill="${titleInk}"${anchor}>${drawn.join("")}</g>`;
}
