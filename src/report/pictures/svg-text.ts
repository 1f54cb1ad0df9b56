// Text and groups in SVG with the report's type. Everything that is drawn outside Observable Plot goes through here.
import { escapeText } from "../markup/html.ts";
import type { TextWeight } from "../theme/font-files.ts";
import { families, paints, typeSizes } from "../theme/tokens.ts";

export interface TextLook {
  readonly size?: number;
  readonly weight?: TextWeight;
  readonly paint?: string;
  readonly family?: string;
  readonly anchor?: "start" | "middle" | "end";
  /** Keeps what lies behind at a distance. */
  readonly halo?: boolean;
}

/** One line of text; `y` is its baseline. A "²" is set as a raised 2, since Instrument Sans has none. */
export function svgText(text: string, x: number, y: number, look: TextLook = {}): string {
  const { size = typeSizes.small, weight = 400, paint = paints.ink, family = families.text, anchor = "start" } = look;
  const halo =
    look.halo === true
      ? ` stroke="${paints.ground}" stroke-width="5" stroke-linejoin="round" paint-order="stroke"`
      : "";
  const words = withSquares(escapeText(text), size);
  return `<text x="${short(x)}" y="${short(y)}" font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${paint}" text-anchor="${anchor}"${halo}>${words}</text>`;
}

/** The first "²" raised, what follows back on the line. */
function withSquares(words: string, size: number): string {
  const [before = "", after] = words.split("²");
  if (after === undefined) return words;
  const up = short(size * 0.35);
  const raised = `<tspan dy="-${up}" font-size="${short(size * 0.7)}">2</tspan>`;
  return `${before}${raised}${after === "" ? "" : `<tspan dy="${up}">${after}</tspan>`}`;
}

/** Markup moved by (x, y). */
export function movedBy(x: number, y: number, markup: string): string {
  return `<g transform="translate(${short(x)},${short(y)})">${markup}</g>`;
}

/** A number with at most two decimals: more are below what can be seen. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
