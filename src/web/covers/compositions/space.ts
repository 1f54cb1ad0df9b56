// Science fiction.
import { type Composition, floor, open } from "../composition.ts";
import { around, box, disc, many, placed, shape, svg } from "../pen.ts";

// a planet in its rings
const orbits = open((p) => {
  const path = (k: number) =>
    svg`<ellipse rx="${150 + k * 45}" ry="${54 + k * 16}" fill="none" stroke="${k % 2 ? p.b : p.a}" stroke-width="${12 - k * 2}"/>`;
  const world =
    many(p.int(3, 5), path) +
    disc(p.b, 0, 0, 100) +
    shape(p.a, "M-100 0A100 100 0 0 1 100 0") +
    disc(p.b, p.r(-200, 200), p.r(130, 220) * p.way(), p.r(14, 26));
  return placed(p.w * p.r(0.4, 0.6), p.h * p.r(0.4, 0.6), p.w * p.r(0.15, 0.2), world, p.r(-48, 48));
});

// a slab before a rising disc
const monolith = floor((p) => {
  const [x, sun, ground, wide] = [
    p.r(0.38, 0.62) * p.w,
    p.r(0.24, 0.34) * p.w,
    p.h * p.r(0.8, 0.88),
    p.w * p.r(0.12, 0.17),
  ];
  return (
    disc(p.b, x + p.r(-30, 30), ground - sun * p.r(0.7, 1.1), sun) +
    box(p.a, x - wide / 2, p.h * p.r(0.14, 0.22), wide, p.h) +
    box(p.a, 0, ground, p.w, p.h) +
    many(p.int(2, 4), (k) => box(p.b, 0, ground + 4 + k * 6, p.w, 2.4 - k * 0.5))
  );
});

// a thin crescent with a corona
export const eclipse: Composition = open((p) => {
  const ray = (k: number) => {
    const long = p.r(6, 34) * (1 + (k % 2));
    return box(p.a, -1.6, -108 - long, 3.2, long);
  };
  const shadow = placed(0, 0, 100, disc(p.g, 0, -22, 86), p.r(0, 360));
  return placed(
    p.w / 2,
    p.h / 2,
    Math.min(p.w, p.h) * p.r(0.26, 0.31),
    around(p.int(36, 64), ray) + disc(p.b, 0, 0, 100) + shadow,
  );
});

// towers before a huge sun
const skyline = floor((p) => {
  const count = p.int(7, 10);
  const step = p.w / count;
  const tower = (k: number) => {
    const top = p.h * (0.86 - 0.62 * Math.sin(((k + 0.5) / count) * Math.PI) * p.r(0.35, 1));
    const lit = many(p.int(1, 4), (i) =>
      box(i % 2 ? p.b : p.g, k * step + step * p.r(0.2, 0.6), p.r(top + 8, p.h - 6), step * 0.22, 5),
    );
    return box(p.a, k * step, top, step + 1, p.h) + box(p.a, (k + 0.5) * step, top - (k % 3 ? 0 : 18), 1.6, 20) + lit;
  };
  return (
    disc(p.b, p.w * p.r(0.25, 0.75), p.h * p.r(0.3, 0.5), p.w * p.r(0.22, 0.34)) +
    many(count, tower) +
    box(p.a, 0, p.h - 6, p.w, 8)
  );
});

export const space: readonly Composition[] = [orbits, monolith, eclipse, skyline];
