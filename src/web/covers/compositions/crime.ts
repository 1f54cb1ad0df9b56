// Crime and film noir: slats of light, lamps, prints of fingers, alleys.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, many, poly, ring, svg, turned } from "../pen.ts";
import { person } from "./silhouettes.ts";

export const crime: readonly Composition[] = [
  full("blinds", ({ w, h, a, b, r, int, chance }) => {
    const [count, slant] = [int(8, 12), r(-16, 16)];
    const step = (h + 40) / count;
    const slats = many(count, (k) => {
      const [left, right] = [chance(0.25) ? w * r(0.1, 0.4) : -20, chance(0.25) ? w * r(0.6, 0.9) : w + 20];
      return poly(
        a,
        left,
        k * step - 10,
        right,
        k * step - 10 + slant,
        right,
        k * step + slant + step * 0.45 - 10,
        left,
        k * step + step * 0.45 - 10,
      );
    });
    const who = chance(0.75)
      ? person(b, w * r(0.3, 0.7), h + 2, h * r(0.6, 0.78), { hat: chance(0.6), bust: true })
      : disc(b, w * r(0.3, 0.7), h * r(0.3, 0.6), w * 0.17);
    return slats + who;
  }),
  floor("lamp", ({ w, h, g, a, b, r, chance }) => {
    const [x, top, spread] = [w * r(0.36, 0.64), h * r(0.1, 0.18), w * r(0.3, 0.42)];
    const ground = h * 0.84;
    const post = chance(0.5)
      ? box(a, x - 1.6, 0, 3.2, top)
      : box(a, x - 40, top - 4, 42, 3) + box(a, x - 40, top - 4, 3, h);
    return (
      poly(b, x - 7, top, x + 7, top, x + spread, ground, x - spread, ground) +
      box(a, 0, ground, w, h) +
      svg`<ellipse cx="${x}" cy="${ground}" rx="${spread}" ry="${h * 0.055}" fill="${b}"/>` +
      post +
      poly(a, x - 9, top + 2, x - 4, top - 7, x + 4, top - 7, x + 9, top + 2) +
      person(g, x + spread * r(-0.4, 0.4), ground + 4, h * r(0.3, 0.4), { hat: chance(0.7) })
    );
  }),
  full("fingerprint", ({ w, h, a, b, r, int }) => {
    const [x, y, tilt, count, odd] = [w * r(0.4, 0.6), h * r(0.46, 0.62), r(-35, 35), int(10, 13), int(2, 6)];
    const loop = (k: number) => {
      const [rx, ry, broken] = [7 + k * 11, 10 + k * 13.5, r(20, 90)];
      return svg`<ellipse cx="${x}" cy="${y + k * 2}" rx="${rx}" ry="${ry}" fill="none" stroke="${k === odd ? b : a}" stroke-width="5.6" stroke-linecap="round" stroke-dasharray="${r(1.6, 3.2) * rx} ${broken * 0.2 + 8}" stroke-dashoffset="${r(0, 200)}"/>`;
    };
    return turned(many(count, loop), tilt, x, y);
  }),
  floor("alley", ({ w, h, g, a, b, r, chance }) => {
    const [x, ground, gap] = [w * r(0.4, 0.6), h * 0.86, w * r(0.06, 0.1)];
    const left = poly(a, 0, 0, x - w * r(0.24, 0.32), 0, x - gap, ground, 0, h);
    const right = poly(a, w, 0, x + w * r(0.24, 0.32), 0, x + gap, ground, w, h);
    const windows = many(5, (k) =>
      poly(k === 2 ? b : g, 14, 18 + k * 26, 30, 22 + k * 25, 30, 34 + k * 24, 14, 31 + k * 26),
    );
    return (
      disc(b, x + r(-12, 12), h * r(0.2, 0.32), w * r(0.13, 0.2)) +
      left +
      right +
      poly(a, 0, h, x - gap, ground, x + gap, ground, w, h) +
      (chance(0.6) ? windows : "") +
      person(b, x, ground + 6, h * r(0.2, 0.26), { hat: true })
    );
  }),
  open("keyhole", ({ w, h, g, a, b, r, chance }) => {
    const [x, size] = [w / 2, Math.min(w * 0.22, h * 0.2)];
    const [y, foot] = [h * 0.36, h * 0.86];
    const hole =
      disc(a, x, y, size) +
      poly(a, x - size * 0.42, y, x + size * 0.42, y, x + size * 0.95, foot, x - size * 0.95, foot);
    const inside = chance(0.5)
      ? svg`<ellipse cx="${x}" cy="${y}" rx="${size * 0.72}" ry="${size * 0.4}" fill="${g}"/>` +
        disc(b, x, y, size * 0.36) +
        disc(a, x, y, size * 0.15)
      : person(b, x, foot, (foot - y) * 1.05, { hat: chance(0.4) });
    return box(b, 0, 0, r(0, 1) < 0.5 ? w * 0.14 : 0, h) + hole + inside;
  }),
  full("target", ({ w, h, g, a, b, r, int }) => {
    const [x, y, count] = [w * r(0.3, 0.7), h * r(0.36, 0.62), int(5, 7)];
    const step = (Math.max(w, h) * 0.62) / count;
    const rings = many(count, (k) => disc(k % 2 ? g : a, x, y, (count - k) * step));
    const shot = () => {
      const [sx, sy] = [x + r(-0.34, 0.34) * w, y + r(-0.3, 0.3) * h];
      return disc(b, sx, sy, r(4.5, 7)) + ring(b, sx, sy, 10, 1.4);
    };
    return rings + disc(b, x, y, step * 0.5) + many(int(2, 4), shot);
  }),
];
