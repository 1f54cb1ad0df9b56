// Westerns: mesas, rails, cactus, canyon, star.
import { type Composition, floor, open } from "../composition.ts";
import { box, disc, many, polar, poly, shape, svg, turned } from "../pen.ts";

export const west: readonly Composition[] = [
  floor("mesas", ({ w, h, a, b, r, int }) => {
    const [ground, sun] = [h * r(0.78, 0.86), w * r(0.26, 0.36)];
    const mesa = (k: number) => {
      const [x, wide, tall] = [w * (0.1 + k * 0.36) + r(-12, 12), w * r(0.1, 0.24), h * r(0.12, 0.42)];
      return shape(
        a,
        svg`M${x - wide / 2 - 14} ${ground}l8 ${-tall * 0.5}h5l3 ${-tall * 0.5}h${wide * 0.6}l4 ${tall * 0.24}h${wide * 0.3}l3 ${tall * 0.3}h5l9 ${tall * 0.46}`,
      );
    };
    return (
      disc(b, w * r(0.28, 0.72), ground - sun * r(0.3, 0.9), sun) +
      many(int(2, 3), mesa) +
      box(a, 0, ground, w, h) +
      box(b, 0, ground + 7, w, 2.4) +
      box(b, w * r(0.1, 0.4), ground + 14, w * 0.5, 1.4)
    );
  }),
  floor("rails", ({ w, h, g, a, b, r }) => {
    const [x, top, sun] = [w * r(0.4, 0.6), h * r(0.42, 0.52), w * r(0.2, 0.3)];
    const depth = h - top;
    const sleeper = (k: number) => {
      const at = (k / 8) ** 2.2;
      return box(g, x - 4 - at * w * 0.34, top + at * depth, 8 + at * w * 0.68, 1 + at * 9);
    };
    const rail = (side: number) =>
      poly(b, x + side * 2, top, x + side * 3, top, x + side * w * 0.29, h, x + side * w * 0.23, h);
    return disc(b, x, top, sun) + box(a, 0, top, w, h) + many(9, sleeper) + rail(-1) + rail(1);
  }),
  floor("cactus", ({ w, h, g, a, b, r, int, chance }) => {
    const [x, y, sun, ground] = [w * r(0.4, 0.6), h * r(0.4, 0.48), w * r(0.3, 0.37), h * 0.88];
    const bars = many(int(3, 5), (k) => box(g, 0, y + sun * (0.12 + k * 0.2), w, 2 + k * 1.5));
    const plant = (at: number, tall: number) => {
      const t = tall * 0.11;
      const arm = (side: number, from: number) =>
        svg`<path d="M${at} ${ground - tall * from}h${side * t * 1.6}q${side * t * 0.9} 0 ${side * t * 0.9} ${-t * 0.9}v${-tall * 0.22}" fill="none" stroke="${a}" stroke-width="${t * 1.1}" stroke-linecap="round"/>`;
      return (
        svg`<path d="M${at} ${h}V${ground - tall}" stroke="${a}" stroke-width="${t * 1.5}" stroke-linecap="round"/>` +
        arm(1, 0.42) +
        arm(-1, 0.56)
      );
    };
    return (
      disc(b, x, y, sun) +
      bars +
      plant(w * r(0.3, 0.7), h * r(0.5, 0.66)) +
      (chance(0.6) ? plant(w * (chance(0.5) ? 0.12 : 0.88), h * 0.22) : "") +
      box(a, 0, ground, w, h)
    );
  }),
  floor("canyon", ({ w, h, g, a, b, r, int }) => {
    const count = int(4, 6);
    const layer = (k: number) => {
      const y = h * (0.3 + (k / count) * 0.62);
      const [up, down, turn] = [r(14, 40), r(10, 30), r(0.3, 0.7) * w];
      return shape(
        k === count - 1 ? a : ([b, g, a][k % 3] as string),
        svg`M0 ${y + r(-16, 16)}C${turn * 0.5} ${y - up} ${turn * 0.8} ${y + down} ${turn} ${y}S${w * 0.9} ${y - up} ${w} ${y + r(-14, 14)}V${h}H0`,
      );
    };
    return disc(a, w * r(0.2, 0.8), h * r(0.14, 0.22), w * r(0.07, 0.12)) + many(count, layer);
  }),
  open("badge", ({ w, h, g, a, b, r, chance }) => {
    const [x, y, size] = [w / 2, h / 2, Math.min(w, h) * r(0.4, 0.47)];
    const points = chance(0.5) ? 5 : 6;
    const tips = Array.from({ length: points * 2 }, (_, k) =>
      polar(x, y, k / points / 2 - 0.25, k % 2 ? size * 0.46 : size),
    );
    const knobs = tips
      .filter((_, k) => k % 2 === 0)
      .map(([tx, ty]) => disc(a, tx, ty, size * 0.1))
      .join("");
    return turned(
      poly(a, ...tips.flat()) + knobs + disc(g, x, y, size * 0.32) + disc(b, x, y, size * 0.25),
      r(-14, 14),
      x,
      y,
    );
  }),
];
