// The grain of the print: one tile of specks, dark and light, that every cover on a page fills itself with. A pattern of plain
// shapes is painted once and repeated; a filter (feTurbulence) would be worked out anew for every cover.
import { chance } from "./chance.ts";
import { many, svg } from "./pen.ts";

const id = "cover-grain";

/** What covers fill themselves with. Without the pattern in the page nothing is painted, and nothing else changes. */
export const grainFill: string = `url(#${id}) none`;

const tile = 48;
const specks = 260;

/** An svg element without size that holds the pattern; put it once anywhere in a page, and not in something hidden. */
export function coverGrain(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0" aria-hidden="true"><defs>${grainPattern()}</defs></svg>`;
}

/** The pattern alone, for pictures that hold covers. */
export function grainPattern(): string {
  const layers = layer("#000", 0.13, 1) + layer("#fff", 0.09, 2);
  return `<pattern id="${id}" width="${tile}" height="${tile}" patternUnits="userSpaceOnUse">${layers}</pattern>`;
}

function layer(ink: string, opacity: number, stream: number): string {
  const random = chance(0, stream);
  const speck = () => {
    const [x, y, size] = [random.next() * (tile - 1), random.next() * (tile - 1), 0.3 + 0.6 * random.next() ** 2];
    return svg`M${x} ${y}h${size}v${size}h${-size}z`;
  };
  return `<path d="${many(specks, speck)}" fill="${ink}" opacity="${opacity}"/>`;
}
