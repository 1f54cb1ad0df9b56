// Animation and films for children: cut paper, creatures, balloons, hills, shoals.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, line, many, polar, poly, shape, svg, turned } from "../pen.ts";
import { pine } from "./silhouettes.ts";

export const drawn: readonly Composition[] = [
  full("cut paper", ({ w, h, g, a, b, r, int }) => {
    const lobes = int(3, 5);
    const frond = (x: number, y: number, long: number, ink: string, turn: number) => {
      const side = (way: number, k: number) => {
        const at = y - long * ((k + 0.6) / (lobes + 1));
        const reach = way * long * 0.34 * Math.sin(((k + 1) / (lobes + 1)) * Math.PI) ** 0.6;
        return svg`M${x} ${at + long * 0.07}C${x + reach} ${at + long * 0.05} ${x + reach * 1.2} ${at - long * 0.12} ${x + reach} ${at - long * 0.13}C${x + reach * 0.7} ${at - long * 0.14} ${x + reach * 0.4} ${at - long * 0.02} ${x} ${at - long * 0.03}z`;
      };
      const body = many(lobes, (k) => side(1, k) + side(-1, k)) + svg`M${x - 3} ${y}L${x} ${y - long}L${x + 3} ${y}`;
      return turned(shape(ink, body), turn, x, y - long / 2);
    };
    const long = Math.min(w, h) * r(0.75, 0.9);
    return (
      shape(b, svg`M0 0H${w * r(0.4, 0.6)}V${h}H0`) +
      frond(w * 0.27, h * 0.5 + long / 2, long, a, r(-25, 25)) +
      frond(w * 0.75, h * 0.5 + long * 0.5, long * r(0.7, 0.95), r(0, 1) < 0.5 ? b : a, r(-30, 30)) +
      disc(g, w * 0.5, h * r(0.1, 0.2), 9)
    );
  }),
  floor("creature", ({ w, h, g, a, b, r, int, chance }) => {
    const [x, half, top] = [w / 2 + r(-10, 10), w * r(0.27, 0.36), h * r(0.2, 0.3)];
    const body = shape(a, svg`M${x - half} ${h}V${top + half}a${half} ${half} 0 0 1 ${2 * half} 0V${h}`);
    const ear = (side: number) =>
      pointed
        ? poly(
            a,
            x + side * half * 0.86,
            top + half * 0.7,
            x + side * half * 0.66,
            top - half * 0.36,
            x + side * half * 0.1,
            top + half * 0.2,
          )
        : disc(a, x + side * half * 0.72, top + half * 0.22, half * 0.34);
    const pointed = chance(0.5);
    const count = int(1, 3);
    const eye = (k: number) => {
      const [ex, size] = [x + (k - (count - 1) / 2) * half * 0.62, half * (count === 1 ? 0.42 : 0.24)];
      return disc(g, ex, top + half * 0.86, size) + disc(b, ex + size * r(-0.25, 0.25), top + half * 0.86, size * 0.55);
    };
    const mouth = line(
      g,
      4,
      svg`M${x - half * 0.34} ${top + half * 1.5}q${half * 0.34} ${half * r(0.1, 0.4)} ${half * 0.68} 0`,
    );
    return (
      disc(b, chance(0.5) ? w * 0.16 : w * 0.84, h * 0.18, w * 0.09) +
      ear(1) +
      ear(-1) +
      body +
      many(count, eye) +
      mouth +
      box(a, 0, h * 0.93, w, h)
    );
  }),
  open("balloons", ({ w, h, a, b, g, r, int }) => {
    const [count, x, knot] = [int(7, 12), w / 2, h * 0.86];
    const size = Math.min(w, h) * r(0.09, 0.12);
    const at = Array.from({ length: count }, (_, k) => {
      const [ring, turn] = [Math.sqrt((k + 0.4) / count), k * 0.381966];
      return polar(x, h * 0.32, turn, ring * Math.min(w * 0.34, h * 0.24));
    });
    const strings = at.map(([bx, by]) => svg`M${bx} ${by}L${x} ${knot}`).join("");
    const rounds = at
      .map(
        ([bx, by], k) =>
          svg`<ellipse cx="${bx}" cy="${by}" rx="${size}" ry="${size * 1.14}" fill="${k % 3 === 1 ? b : a}" stroke="${g}" stroke-width="1.6"/>`,
      )
      .join("");
    return (
      line(a, 0.9, strings) +
      rounds +
      poly(b, x - 10, knot + h * 0.08, x - 10, knot, x, knot - 9, x + 10, knot, x + 10, knot + h * 0.08)
    );
  }),
  floor("hills", ({ w, h, g, a, b, r, int }) => {
    const sun = w * r(0.1, 0.17);
    const hill = (x: number, size: number, ink: string, y: number) => disc(ink, x, y + size, size);
    const tree = (x: number, y: number, tall: number, k: number) =>
      k % 2
        ? pine(a, x, y, tall)
        : box(a, x - 1.2, y - tall * 0.6, 2.4, tall * 0.6) + disc(a, x, y - tall * 0.7, tall * 0.3);
    const trees = int(3, 5);
    return (
      disc(b, w * r(0.25, 0.75), h * r(0.2, 0.3), sun) +
      hill(w * r(0.05, 0.25), w * 0.6, b, h * r(0.5, 0.56)) +
      hill(w * r(0.75, 1), w * 0.55, b, h * r(0.46, 0.54)) +
      svg`<path d="M0 ${h * 0.62}Q${w * 0.5} ${h * 0.5} ${w} ${h * 0.68}V${h}H0z" fill="${g}"/>` +
      many(trees, (k) => tree(w * ((k + r(0.25, 0.75)) / trees), h * 0.84, h * r(0.16, 0.34), int(0, 1))) +
      svg`<path d="M0 ${h * 0.84}Q${w * 0.4} ${h * 0.74} ${w} ${h * 0.82}V${h}H0z" fill="${a}"/>`
    );
  }),
  full("shoal", ({ w, h, g, a, b, int, chance }) => {
    const [across, way] = [int(3, 4), chance(0.5) ? 1 : -1];
    const wide = w / across;
    const down = Math.ceil(h / (wide * 0.62));
    const odd = int(1, across * (down - 1) - 1);
    const fish = (k: number) => {
      const row = Math.floor(k / across);
      const [x, y, to] = [
        ((k % across) + 0.5 + (row % 2 ? 0.28 : -0.22)) * wide,
        (row + 0.5) * wide * 0.62,
        k === odd ? -way : way,
      ];
      const s = wide * 0.34;
      return (
        shape(
          k === odd ? b : a,
          svg`M${x + to * s} ${y}Q${x + to * s * 0.2} ${y - s * 0.86} ${x - to * s * 0.6} ${y}Q${x + to * s * 0.2} ${y + s * 0.86} ${x + to * s} ${y}M${x - to * s * 0.4} ${y}L${x - to * s * 1.1} ${y - s * 0.46}V${y + s * 0.46}`,
        ) + disc(g, x + to * s * 0.52, y - s * 0.08, s * 0.1)
      );
    };
    return many(across * down, fish);
  }),
  open("kite", ({ w, h, a, b, r, chance }) => {
    const way = chance(0.5) ? 1 : -1;
    const [x, y, size] = [w / 2 + way * w * 0.12, h * 0.34, Math.min(w * 0.26, h * 0.26)];
    const flown =
      poly(a, x, y - size * 1.2, x + size * 0.8, y, x, y + size * 1.1, x - size * 0.8, y) +
      poly(b, x, y - size * 1.2, x + size * 0.8, y, x, y) +
      poly(b, x, y, x, y + size * 1.1, x - size * 0.8, y);
    const tail = line(
      a,
      2.2,
      svg`M${x} ${y + size}q${-way * w * 0.2} ${h * 0.12} ${-way * w * 0.12} ${h * 0.2}t${-way * w * 0.14} ${h * 0.2}t${-way * w * 0.2} ${h * 0.1}`,
    );
    const bows = many(3, (k) => {
      const [bx, by] = [x - way * w * (0.1 + k * 0.07), y + size + h * (0.09 + k * 0.11)];
      return (
        poly(k % 2 ? a : b, bx, by, bx - 9, by - 6, bx - 9, by + 6) +
        poly(k % 2 ? a : b, bx, by, bx + 9, by - 6, bx + 9, by + 6)
      );
    });
    return turned(tail + bows + flown, way * r(4, 20), x, y);
  }),
];
