// Adventure: peaks, sails, compasses, roads, jungle.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, line, many, polar, poly, ring, shape, svg, turned } from "../pen.ts";
import { bird, pine } from "./silhouettes.ts";

export const journey: readonly Composition[] = [
  floor("peaks", ({ w, h, g, a, b, r, int, chance }) => {
    const count = int(2, 3);
    const peak = (k: number) => {
      const [x, y, half] = [w * ((k + r(0.3, 0.7)) / count), h * r(0.2, 0.46), w * r(0.34, 0.46)];
      const snow = (h - y) * r(0.2, 0.3);
      const side = (half * snow) / (h - y);
      const cap = poly(
        g,
        x,
        y,
        x + side,
        y + snow,
        x + side * 0.4,
        y + snow * 0.8,
        x,
        y + snow * 1.15,
        x - side * 0.45,
        y + snow * 0.8,
        x - side,
        y + snow,
      );
      return poly(k % 2 ? a : b, x, y, x + half, h, x - half, h) + cap;
    };
    const woods = chance(0.6) ? many(9, (k) => pine(a, w * ((k + r(0.2, 0.8)) / 9), h * 0.93, h * r(0.1, 0.2))) : "";
    return (
      disc(b, w * r(0.2, 0.8), h * r(0.14, 0.24), w * r(0.07, 0.12)) +
      many(count, peak) +
      woods +
      box(a, 0, h * 0.9, w, h)
    );
  }),
  floor("sail", ({ w, h, g, a, b, r, int, chance }) => {
    const [x, way, sea] = [w * r(0.44, 0.56), chance(0.5) ? 1 : -1, h * r(0.74, 0.8)];
    const tall = sea * 0.8;
    const sails =
      shape(
        b,
        svg`M${x + way * 4} ${sea - tall}Q${x + way * w * 0.34} ${sea - tall * 0.4} ${x + way * w * 0.3} ${sea - tall * 0.12}H${x + way * 4}`,
      ) +
      shape(
        a,
        svg`M${x - way * 4} ${sea - tall * 0.86}Q${x - way * w * 0.08} ${sea - tall * 0.4} ${x - way * w * 0.26} ${sea - tall * 0.12}H${x - way * 4}`,
      );
    const hull = shape(
      a,
      svg`M${x - w * 0.3} ${sea - tall * 0.07}H${x + w * 0.3}L${x + w * 0.2} ${sea + 10}H${x - w * 0.2}`,
    );
    const count = int(2, 3);
    const wave = (k: number) =>
      shape(
        k === count - 1 ? a : k % 2 ? g : b,
        svg`M${-r(0, 30)} ${sea + k * 11}${many(9, () => "q9 -9 18 0t18 0")}V${h}H-30`,
      );
    return sails + box(a, x - 1.6, sea - tall * 1.04, 3.2, tall) + hull + many(count, wave);
  }),
  open("compass", ({ w, h, g, a, b, r, int }) => {
    const [x, y, size, points] = [w / 2, h / 2, Math.min(w, h) * r(0.4, 0.46), int(1, 2) * 8];
    const needle = (k: number) => {
      const [at, reach] = [k / points, size * (k % 2 ? 0.5 : k % 4 ? 0.72 : 1)];
      const tip = polar(x, y, at, reach);
      return (
        poly(a, x, y, ...polar(x, y, at - 0.06, size * 0.2), ...tip) +
        poly(b, x, y, ...polar(x, y, at + 0.06, size * 0.2), ...tip)
      );
    };
    const order = Array.from({ length: points }, (_, k) => k).sort((i, j) => (j % 2) - (i % 2));
    return turned(
      ring(a, x, y, size * 0.8, 2) +
        ring(a, x, y, size * 0.62, 5) +
        order.map(needle).join("") +
        disc(g, x, y, size * 0.09),
      r(-30, 30),
      x,
      y,
    );
  }),
  floor("road", ({ w, h, g, a, b, r, chance }) => {
    const [x, top, way] = [w * r(0.4, 0.6), h * r(0.4, 0.5), chance(0.5) ? 1 : -1];
    const path = (grow: number) =>
      svg`M${x - grow * 0.5} ${top}C${x + way * w * 0.3 - grow} ${top + h * 0.14} ${x - way * w * 0.5 - grow * 3} ${top + h * 0.26} ${x - grow * 7 + way * 10} ${h}H${x + grow * 7 + way * 10}C${x - way * w * 0.36 + grow * 3} ${top + h * 0.3} ${x + way * w * 0.34 + grow} ${top + h * 0.16} ${x + grow * 0.5} ${top}`;
    return (
      disc(b, x + r(-20, 20), top - r(0, 24), w * r(0.17, 0.25)) +
      (chance(0.5)
        ? poly(
            a,
            0,
            top,
            w * 0.2,
            top - h * 0.16,
            w * 0.45,
            top,
            w * 0.7,
            top - h * 0.22,
            w,
            top - h * 0.04,
            w,
            top + 2,
            0,
            top + 2,
          )
        : "") +
      box(a, 0, top, w, h) +
      shape(g, path(r(6, 8)))
    );
  }),
  full("jungle", ({ w, h, g, a, b, r, int }) => {
    const leaf = (x: number, y: number, turn: number, long: number, ink: string) =>
      turned(
        shape(
          ink,
          svg`M${x} ${y}C${x + long * 0.34} ${y - long * 0.3} ${x + long * 0.26} ${y - long * 0.8} ${x} ${y - long}C${x - long * 0.26} ${y - long * 0.8} ${x - long * 0.34} ${y - long * 0.3} ${x} ${y}`,
        ) + line(g, 1.6, svg`M${x} ${y}V${y - long * 0.86}`),
        turn,
        x,
        y,
      );
    const side = (way: number) =>
      many(int(4, 5), (k) =>
        leaf(
          way > 0 ? w + 4 : -4,
          h * (0.1 + k * 0.24) + r(-8, 8),
          -way * r(45, 115),
          w * r(0.32, 0.5),
          k % 3 === 1 ? b : a,
        ),
      );
    const size = Math.min(w, h) * r(0.2, 0.27);
    return (
      disc(b, w / 2, h * 0.46, size) +
      bird(g, w / 2, h * 0.46, size * 0.9) +
      side(1) +
      side(-1) +
      many(4, (k) => leaf(w * (0.12 + k * 0.25), h + 4, r(-24, 24), h * r(0.24, 0.36), k % 2 ? a : b))
    );
  }),
];
