// For films of which nothing is known but a title: letters, numerals, and plain geometry.
import { type Composition, full, open } from "../composition.ts";
import { escapeXml } from "../escape-xml.ts";
import { box, disc, many, polar, ring, shape, svg } from "../pen.ts";

const type = 'font-family="Fraunces, Georgia, serif" font-weight="600"';

export const letters: readonly Composition[] = [
  full("initial", ({ w, h, a, b, r, title }) => {
    const letter =
      [...title.replace(/^(the|an?|le|la|les|el|der|die|das) /i, "").replace(/[^\p{L}\p{N}]/gu, "")][0] ?? "";
    const size = h * r(1.25, 1.6);
    return (
      disc(b, w * r(0.62, 0.85), h * r(0.2, 0.4), w * r(0.16, 0.26)) +
      svg`<text x="${w * r(0.3, 0.5)}" y="${h * r(0.9, 1.02)}" text-anchor="middle" ${type} font-size="${size}" fill="${a}">${escapeXml(letter.toUpperCase())}</text>`
    );
  }),
  full("arcs", ({ w, h, a, b, r, int, chance }) => {
    const [x, count] = [chance(0.5) ? 0 : w, int(3, 5)];
    const wide = (w * 0.94) / count / 1.5;
    return (
      many(count, (k) => ring(k % 2 ? b : a, x, h, (k + 0.75) * wide * 1.5, wide)) +
      disc(b, w - x + (x ? 34 : -34), h * r(0.14, 0.24), r(12, 20))
    );
  }),
  full("tiles", ({ w, h, g, a, b, int }) => {
    const across = int(3, 4);
    const side = w / across;
    const down = Math.ceil(h / side);
    const tile = (k: number) => {
      const [x, y, turn, kind] = [(k % across) * side, Math.floor(k / across) * side, int(0, 3), int(0, 4)];
      const [cx, cy] = [x + (turn % 2) * side, y + (turn > 1 ? side : 0)];
      const [ix, iy] = [turn % 2 ? -side : side, turn > 1 ? -side : side];
      const ground = box(kind === 4 ? b : g, x, y, side + 0.3, side + 0.3);
      if (kind === 3) return ground + disc(b, x + side / 2, y + side / 2, side * 0.3);
      return (
        ground +
        shape(kind === 1 ? b : a, svg`M${cx} ${cy}h${ix}A${side} ${side} 0 0 ${ix * iy > 0 ? 1 : 0} ${cx} ${cy + iy}`)
      );
    };
    return many(across * down, tile);
  }),
  open("rising", ({ w, h, a, b, r, int }) => {
    const [x, count] = [w * r(0.4, 0.6), int(5, 7)];
    const ray = (k: number) => {
      const [to, next] = [polar(x, h, 0.5 + k / count / 2, h * 1.4), polar(x, h, 0.5 + (k + 0.5) / count / 2, h * 1.4)];
      return shape(a, svg`M${x} ${h}L${to[0]} ${to[1]}L${next[0]} ${next[1]}`);
    };
    return many(count, ray) + disc(b, x, h, w * r(0.22, 0.32));
  }),
];
