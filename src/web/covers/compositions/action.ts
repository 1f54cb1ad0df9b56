// Action.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, many, placed, polar, poly, shape, turned } from "../pen.ts";

// rays from one point
const burst = full(({ w, h, g, a, b, r, int }) => {
  const [x, y, count] = [w * r(0.25, 0.75), h * r(0.3, 0.7), int(12, 18)];
  const ray = (k: number) => {
    const [at, half] = [(k + r(-0.15, 0.15)) / count, r(0.18, 0.32) / count];
    return poly(k % 5 === 2 ? b : a, x, y, ...polar(x, y, at - half, w + h), ...polar(x, y, at + half, w + h));
  };
  return many(count, ray) + disc(g, x, y, w * r(0.13, 0.18)) + disc(b, x, y, w * r(0.06, 0.1));
});

// chevrons
const chevrons = full(({ w, h, a, b, r, int, way }) => {
  const [count, deep, x] = [int(4, 7), h * r(0.16, 0.3) * way(), w * r(0.36, 0.64)];
  const step = (h * 1.4) / count;
  const odd = int(1, count - 2);
  return many(count, (k) => {
    const y = (k - 0.4) * step;
    return poly(
      k === odd ? b : a,
      0,
      y + deep,
      x,
      y - deep,
      w,
      y + deep,
      w,
      y + deep + step * 0.54,
      x,
      y - deep + step * 0.54,
      0,
      y + deep + step * 0.54,
    );
  });
});

// a blast
const blast = open(({ w, h, g, a, b, r, int }) => {
  const [size, count] = [Math.min(w, h) * 0.46, int(11, 16)];
  const star = (ink: string, reach: number) =>
    poly(
      ink,
      ...Array.from({ length: count * 2 }, (_, k) =>
        polar(w / 2, h / 2, k / count / 2, reach * (k % 2 ? 0.62 : r(0.78, 1.08))),
      ).flat(),
    );
  return star(a, size) + star(b, size * 0.62) + star(g, size * 0.3);
});

// a tower from below
const tower = floor(({ w, h, g, a, b, r, int, way }) => {
  const [x, top, half, foot, rows] = [
    w * r(0.4, 0.6),
    h * r(0.08, 0.16),
    w * r(0.05, 0.08),
    w * r(0.3, 0.4),
    int(8, 11),
  ];
  const row = (k: number) => {
    const at = ((k + 0.5) / rows) ** 1.5;
    const wide = half + (foot - half) * at;
    return many(4, (i) =>
      box(
        (k * 4 + i) % 11 === 6 ? b : g,
        x + wide * (i * 0.41 - 0.76),
        top + 8 + (h - top) * at * 0.96,
        wide * 0.28,
        2.4 + at * 9,
      ),
    );
  };
  return (
    disc(b, x + way() * w * r(0.16, 0.26), h * r(0.24, 0.36), w * r(0.16, 0.24)) +
    poly(a, x - half, top, x - 1, top, x, top - 20, x + 1, top, x + half, top, x + foot, h, x - foot, h) +
    many(rows, row) +
    box(a, 0, h * 0.97, w, h)
  );
});

// a bolt across stripes
const bolt = full(({ w, h, a, b, r, way }) => {
  const side = way();
  const stripes = turned(
    many(7, (k) => box(a, -w, h * (k * 0.26 - 0.3), w * 3, h * 0.1)),
    side * 24,
    w / 2,
    h / 2,
  );
  return stripes + placed(w / 2, 0, h, shape(b, "M10-2H40L14 40H34L-26 102-4 55H-24"), r(-4, 4), side);
});

// tracks of wheels, and a wheel
const wheel = open(({ w, h, g, a, b, r, int }) => {
  const [x, y, size, count] = [w * r(0.4, 0.6), h * 0.48, Math.min(w, h) * r(0.36, 0.42), int(5, 9)];
  const spoke = (k: number) =>
    turned(box(g, x - size * 0.05, y - size * 0.7, size * 0.1, size * 0.7), (k * 360) / count, x, y);
  return (
    many(24, (k) => turned(box(a, x - size * 0.09, y - size * 1.07, size * 0.18, size * 0.2), k * 15, x, y)) +
    disc(a, x, y, size) +
    disc(b, x, y, size * 0.72) +
    many(count, spoke) +
    disc(a, x, y, size * 0.24) +
    disc(g, x, y, size * 0.1)
  );
});

export const action: readonly Composition[] = [burst, chevrons, blast, tower, bolt, wheel];
