// A picture as a file that is read alone: on paper, with its title above, how to read it, where it came from below, plain
// colours, and (for people, not for the PNG renderer) the fonts inside.
import { escapeText } from "../markup/html.ts";
import { pictureFontFaces } from "../theme/font-files.ts";
import { wrapText } from "../theme/text-width.ts";
import { families, lightPalette, paints, resolvePaints, typeSizes } from "../theme/tokens.ts";
import type { Picture } from "./picture.ts";
import { movedBy, svgText } from "./svg-text.ts";

const margin = 40;

export interface StandaloneOptions {
  /** One line at the foot: program, data, split. */
  readonly source: string;
  /** Puts the fonts inside (about 90 kB). */
  readonly embedFonts: boolean;
}

/** The wide drawing as a whole SVG document. */
export function standaloneSvg(picture: Picture, { source, embedFonts }: StandaloneOptions): string {
  const drawing = picture.drawings.wide;
  const width = drawing.width + 2 * margin;
  const head = headLines(picture, drawing.width);
  const foot = margin + head.height + drawing.height + 36;
  const style = embedFonts ? `<style>${pictureFontFaces()}</style>` : "";
  const body = [
    `<rect width="100%" height="100%" fill="${paints.ground}"/>`,
    movedBy(margin, margin, head.markup),
    movedBy(margin, margin + head.height, drawing.markup),
    svgText(source, margin, foot, { paint: paints.muted }),
  ].join("\n");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${foot + 28}" viewBox="0 0 ${width} ${foot + 28}" role="img" aria-labelledby="title desc">
<title id="title">${escapeText(picture.title)}</title><desc id="desc">${escapeText(picture.description)}</desc>${style}
${resolvePaints(body, lightPalette)}
</svg>
`;
}

function headLines(picture: Picture, width: number): { height: number; markup: string } {
  const title = wrapText(picture.title, width, typeSizes.large, 600, families.display);
  const reading = wrapText(picture.reading, Math.min(width, 780), typeSizes.body);
  const under = title.length * 30 + 4;
  const lines = [
    ...title.map((line, k) =>
      svgText(line, 0, 20 + k * 30, { size: typeSizes.large, weight: 600, family: families.display }),
    ),
    ...reading.map((line, k) => svgText(line, 0, under + 14 + k * 22, { size: typeSizes.body, paint: paints.muted })),
  ];
  return { height: under + reading.length * 22 + 24, markup: lines.join("\n") };
}
