// Figure: what each part counts, by length of the history: a bar a length, cut into the parts' shares.
import { hybridPartIds } from "../../../core/models/hybrid/hybrid-model.ts";
import type { TrainingResult } from "../../../core/recommend/training-result.ts";
import { listed, percent } from "../../article/numbers.ts";
import { type KeyEntry, key } from "../../pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../pictures/picture.ts";
import { movedBy, short, svgText } from "../../pictures/svg-text.ts";
import { textWidth } from "../../theme/text-width.ts";
import { paints, typeSizes } from "../../theme/tokens.ts";
import { type Band, bandsOf } from "../bands.ts";
import { partName } from "../part-names.ts";

interface PartLook {
  readonly fill: string;
  readonly opacity: number;
  /** What is written on it. */
  readonly ink: string;
}

/** Beside `hybridPartIds`: rising paleness of the one accent, and what is nobody's own in grey. */
const looks: readonly PartLook[] = [
  { fill: paints.accent, opacity: 1, ink: paints.ground },
  { fill: paints.accent, opacity: 0.5, ink: paints.ink },
  { fill: paints.accent, opacity: 0.22, ink: paints.ink },
  { fill: paints.line, opacity: 1, ink: paints.ink },
];

const size = { row: 34, bar: 24, name: 20, gap: 18, key: 18 };

export function weightsPicture({ bands: weights }: TrainingResult): Picture {
  const bands = bandsOf(weights);
  const draw = (width: number) => stackedBars(bands, width);
  return {
    name: "weights",
    title: "What each part counts",
    reading:
      "Shares in percent, by how many films of a person are known. What a part says is measured by how far its scores spread, so that none counts more for having larger numbers.",
    description: bands
      .map(
        ({ name, shares }) =>
          `${name}: ${listed(shares.map((share, part) => `${nameOf(part)} ${percent(share, 0)}`))}.`,
      )
      .join(" "),
    drawings: { wide: draw(drawingWidths.wide), narrow: draw(drawingWidths.narrow) },
  };
}

function stackedBars(bands: readonly Band[], width: number): Drawing {
  const signs = key(looks.map(sign), width);
  const names = Math.max(...bands.map(({ name }) => textWidth(name, typeSizes.small))) + size.gap;
  const isAbove = names > width / 4;
  const left = isAbove ? 0 : names;
  const height = size.row + (isAbove ? size.name : 0);
  const rows = bands.map((band, k) => {
    const bar = movedBy(left, isAbove ? size.name : 0, stackedBar(band, width - left));
    const label = svgText(band.name, 0, isAbove ? 14 : size.bar / 2 + 4.5);
    return movedBy(0, signs.height + size.key + k * height, label + bar);
  });
  const total = signs.height + size.key + bands.length * height - (size.row - size.bar);
  return { width, height: total, markup: [signs.markup, ...rows].join("\n") };
}

function stackedBar({ shares }: Band, width: number): string {
  let left = 0;
  const pieces = shares.map((share, part) => {
    const [start, wide] = [left, share * width];
    left += wide;
    const { fill, opacity, ink } = looks[part] as PartLook;
    if (wide < 1) return "";
    // a hair of ground between neighbours, so that pale ones come apart
    const box = `<rect x="${short(start)}" y="0" width="${short(Math.max(wide - 1, 0.5))}" height="${size.bar}" fill="${fill}" fill-opacity="${opacity}"/>`;
    const figure = String(Math.round(share * 100));
    if (textWidth(figure, typeSizes.small, 600) + 10 > wide) return box;
    return box + svgText(figure, start + wide / 2, size.bar / 2 + 4.5, { anchor: "middle", paint: ink, weight: 600 });
  });
  return pieces.join("");
}

function sign({ fill, opacity }: PartLook, part: number): KeyEntry {
  const box = `<rect x="0" y="-6" width="20" height="12" fill="${fill}" fill-opacity="${opacity}"/>`;
  return { sign: box, width: 20, label: nameOf(part) };
}

function nameOf(part: number): string {
  return partName(hybridPartIds[part] ?? "prior");
}
