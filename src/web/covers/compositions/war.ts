// War: banners, formations, poppies, hedgehogs, searchlights.
import { type Composition, floor, full } from "../composition.ts";
import { box, disc, line, many, poly, svg, turned } from "../pen.ts";

export const war: readonly Composition[] = [
  full("banners", ({ w, h, g, a, b, r, int, chance }) => {
    const [count, way] = [int(4, 6), chance(0.5) ? 1 : -1];
    const step = (h * 1.5) / count;
    const stripe = (k: number) => {
      const y = k * step - h * 0.45;
      const [from, to] = way > 0 ? [y, y + h * 0.42] : [y + h * 0.42, y];
      return poly(k % 3 === 1 ? b : a, 0, from, w, to, w, to + step * 0.58, 0, from + step * 0.58);
    };
    const [x, y, size] = [w * r(0.3, 0.7), h * r(0.32, 0.6), Math.min(w, h) * r(0.13, 0.18)];
    return many(count, stripe) + disc(g, x, y, size * 1.25) + disc(b, x, y, size);
  }),
  full("formation", ({ w, h, a, b, r, int }) => {
    const [across, turn] = [int(3, 5), r(-20, 20)];
    const step = w / across;
    const down = Math.ceil(h / step) + 1;
    const odd = int(across, across * (down - 1) - 1);
    const plane = (k: number) => {
      const row = Math.floor(k / across);
      const [x, y, s] = [((k % across) + (row % 2 ? 0.75 : 0.3)) * step, (row + 0.4) * step, step * 0.34];
      const drawn = poly(
        k === odd ? b : a,
        x,
        y - s,
        x + s * 0.2,
        y - s * 0.2,
        x + s * 1.1,
        y + s * 0.3,
        x + s * 0.2,
        y + s * 0.22,
        x + s * 0.12,
        y + s * 0.7,
        x + s * 0.4,
        y + s,
        x - s * 0.4,
        y + s,
        x - s * 0.12,
        y + s * 0.7,
        x - s * 0.2,
        y + s * 0.22,
        x - s * 1.1,
        y + s * 0.3,
        x - s * 0.2,
        y - s * 0.2,
      );
      return turned(drawn, k === odd ? turn + 180 : turn, x, y);
    };
    return many(across * down, plane);
  }),
  floor("poppies", ({ w, h, g, a, b, r, int }) => {
    const count = int(4, 7);
    const flower = (k: number) => {
      const [x, y, size] = [w * ((k + r(0.25, 0.75)) / count), h * r(0.18, 0.6), Math.min(w, h) * r(0.07, 0.13)];
      const stem = line(a, 2, svg`M${x} ${y}Q${x + r(-14, 14)} ${(y + h) / 2} ${x + r(-8, 8)} ${h}`);
      return (
        stem +
        disc(b, x - size * 0.5, y, size * 0.8) +
        disc(b, x + size * 0.5, y + size * 0.1, size * 0.8) +
        disc(b, x, y - size * 0.4, size * 0.8) +
        disc(a, x, y, size * 0.42) +
        disc(g, x, y, size * 0.14)
      );
    };
    return many(count, flower) + svg`<path d="M0 ${h * 0.9}q${w / 2} ${r(-14, 4)} ${w} 0V${h}H0z" fill="${a}"/>`;
  }),
  floor("hedgehogs", ({ w, h, a, b, r, int }) => {
    const [ground, sun] = [h * r(0.74, 0.8), w * r(0.24, 0.34)];
    const cross = (k: number) => {
      const [x, s] = [w * (0.18 + k * 0.32) + r(-10, 10), h * r(0.12, 0.2)];
      const beam = (turn: number) =>
        turned(box(a, x - s * 0.12, ground - s * 1.5, s * 0.24, s * 2), turn, x, ground - s * 0.5);
      return beam(0 + 35) + beam(-35) + beam(90 + r(-12, 12));
    };
    return (
      disc(b, w * r(0.3, 0.7), ground - sun * 0.4, sun) +
      many(int(2, 3), cross) +
      box(a, 0, ground, w, h) +
      box(b, 0, ground + 8, w, 2)
    );
  }),
  floor("searchlights", ({ w, h, g, a, b, r, int }) => {
    const ground = h * 0.88;
    const count = int(2, 4);
    const beam = (k: number) => {
      const [x, to] = [w * ((k + 0.5) / count), w * r(0.1, 0.9)];
      return poly(k % 2 ? b : a, x - 3, ground, to - 18, -4, to + 18, -4, x + 3, ground);
    };
    const roof = (k: number) => box(a, k * (w / 8), ground - h * r(0, 0.12), w / 8 + 0.5, h);
    return (
      many(count, beam) +
      disc(b, w * r(0.3, 0.7), h * r(0.16, 0.3), w * 0.085) +
      disc(g, w * r(0.4, 0.6), h * r(0.4, 0.5), 4) +
      many(8, roof)
    );
  }),
];
