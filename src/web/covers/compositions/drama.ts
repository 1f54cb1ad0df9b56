// Drama: lit windows, chairs, trees, balance, curtains, birds on wires, boats.
import { type Composition, floor, full } from "../composition.ts";
import { box, disc, line, many, polar, poly, shape, svg, turned } from "../pen.ts";
import { bird, chair, person } from "./silhouettes.ts";

export const drama: readonly Composition[] = [
  full("windows", ({ w, h, g, a, b, r, int, chance }) => {
    const [across, down] = [int(3, 5), int(3, 5)];
    const [wide, tall] = [w / across, h / down];
    const lit = int(0, across * down - 1);
    const pane = (k: number) => {
      const [x, y] = [(k % across) * wide + wide * 0.14, Math.floor(k / across) * tall + tall * 0.12];
      const [pw, ph] = [wide * 0.72, tall * 0.76];
      if (k !== lit)
        return box(a, x, y, pw, ph) + (chance(0.35) ? box(g, x, y, pw, ph * r(0.3, 0.7)) + box(a, x, y, pw, 2) : "");
      return (
        box(b, x, y, pw, ph) +
        disc(g, x + pw / 2, y + ph * 0.5, ph * 0.15) +
        shape(g, svg`M${x + pw / 2 - ph * 0.3} ${y + ph}a${ph * 0.3} ${ph * 0.34} 0 0 1 ${ph * 0.6} 0`)
      );
    };
    return many(across * down, pane);
  }),
  floor("chair", ({ w, h, a, b, r, chance }) => {
    const [way, ground, tall] = [chance(0.5) ? 1 : -1, h * r(0.74, 0.8), h * r(0.36, 0.48)];
    const x = w * (way > 0 ? r(0.3, 0.42) : r(0.58, 0.7));
    const light = poly(
      b,
      w * 0.5 - way * w * 0.42,
      0,
      w * 0.5 - way * w * 0.1,
      0,
      w * 0.5 + way * w * 0.5,
      ground,
      w * 0.5 - way * w * 0.14,
      ground,
    );
    return (
      (chance(0.5) ? light : disc(b, w / 2 + way * w * 0.14, ground - tall * 0.9, Math.min(w, h) * r(0.22, 0.3))) +
      box(a, 0, ground, w, h) +
      chair(a, x, ground + 1, tall, way) +
      poly(
        b,
        x,
        ground + 4,
        x + way * tall * 0.5,
        ground + 4,
        x + way * tall * 1.1,
        h * 0.93,
        x + way * tall * 0.6,
        h * 0.93,
      )
    );
  }),
  floor("tree", ({ w, h, a, b, r, chance }) => {
    const [x, ground, size] = [w * r(0.32, 0.68), h * r(0.78, 0.86), Math.min(w, h) * r(0.2, 0.27)];
    const y = ground - size * 1.9;
    const crown = chance(0.5)
      ? disc(b, x, y, size)
      : many(7, (k) => disc(b, ...polar(x, y + size * 0.1, k / 7, size * 0.62), size * 0.46)) +
        disc(b, x, y, size * 0.6);
    const branches = line(
      a,
      2.6,
      svg`M${x} ${ground - size * 0.8}l${-size * 0.5} ${-size * 0.7}M${x} ${ground - size}l${size * 0.44} ${-size * 0.6}M${x} ${ground - size * 1.3}l${-size * 0.2} ${-size * 0.6}`,
    );
    return (
      crown +
      poly(a, x - 6, ground + 2, x - 2, y, x + 2, y, x + 6, ground + 2) +
      branches +
      box(a, 0, ground, w, h) +
      person(a, x + size * 1.3 * (chance(0.5) ? 1 : -1), ground + 1, size * 0.7)
    );
  }),
  floor("balance", ({ w, h, g, a, b, r, int }) => {
    const count = int(4, 5);
    const tall = (h * 0.66) / count;
    const block = (k: number) => {
      const [x, wide, y] = [w / 2 + r(-0.09, 0.09) * w, w * r(0.24, 0.46), h * 0.92 - (k + 1) * tall];
      const ink = k % 2 ? b : a;
      if (k > 0 && k < count - 1 && r(0, 1) < 0.35) return disc(ink, x, y + tall / 2, tall / 2);
      return (
        turned(box(ink, x - wide / 2, y, wide, tall + 0.4), k ? r(-4, 4) : 0, x, y + tall) +
        (r(0, 1) < 0.3 ? disc(g, x, y + tall / 2, tall * 0.2) : "")
      );
    };
    const size = Math.min(w, h) * 0.085;
    return (
      many(count, block) +
      disc(b, w / 2 + r(-8, 8), h * 0.92 - count * tall - size * 0.96, size) +
      box(a, 0, h * 0.915, w, h)
    );
  }),
  floor("curtain", ({ w, h, g, a, b, r, int, chance }) => {
    const [count, size] = [int(3, 5), Math.min(w, h) * r(0.22, 0.3)];
    const fold = (side: number, k: number) => {
      const [edge, at] = [side > 0 ? w : 0, w * 0.34 * (1 - k / count)];
      const top = edge - side * at * 1.32;
      return shape(
        k % 2 ? g : a,
        svg`M${edge} 0H${top}C${top} ${h * 0.4} ${edge - side * at * 0.5} ${h * 0.6} ${edge - side * at * 0.9} ${h}H${edge}`,
      );
    };
    const who = chance(0.6)
      ? person(a, w / 2 + r(-14, 14), h * 0.9, h * 0.4)
      : chair(a, w / 2 - 10, h * 0.9, h * 0.28, 1);
    return (
      disc(b, w / 2, h * 0.56, size) + box(a, 0, h * 0.88, w, h) + who + many(count, (k) => fold(1, k) + fold(-1, k))
    );
  }),
  full("wires", ({ w, h, a, b, r, int }) => {
    const [count, slope, start] = [int(4, 6), r(-22, 22), r(0.16, 0.26)];
    const wire = (k: number) =>
      line(
        a,
        1.5,
        svg`M-4 ${h * (start + k * 0.13)}Q${w / 2} ${h * (start + k * 0.13) + slope * 0.5 + 8} ${w + 4} ${h * (start + k * 0.13) + slope}`,
      );
    const birds = int(5, 9);
    const odd = int(0, birds - 1);
    const sitting = (k: number) => {
      const [x, row] = [w * ((k + r(0.2, 0.8)) / birds), int(0, count - 1)];
      const at = x / w;
      const y = h * (start + row * 0.13) + 2 * at * (1 - at) * (slope * 0.5 + 8) + at * at * slope;
      return shape(
        k === odd ? b : a,
        svg`M${x - 3} ${y + 9}Q${x - 8} ${y - 3} ${x} ${y - 8}Q${x + 6} ${y - 9} ${x + 8} ${y - 5}L${x + 4.4} ${y - 3}Q${x + 5} ${y + 4} ${x - 3} ${y + 9}`,
      );
    };
    return (
      disc(b, w * r(0.2, 0.8), h * r(0.6, 0.8), Math.min(w, h) * r(0.12, 0.2)) +
      many(count, wire) +
      many(birds, sitting)
    );
  }),
  floor("shore", ({ w, h, g, a, b, r, int }) => {
    const [sea, sun, x] = [h * r(0.5, 0.6), w * r(0.12, 0.2), w * r(0.25, 0.75)];
    const glints = many(int(4, 6), (k) =>
      box(g, x - sun * (1.1 - k * 0.16) + r(-8, 8), sea + 7 + k * 9, sun * (2.2 - k * 0.3), 2.4),
    );
    const [bx, by] = [w - x + r(-10, 10), sea + h * r(0.1, 0.2)];
    const boat = shape(g, svg`M${bx - 17} ${by}h34l-7 8h-20`) + poly(g, bx, by - 2, bx, by - 32, bx + 15, by - 2);
    return (
      disc(b, x, sea - sun * r(-0.2, 1.2), sun) +
      box(a, 0, sea, w, h) +
      glints +
      boat +
      (r(0, 1) < 0.6 ? bird(a, w * r(0.2, 0.8), h * 0.16, 20) + bird(a, w * r(0.2, 0.8), h * 0.24, 14) : "")
    );
  }),
  full("profile", ({ w, h, a, b, g, r, chance }) => {
    const [way, tall, y] = [chance(0.5) ? 1 : -1, h * r(0.86, 0.96), h];
    const x = w / 2 - way * w * 0.06;
    const at = (dx: number, dy: number) => svg`${x + way * dx * tall} ${y - dy * tall}`;
    const head = shape(
      a,
      `M${at(-0.42, -0.02)}C${at(-0.42, 0.14)} ${at(-0.22, 0.2)} ${at(-0.19, 0.3)}C${at(-0.46, 0.5)} ${at(-0.36, 1)} ${at(0.02, 0.98)}C${at(0.24, 0.97)} ${at(0.26, 0.8)} ${at(0.26, 0.7)}L${at(0.35, 0.53)}Q${at(0.36, 0.5)} ${at(0.29, 0.49)}L${at(0.31, 0.43)}L${at(0.27, 0.405)}L${at(0.295, 0.38)}Q${at(0.29, 0.29)} ${at(0.22, 0.27)}L${at(0.1, 0.27)}C${at(0.1, 0.16)} ${at(0.3, 0.16)} ${at(0.36, -0.02)}`,
    );
    const [ix, iy, size] = [x - way * tall * 0.03, y - tall * 0.68, tall * r(0.13, 0.17)];
    const inside = chance(0.5)
      ? disc(b, ix, iy, size) +
        box(a, ix - size, iy + size * 0.2, size * 2, 2) +
        box(a, ix - size, iy + size * 0.5, size * 2, 3)
      : disc(b, ix, iy, size) + disc(g, ix, iy, size * 0.66) + disc(b, ix, iy, size * 0.33);
    return head + inside;
  }),
];
