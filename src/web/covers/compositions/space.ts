// Science fiction: worlds, slabs, tunnels, signals.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, many, polar, poly, ring, shape, svg, turned } from "../pen.ts";

export const space: readonly Composition[] = [
  open("orbits", ({ w, h, a, b, r, int }) => {
    const [x, y, tilt, planet] = [r(0.34, 0.66) * w, r(0.42, 0.58) * h, r(-48, 48), r(0.15, 0.2) * w];
    const count = int(3, 5);
    const path = (k: number) => {
      const reach = planet * 1.5 + k * 17;
      return svg`<ellipse cx="${x}" cy="${y}" rx="${reach}" ry="${reach * 0.36}" fill="none" stroke="${k % 2 ? b : a}" stroke-width="${4 - k * 0.6}"/>`;
    };
    const half = shape(a, svg`M${x - planet} ${y}a${planet} ${planet} 0 0 1 ${2 * planet} 0`);
    const moon = polar(x, y, r(0.55, 0.95), planet + count * 17);
    return turned(many(count, path) + disc(b, x, y, planet) + half, tilt, x, y) + disc(b, moon[0], moon[1], r(5, 9));
  }),
  floor("monolith", ({ w, h, a, b, r, int }) => {
    const [x, sun, ground] = [r(0.38, 0.62) * w, r(0.24, 0.34) * w, h * r(0.8, 0.88)];
    const wide = w * r(0.12, 0.17);
    const lines = many(int(2, 4), (k) => box(b, 0, ground + 4 + k * 6, w, 2.4 - k * 0.5));
    return (
      disc(b, x + r(-0.16, 0.16) * w, ground - sun * r(0.7, 1.1), sun) +
      box(a, x - wide / 2, h * r(0.14, 0.22), wide, h) +
      box(a, 0, ground, w, h) +
      lines
    );
  }),
  full("tunnel", ({ w, h, g, a, b, r, int }) => {
    const [x, y, count, sides] = [r(0.35, 0.65) * w, r(0.38, 0.6) * h, int(7, 9), int(4, 8)];
    const twist = r(0.01, 0.035);
    const frame = (k: number) => {
      const reach = Math.hypot(w, h) * 0.8 * 0.76 ** k;
      const corners = Array.from({ length: sides }, (_, i) => polar(x, y, i / sides + k * twist + 0.125, reach)).flat();
      return poly(k === count - 1 ? b : k % 2 ? g : a, ...corners);
    };
    return many(count, frame);
  }),
  open("eclipse", ({ w, h, g, a, b, r, int }) => {
    const [x, y, size, count] = [w / 2 + r(-14, 14), h * r(0.45, 0.55), w * r(0.24, 0.29), int(36, 64)];
    const ray = (k: number) => {
      const [from, to] = [
        polar(x, y, k / count, size + 5),
        polar(x, y, k / count, size + 9 + r(2, 30) * (k % 2 ? 1 : 0.4)),
      ];
      return svg`M${from[0]} ${from[1]}L${to[0]} ${to[1]}`;
    };
    const rays = `<path d="${many(count, ray)}" stroke="${a}" stroke-width="2.2"/>`;
    const [dx, dy] = polar(0, 0, r(0, 1), size * 0.24);
    return rays + disc(b, x, y, size) + disc(g, x + dx, y + dy, size * 0.86);
  }),
  floor("skyline", ({ w, h, g, a, b, r, int }) => {
    const count = int(7, 10);
    const step = w / count;
    const tower = (k: number) => {
      const top = h * (0.86 - 0.62 * Math.sin(((k + 0.5) / count) * Math.PI) ** 1.4 * r(0.35, 1));
      const lit = many(int(1, 4), () =>
        box(r(0, 1) < 0.5 ? b : g, k * step + step * r(0.2, 0.6), r(top + 8, h - 6), step * 0.22, 5),
      );
      const mast = r(0, 1) < 0.3 ? box(a, k * step + step / 2 - 0.8, top - 18, 1.6, 18) : "";
      return box(a, k * step, top, step + 0.5, h) + mast + lit;
    };
    const sun = w * r(0.22, 0.34);
    return disc(b, w * r(0.25, 0.75), h * r(0.3, 0.5), sun) + many(count, tower) + box(a, 0, h - 6, w, 8);
  }),
  full("signal", ({ w, h, a, b, r, int }) => {
    const [x, y] = [r(0, 1) < 0.5 ? 0 : w, h];
    const gap = r(15, 22);
    const count = Math.ceil(Math.hypot(w, h) / gap);
    const lost = int(3, 6);
    const arc = (k: number) =>
      ring(k === lost ? b : a, x, y, (k + 1) * gap, gap * (k === lost ? 0.85 : 0.55 - 0.035 * k));
    const there = polar(x, y, (x === 0 ? 0.75 : 0.5) + r(0.06, 0.19), (lost + 1) * gap);
    return many(Math.min(count, 12), arc) + disc(a, x, y, gap * 0.7) + disc(a, there[0], there[1], gap * 0.8);
  }),
];
