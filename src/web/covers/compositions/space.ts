// Science fiction.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, many, polar, poly, ring, shape, svg, turned } from "../pen.ts";

// a planet in its rings
const orbits = open(({ w, h, a, b, r, int }) => {
  const [x, y, planet, count] = [r(0.36, 0.64) * w, r(0.42, 0.58) * h, r(0.15, 0.2) * w, int(3, 5)];
  const path = (k: number) => {
    const reach = planet * 1.5 + k * 17;
    return svg`<ellipse cx="${x}" cy="${y}" rx="${reach}" ry="${reach * 0.36}" fill="none" stroke="${k % 2 ? b : a}" stroke-width="${4 - k * 0.6}"/>`;
  };
  const half = shape(a, svg`M${x - planet} ${y}a${planet} ${planet} 0 0 1 ${2 * planet} 0`);
  const moon = polar(x, y, r(0.55, 0.95), planet + 34);
  return turned(many(count, path) + disc(b, x, y, planet) + half, r(-48, 48), x, y) + disc(b, ...moon, r(5, 9));
});

// a slab before a rising disc
const monolith = floor(({ w, h, a, b, r, int }) => {
  const [x, sun, ground, wide] = [r(0.38, 0.62) * w, r(0.24, 0.34) * w, h * r(0.8, 0.88), w * r(0.12, 0.17)];
  return (
    disc(b, x + r(-30, 30), ground - sun * r(0.7, 1.1), sun) +
    box(a, x - wide / 2, h * r(0.14, 0.22), wide, h) +
    box(a, 0, ground, w, h) +
    many(int(2, 4), (k) => box(b, 0, ground + 4 + k * 6, w, 2.4 - k * 0.5))
  );
});

// turning polygons that lead in
const tunnel = full(({ w, h, g, a, b, r, int }) => {
  const [x, y, count, sides, twist] = [r(0.35, 0.65) * w, r(0.38, 0.6) * h, int(7, 9), int(4, 8), r(0.01, 0.035)];
  return many(count, (k) => {
    const reach = (w + h) * 0.6 * 0.76 ** k;
    const corners = Array.from({ length: sides }, (_, i) => polar(x, y, i / sides + k * twist, reach)).flat();
    return poly(k === count - 1 ? b : k % 2 ? g : a, ...corners);
  });
});

// a thin crescent with a corona
const eclipse = open(({ w, h, g, a, b, r, int }) => {
  const [x, y, size, count] = [w / 2, h / 2, Math.min(w, h) * r(0.26, 0.32), int(36, 64)];
  const ray = (k: number) => {
    const [from, to] = [polar(x, y, k / count, size + 5), polar(x, y, k / count, size + 8 + r(1, 24) * (1 + (k % 2)))];
    return svg`M${from[0]} ${from[1]}L${to[0]} ${to[1]}`;
  };
  const rays = svg`<path d="${many(count, ray)}" stroke="${a}" stroke-width="2.2"/>`;
  return rays + disc(b, x, y, size) + disc(g, ...polar(x, y, r(0, 1), size * 0.22), size * 0.86);
});

// towers before a huge sun
const skyline = floor(({ w, h, g, a, b, r, int }) => {
  const count = int(7, 10);
  const step = w / count;
  const tower = (k: number) => {
    const top = h * (0.86 - 0.62 * Math.sin(((k + 0.5) / count) * Math.PI) * r(0.35, 1));
    const lit = many(int(1, 4), (i) =>
      box(i % 2 ? b : g, k * step + step * r(0.2, 0.6), r(top + 8, h - 6), step * 0.22, 5),
    );
    return box(a, k * step, top, step + 1, h) + box(a, (k + 0.5) * step, top - (k % 3 ? 0 : 18), 1.6, 20) + lit;
  };
  return disc(b, w * r(0.25, 0.75), h * r(0.3, 0.5), w * r(0.22, 0.34)) + many(count, tower) + box(a, 0, h - 6, w, 8);
});

// waves from one corner, one of them heard
const signal = full(({ w, h, a, b, r, int, way }) => {
  const [side, gap, heard] = [way(), r(15, 22), int(3, 6)];
  const x = side > 0 ? 0 : w;
  const arc = (k: number) => ring(k === heard ? b : a, x, h, (k + 1) * gap, gap * (k === heard ? 0.85 : 0.5 - k / 30));
  return (
    many(12, arc) +
    disc(a, x, h, gap * 0.7) +
    disc(a, ...polar(x, h, 0.75 + side * r(0.06, 0.19), (heard + 1) * gap), gap * 0.8)
  );
});

export const space: readonly Composition[] = [orbits, monolith, tunnel, eclipse, skyline, signal];
