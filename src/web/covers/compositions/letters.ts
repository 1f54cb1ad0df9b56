// For films of which nothing is known but a title: letters and plain geometry.
import { type Composition, full, open } from "../composition.ts";
import { escapeXml } from "../escape-xml.ts";
import type { Pen } from "../pen.ts";
import { around, box, disc, many, placed, ring, shape, svg } from "../pen.ts";
import { displayType } from "../title/display-type.ts";

/** The first letter that counts, as a picture. Only articles that are hardly anything else are left out: "Die Hard" is no German. */
function letter({ title, h }: Pen, ink: string, x: number, y: number): string {
  const sign = [...title.replace(/^(the|an?|le|la|les|el|der|das) /i, "").replace(/[^\p{L}\p{N}]/gu, "")][0] ?? "";
  return svg`<text x="${x}" y="${y}" text-anchor="middle" ${displayType} font-size="${h * 1.4}" fill="${ink}">${escapeXml(sign.toUpperCase())}</text>`;
}

// a letter, larger than the cover, before a disc
const initial = full(
  (p) =>
    disc(p.b, p.w * p.r(0.62, 0.85), p.h * p.r(0.2, 0.4), p.w * p.r(0.16, 0.26)) +
    letter(p, p.a, p.w * p.r(0.34, 0.5), p.h * p.r(0.9, 1.02)),
);

// a letter and its echoes
const echo = full((p) => {
  const [count, side, step] = [p.int(5, 8), p.way(), p.r(9, 13)];
  return many(count, (k) =>
    letter(
      p,
      k === count - 1 ? p.b : k % 2 ? p.g : p.a,
      p.w / 2 + side * (k - count / 2) * step,
      p.h * 0.82 + k * step * 0.7,
    ),
  );
});

// arcs around a corner, and a disc in the other
const arcs = full((p) => {
  const [side, count] = [p.way(), p.int(3, 5)];
  const [x, wide] = [side > 0 ? 0 : p.w, (p.w * 0.63) / count];
  return (
    many(count, (k) => ring(k % 2 ? p.b : p.a, x, p.h, (k + 0.75) * wide * 1.5, wide)) +
    disc(p.b, p.w - x - side * 34, p.h * p.r(0.14, 0.24), p.r(12, 20))
  );
});

// quarter circles laid like tiles
const tiles = full((p) => {
  const across = p.int(2, 4);
  const side = p.w / across;
  const tile = (k: number) => {
    const [kind, ink] = [p.int(0, 4), p.int(0, 2) ? p.a : p.b];
    const drawn =
      [box(ink, -51, -51, 102, 102) + disc(p.g, 0, 0, 30), disc(ink, 0, 0, 32)][kind] ??
      shape(ink, "M-51-51H51A102 102 0 0 1-51 51");
    return placed(((k % across) + 0.5) * side, (Math.floor(k / across) + 0.5) * side, side, drawn, p.int(0, 3) * 90);
  };
  return many(across * Math.ceil(p.h / side), tile);
});

// rays from the lower edge
const rising = open((p) => {
  const rays = around(2 * p.int(5, 7), () => shape(p.a, "M0 0L-28-300H48"));
  return placed(p.w * p.r(0.4, 0.6), p.h, 100, rays + disc(p.b, 0, 0, p.r(44, 64)));
});

// discs that pass before one another
const phases = open((p) => {
  const [across, down] = [p.int(2, 3), p.int(2, 4)];
  const [sx, sy] = [(p.w - 20) / across, (p.h - 16) / down];
  const size = Math.min(sx, sy) * 0.42;
  return many(across * down, (k) => {
    const [x, y] = [10 + ((k % across) + 0.5) * sx, 10 + (Math.floor(k / across) + 0.5) * sy];
    return (
      disc(k % 3 === 1 ? p.b : p.a, x, y, size) +
      disc(p.g, x + size * (2 * (k / (across * down - 1)) - 1) * p.r(0.9, 1.1), y, size * 0.86)
    );
  });
});

export const letters: readonly Composition[] = [initial, echo, arcs, tiles, rising, phases];
