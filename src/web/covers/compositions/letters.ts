// For films of which nothing is known but a title: letters and plain geometry.
import { type Composition, full, open } from "../composition.ts";
import { escapeXml } from "../escape-xml.ts";
import { box, disc, many, polar, poly, ring, shape, svg } from "../pen.ts";
import { displayType } from "../title/display-type.ts";

// the first letter that counts, larger than the cover
const initial = full(({ w, h, a, b, r, title }) => {
  const letter =
    [...title.replace(/^(the|an?|le|la|les|el|der|die|das) /i, "").replace(/[^\p{L}\p{N}]/gu, "")][0] ?? "";
  return (
    disc(b, w * r(0.62, 0.85), h * r(0.2, 0.4), w * r(0.16, 0.26)) +
    svg`<text x="${w * r(0.34, 0.5)}" y="${h * r(0.9, 1.02)}" text-anchor="middle" ${displayType} font-size="${h * r(1.25, 1.6)}" fill="${a}">${escapeXml(letter.toUpperCase())}</text>`
  );
});

// arcs around a corner, and a disc in the other
const arcs = full(({ w, h, a, b, r, int, way }) => {
  const [side, count] = [way(), int(3, 5)];
  const [x, wide] = [side > 0 ? 0 : w, (w * 0.63) / count];
  return (
    many(count, (k) => ring(k % 2 ? b : a, x, h, (k + 0.75) * wide * 1.5, wide)) +
    disc(b, w - x - side * 34, h * r(0.14, 0.24), r(12, 20))
  );
});

// quarter circles laid like tiles
const tiles = full(({ w, h, g, a, b, int }) => {
  const across = int(2, 4);
  const side = w / across;
  const tile = (k: number) => {
    const [x, y, turn, kind] = [(k % across) * side, Math.floor(k / across) * side, int(0, 3), int(0, 4)];
    const [right, low] = [turn % 2, turn > 1 ? 1 : 0];
    const [ix, iy] = [right ? -side : side, low ? -side : side];
    const ground = kind === 4 ? box(b, x - 0.3, y - 0.3, side + 0.6, side + 0.6) : "";
    if (kind === 3) return disc(b, x + side / 2, y + side / 2, side * 0.3);
    return (
      ground +
      shape(
        kind === 1 ? b : a,
        svg`M${x + right * side} ${y + low * side}h${ix}a${side} ${side} 0 0 ${right === low ? 0 : 1} ${-ix} ${iy}`,
      )
    );
  };
  return box(g, 0, 0, w, h) + many(across * Math.ceil(h / side), tile);
});

// rays from the lower edge
const rising = open(({ w, h, a, b, r, int }) => {
  const [x, count] = [w * r(0.4, 0.6), int(5, 7)];
  const ray = (k: number) =>
    poly(a, x, h, ...polar(x, h, 0.5 + k / count / 2, h + w), ...polar(x, h, 0.5 + (k + 0.5) / count / 2, h + w));
  return many(count, ray) + disc(b, x, h, w * r(0.22, 0.32));
});

// bars of unlike length, as lines of a text nobody has read yet
const ruled = open(({ w, h, a, b, r, int }) => {
  const [count, odd] = [int(6, 9), int(1, 5)];
  const step = (h - 24) / count;
  return many(count, (k) =>
    box(k === odd ? b : a, 12, 14 + k * step, (w - 24) * (k === odd ? r(0.2, 0.4) : r(0.4, 1)), step * 0.56),
  );
});

// discs that pass before one another
const phases = open(({ w, h, g, a, b, r, int }) => {
  const [across, down] = [int(2, 3), int(2, 4)];
  const [sx, sy] = [(w - 20) / across, (h - 16) / down];
  const size = Math.min(sx, sy) * 0.42;
  return many(across * down, (k) => {
    const [x, y] = [10 + ((k % across) + 0.5) * sx, 10 + (Math.floor(k / across) + 0.5) * sy];
    return (
      disc(k % 3 === 1 ? b : a, x, y, size) +
      disc(g, x + size * (2 * (k / (across * down - 1)) - 1) * r(0.9, 1.1), y, size * 0.86)
    );
  });
});

export const letters: readonly Composition[] = [initial, arcs, tiles, rising, ruled, phases];
