// One Observable Plot drawn without a browser, as markup that can be put beside others. Plot's own style element is left
// behind: the page and the files bring the type, and the PNG renderer does not read it.
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { families, paints, typeSizes } from "../theme/tokens.ts";
import type { Drawing } from "./picture.ts";
import { short } from "./svg-text.ts";

/** Options of `Plot.plot` with a size, which a panel must have. */
export type PanelOptions = Plot.PlotOptions & {
  readonly width: number;
  readonly height: number;
  /** Room around the plot in px; what is left out is Plot's. */
  readonly margins?: PanelMargins;
};

export interface PanelMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Draws one plot. Marks must not clip: Plot would number its clip paths across pictures. */
export function plotPanel({ margins, ...options }: PanelOptions): Drawing {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const svg = Plot.plot({
    ...options,
    ...(margins && {
      marginLeft: margins.left,
      marginRight: margins.right,
      marginTop: margins.top,
      marginBottom: margins.bottom,
    }),
    document: document as unknown as Document,
  });
  const content = svg.innerHTML.replace(/<style>[\s\S]*?<\/style>/, "");
  const look = `font-family="${families.text}" font-size="${typeSizes.small}" fill="${paints.ink}" text-anchor="middle"`;
  return { width: options.width, height: options.height, markup: `<g ${look}>${shortNumbers(content)}</g>` };
}

/** Plot writes coordinates in full; two decimals are enough. What is written beside an axis stays as it is. */
function shortNumbers(markup: string): string {
  const inTag = (tag: string) => tag.replace(/-?\d+\.\d{3,}/g, (number) => short(Number(number)));
  return markup.replace(/<[^>]*>/g, inTag);
}
