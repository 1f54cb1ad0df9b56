// Horror: houses in fog, trunks, teeth, drips, hands.
import { type Composition, floor, full } from "../composition.ts";
import { box, disc, many, polar, poly, shape, svg } from "../pen.ts";
import { house } from "./silhouettes.ts";

export const horror: readonly Composition[] = [
  floor("fog", ({ w, h, g, a, b, r, int, chance }) => {
    const [x, moon] = [w * r(0.3, 0.7), w * r(0.13, 0.24)];
    const count = int(3, 4);
    const bank = (k: number) => {
      const [y, tall, wide, shift] = [h * (0.64 + (0.3 * k) / count), r(8, 15), r(50, 80), r(0, 60)];
      return shape(
        k === count - 1 ? a : (([g, b] as const)[k % 2] as string),
        svg`M${-shift} ${y}q${wide / 2} ${-tall} ${wide} 0t${wide} 0t${wide} 0t${wide} 0t${wide} 0V${h}H${-shift}`,
      );
    };
    return (
      disc(b, chance(0.5) ? x : w - x, h * r(0.22, 0.34), moon) +
      house(a, g, x, h * 0.84, h * r(0.44, 0.58)) +
      many(count, bank)
    );
  }),
  floor("trunks", ({ w, h, a, b, r, int }) => {
    const [count, moon, y] = [int(6, 9), w * r(0.2, 0.3), h * r(0.34, 0.46)];
    const trunk = (k: number) => {
      const [x, wide, lean] = [((k + r(0.2, 0.8)) / count) * w, r(3, 11), r(-7, 7)];
      const branch = (side: number, at: number) =>
        svg`M${x + lean * at} ${h * (1 - at)}l${side * r(9, 22)} ${-r(14, 30)}l${-side * 2} ${r(14, 19)}`;
      return (
        poly(a, x - wide, h, x - wide * 0.55 + lean, 0, x + wide * 0.55 + lean, 0, x + wide, h) +
        shape(a, branch(1, r(0.4, 0.8)) + branch(-1, r(0.4, 0.8)))
      );
    };
    return (
      disc(b, w * r(0.35, 0.65), y, moon) +
      many(count, trunk) +
      shape(a, svg`M0 ${h * 0.92}q${w / 2} ${-h * 0.07} ${w} 0V${h}H0`)
    );
  }),
  full("teeth", ({ w, h, a, b, r, int }) => {
    const [upper, lower, middle] = [int(6, 9), int(6, 9), h * r(0.42, 0.58)];
    const jaw = (count: number, from: number, way: number) =>
      many(count, (k) => {
        const bend = 1 - Math.abs((k + 0.5) / count - 0.5) * 1.1;
        return poly(
          a,
          (k / count) * w - 1,
          from,
          ((k + 0.5) / count) * w + r(-5, 5),
          from + way * h * (0.16 + 0.26 * (1 - bend) + r(0, 0.08)),
          ((k + 1) / count) * w + 1,
          from,
        );
      });
    return (
      box(a, 0, 0, w, h * 0.06) +
      jaw(upper, h * 0.05, 1) +
      jaw(lower, h * 0.95, -1) +
      box(a, 0, h * 0.94, w, h) +
      disc(b, w / 2 + r(-26, 26), middle, Math.min(w, h) * r(0.07, 0.12))
    );
  }),
  full("drip", ({ w, h, a, b, r, int }) => {
    const count = int(5, 7);
    const step = w / count;
    const drop = (k: number) => {
      const [x, wide, long] = [(k + 0.5) * step, step * r(0.26, 0.4), h * r(0.3, 0.74)];
      return shape(
        a,
        svg`M${x - step * 0.52} 0V${h * 0.18}Q${x - wide} ${h * 0.2} ${x - wide} ${h * 0.3}V${long}a${wide} ${wide} 0 0 0 ${2 * wide} 0V${h * 0.3}Q${x + wide} ${h * 0.2} ${x + step * 0.52} ${h * 0.18}V0`,
      );
    };
    const at = int(0, count - 1);
    return box(a, 0, 0, w, h * 0.2) + many(count, drop) + disc(b, (at + 0.5) * step, h * r(0.82, 0.9), step * 0.26);
  }),
  floor("hand", ({ w, h, a, b, r, chance }) => {
    const [x, size, way] = [w * r(0.44, 0.56), Math.min(w * 0.3, h * 0.3), chance(0.5) ? 1 : -1];
    const palm = h * 0.72;
    const finger = (k: number) => {
      const from = x + way * (k - 1.5) * size * 0.4;
      const [tx, ty] = [
        x + way * (k - 1.5) * size * 0.66 + r(-3, 3),
        palm - size * ([1.15, 1.5, 1.42, 1.05][k] as number),
      ];
      return svg`<path d="M${from} ${palm}Q${from + way * r(-4, 4)} ${(palm + ty) / 2} ${tx} ${ty}" stroke="${a}" stroke-width="${size * 0.27}" fill="none" stroke-linecap="round"/>`;
    };
    const thumb = svg`<path d="M${x - way * size * 0.5} ${palm + size * 0.5}Q${x - way * size} ${palm + size * 0.3} ${x - way * size * 1.1} ${palm - size * 0.3}" stroke="${a}" stroke-width="${size * 0.29}" fill="none" stroke-linecap="round"/>`;
    return (
      disc(b, x + r(-20, 20), h * 0.42, Math.min(w, h) * r(0.3, 0.4)) +
      many(4, finger) +
      thumb +
      shape(
        a,
        svg`M${x - size * 0.74} ${palm - size * 0.1}H${x + size * 0.74}Q${x + size * 0.66} ${h * 0.9} ${x + size * 0.46} ${h}H${x - size * 0.46}Q${x - size * 0.66} ${h * 0.9} ${x - size * 0.74} ${palm - size * 0.1}`,
      ) +
      box(a, 0, h * 0.955, w, h)
    );
  }),
  floor("ajar", ({ w, h, g, a, b, r }) => {
    const [x, wide, top, ground] = [w * r(0.36, 0.64), w * r(0.1, 0.16), h * r(0.1, 0.18), h * 0.72];
    const side = x < w / 2 ? 1 : -1;
    const door = poly(
      g,
      x,
      top,
      x - side * wide * 1.6,
      top + h * 0.06,
      x - side * wide * 1.6,
      ground + h * 0.09,
      x,
      ground,
    );
    const eyes =
      r(0, 1) < 0.6
        ? disc(g, x + side * wide * 0.36, h * 0.4, 2.6) + disc(g, x + side * wide * 0.68, h * 0.4, 2.6)
        : "";
    const [fx, fy] = polar(x, ground, 0, 0);
    return (
      box(a, 0, 0, w, h) +
      poly(b, fx, fy, fx + side * wide, ground, fx + side * wide * 4.6, h * 0.97, fx + side * wide * 0.4, h * 0.97) +
      box(b, Math.min(x, x + side * wide), top, wide, ground - top) +
      door +
      disc(a, x - side * wide * 1.3, h * 0.47, 2.4) +
      eyes
    );
  }),
];
