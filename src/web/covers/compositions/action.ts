// Action: bursts, chevrons, blasts, towers, bolts.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, many, polar, poly, shape, svg, turned } from "../pen.ts";
import { person } from "./silhouettes.ts";

export const action: readonly Composition[] = [
  full("burst", ({ w, h, g, a, b, r, int }) => {
    const [x, y, count] = [w * r(0.25, 0.75), h * r(0.3, 0.7), int(12, 18)];
    const ray = (k: number) => {
      const [at, half] = [(k + r(-0.15, 0.15)) / count, r(0.18, 0.32) / count];
      return poly(k % 5 === 2 ? b : a, x, y, ...polar(x, y, at - half, w + h), ...polar(x, y, at + half, w + h));
    };
    return many(count, ray) + disc(g, x, y, w * r(0.13, 0.18)) + disc(b, x, y, w * r(0.06, 0.1));
  }),
  full("chevrons", ({ w, h, a, b, r, int, chance }) => {
    const [count, deep] = [int(4, 7), h * r(0.16, 0.3)];
    const step = (h + deep * 2) / count;
    const [up, odd, x] = [chance(0.6) ? 1 : -1, int(1, count - 2), w * r(0.36, 0.64)];
    const chevron = (k: number) => {
      const y = k * step - deep;
      return poly(
        k === odd ? b : a,
        0,
        y + deep,
        x,
        y + deep - up * deep,
        w,
        y + deep,
        w,
        y + deep + step * 0.54,
        x,
        y + deep - up * deep + step * 0.54,
        0,
        y + deep + step * 0.54,
      );
    };
    return many(count, chevron);
  }),
  open("blast", ({ w, h, g, a, b, r, int }) => {
    const [x, y, size, count] = [w / 2, h * r(0.46, 0.52), Math.min(w, h) * 0.45, int(11, 16)];
    const star = (reach: number, ink: string, inner: number) =>
      poly(
        ink,
        ...Array.from({ length: count * 2 }, (_, k) =>
          polar(x, y, k / count / 2, reach * (k % 2 ? inner : r(0.78, 1.08))),
        ).flat(),
      );
    return star(size, a, 0.62) + star(size * 0.62, b, 0.66) + star(size * 0.3, g, 0.6);
  }),
  floor("tower", ({ w, h, g, a, b, r, int }) => {
    const [x, top, half, foot] = [w * r(0.4, 0.6), h * r(0.06, 0.14), w * r(0.05, 0.08), w * r(0.3, 0.4)];
    const rows = int(8, 11);
    const row = (k: number) => {
      const at = ((k + 0.5) / rows) ** 1.5;
      const [y, wide, tall] = [top + 8 + (h - top) * at * 0.96, half + (foot - half) * at, 2.4 + at * 9];
      return many(4, (i) => box((k * 4 + i) % 11 === 6 ? b : g, x + wide * (-0.76 + i * 0.41), y, wide * 0.28, tall));
    };
    return (
      disc(b, x + w * r(0.16, 0.26) * (r(0, 1) < 0.5 ? 1 : -1), h * r(0.24, 0.36), w * r(0.16, 0.24)) +
      poly(a, x - half, top, x + half, top, x + foot, h, x - foot, h) +
      box(a, x - 0.8, top - 20, 1.6, 22) +
      many(rows, row) +
      box(a, 0, h * 0.975, w, h)
    );
  }),
  full("bolt", ({ w, h, a, b, r, chance }) => {
    const [x, way, wide] = [w * r(0.42, 0.58), chance(0.5) ? 1 : -1, w * r(0.16, 0.22)];
    const at = (dx: number, dy: number): [number, number] => [x + way * dx * wide, dy * h];
    const bolt = poly(
      b,
      ...at(0.5, -0.02),
      ...at(2, -0.02),
      ...at(0.7, 0.4),
      ...at(1.7, 0.4),
      ...at(-1.3, 1.02),
      ...at(-0.2, 0.55),
      ...at(-1.2, 0.55),
    );
    const cut = many(5, (k) => turned(box(a, -w, h * (k * 0.26) - 10, w * 3, h * 0.1), way * 24, x, h / 2));
    return cut + bolt;
  }),
  floor("leap", ({ w, h, a, b, r, int, chance }) => {
    const [way, gap] = [chance(0.5) ? 1 : -1, w * r(0.16, 0.24)];
    const [high, low, x] = [h * r(0.46, 0.52), h * r(0.6, 0.68), w * r(0.44, 0.56)];
    const side = (to: number, top: number) => box(a, to > 0 ? x + gap / 2 : 0, top, w, h);
    const left = box(a, 0, way > 0 ? high : low, x - gap / 2, h);
    const size = Math.min(w, h) * r(0.2, 0.28);
    const lights = many(int(4, 7), (k) =>
      box(b, k % 2 ? r(6, x - gap / 2 - 12) : r(x + gap / 2 + 4, w - 12), low + 14 + r(0, h * 0.26), 5, 7),
    );
    const runner = turned(person(a, x - way * gap * 0.1, high - 6, h * 0.26), way * 18, x, high);
    return (
      disc(b, x, high - size * 0.8, size) +
      left +
      side(1, way > 0 ? low : high) +
      lights +
      runner +
      shape(a, svg`M0 ${h * 0.94}H${w}V${h}H0`)
    );
  }),
];
