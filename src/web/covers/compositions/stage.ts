// Music and musicals: records, keys, meters, staves, spotlights.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, line, many, poly, ring, shape, svg, turned } from "../pen.ts";

export const stage: readonly Composition[] = [
  full("record", ({ w, h, g, a, b, r, int, chance }) => {
    const size = Math.min(w, h) * r(0.5, 0.62);
    const [x, y] = [w * (chance(0.5) ? r(0.2, 0.35) : r(0.65, 0.8)), h * r(0.4, 0.6)];
    return (
      disc(a, x, y, size) +
      many(int(3, 5), (k) => ring(g, x, y, size * (0.9 - k * 0.12), 1.3)) +
      disc(b, x, y, size * 0.3) +
      disc(g, x, y, size * 0.045)
    );
  }),
  full("keys", ({ w, h, g, a, b, r, int }) => {
    const [count, odd] = [int(5, 7), int(1, 4)];
    const step = w / count;
    const white = (k: number) => box(k === odd ? b : a, k * step + 1.2, -2, step - 2.4, h * (k === odd ? 0.97 : 0.93));
    const black = (k: number) =>
      [2, 6].includes(k % 7) ? "" : box(g, (k + 1) * step - step * 0.3, -2, step * 0.6, h * 0.56);
    return turned(many(count, white) + many(count - 1, black), r(-3, 3), w / 2, 0);
  }),
  open("meters", ({ w, h, a, b, r, int }) => {
    const [count, down] = [int(6, 9), int(9, 12)];
    const [step, tall] = [(w - 28) / count, (h - 28) / down];
    const bar = (k: number) => {
      const level = Math.max(1, Math.round(down * (0.25 + 0.75 * Math.abs(Math.sin(k * r(0.6, 1.4) + 1)) * r(0.6, 1))));
      return many(level, (i) =>
        box(i === level - 1 ? b : a, 14 + k * step + 1.6, h - 14 - (i + 1) * tall + 1.4, step - 3.2, tall - 2.8),
      );
    };
    return many(count, bar);
  }),
  full("staves", ({ w, h, a, b, r, int }) => {
    const [y, bend, gap] = [h * r(0.34, 0.44), r(-50, 50), h * 0.07];
    const stave = (k: number) =>
      line(
        a,
        1.8,
        svg`M-4 ${y + k * gap}C${w * 0.3} ${y + k * gap - bend} ${w * 0.7} ${y + k * gap + bend} ${w + 4} ${y + k * gap}`,
      );
    const count = int(3, 5);
    const note = (k: number) => {
      const at = (k + 0.5 + r(-0.2, 0.2)) / count;
      const curve = 3 * at * (1 - at) ** 2 * -bend + 3 * at ** 2 * (1 - at) * bend;
      const [x, ny, up] = [at * w, y + int(0, 8) * (gap / 2) + curve, r(0, 1) < 0.6 ? 1 : -1];
      const ink = k % 2 ? b : a;
      return (
        turned(svg`<ellipse cx="${x}" cy="${ny}" rx="11" ry="8" fill="${ink}"/>`, -22, x, ny) +
        box(ink, up > 0 ? x + 7.6 : x - 10, up > 0 ? ny - 46 : ny, 2.4, 46)
      );
    };
    return many(5, stave) + many(count, note);
  }),
  floor("spotlight", ({ w, h, g, a, b, r, chance }) => {
    const [x, ground, half] = [w * r(0.4, 0.6), h * 0.82, w * r(0.24, 0.32)];
    const from = chance(0.5) ? w * 0.1 : w * 0.9;
    const stand =
      box(a, x - 1.3, ground - h * 0.4, 2.6, h * 0.4) +
      svg`<rect x="${x - 8}" y="${ground - h * 0.4 - 26}" width="16" height="30" rx="8" fill="${a}"/>` +
      many(3, (k) => box(g, x - 8, ground - h * 0.4 - 20 + k * 6, 16, 1.6));
    return (
      poly(b, from - 6, 0, from + 6, 0, x + half, ground, x - half, ground) +
      box(a, 0, ground, w, h) +
      svg`<ellipse cx="${x}" cy="${ground}" rx="${half}" ry="${h * 0.06}" fill="${b}"/>` +
      stand +
      shape(a, svg`M${x - 15} ${ground + 3}q15 -12 30 0`)
    );
  }),
];
