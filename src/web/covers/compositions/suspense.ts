// Thrillers.
import { type Composition, full, open } from "../composition.ts";
import { around, box, disc, line, many, placed, polar, poly, shape, svg, turned } from "../pen.ts";
import { person } from "./silhouettes.ts";

// squares that turn as they shrink
export const vortex: Composition = full((p) => {
  const [x, y, twist] = [p.w * p.r(0.38, 0.62), p.h * p.r(0.4, 0.6), p.r(7, 16)];
  const square = (k: number) => {
    const side = (p.w + p.h) * 0.8 * 0.79 ** k;
    return turned(box(k % 2 ? p.g : p.a, x - side / 2, y - side / 2, side, side), k * twist, x, y);
  };
  return many(p.int(10, 13), square) + disc(p.b, x, y, 6);
});

// an eye
export const eye: Composition = open((p) => {
  const lashes = many(p.int(1, 4), (k) =>
    line(p.a, 6, svg`M-100 ${-16 - k * 16}Q0 ${-150 - k * 16} 100 ${-16 - k * 16}`),
  );
  const iris =
    disc(p.b, 0, 0, 46) +
    around(p.int(0, 1) * 18, () => shape(p.g, "M-4-46H4L0 0")) +
    disc(p.g, 0, 0, p.r(18, 27)) +
    disc(p.a, 9, -9, 6);
  return placed(
    p.w / 2,
    p.h * 0.56,
    Math.min(p.w * 0.43, p.h * 0.5),
    shape(p.a, "M-100 0Q0-132 100 0Q0 106-100 0") + placed(0, -6, 100, iris) + lashes,
  );
});

// a spiral, and what rolls down it
export const fall: Composition = full((p) => {
  const [x, y, turns, reach] = [p.w / 2, p.h / 2, p.way() * p.r(3, 4), Math.hypot(p.w, p.h) * 0.7];
  const edge = (inner: number) =>
    Array.from({ length: 80 }, (_, k) => polar(x, y, (k / 79) * turns, reach * (k / 79) ** 1.35 * inner));
  return (
    poly(p.a, ...edge(1).flat(), ...edge(0.76).reverse().flat()) +
    disc(p.b, ...polar(x, y, p.r(0, 1), Math.min(p.w, p.h) * 0.27), Math.min(p.w, p.h) * p.r(0.07, 0.12))
  );
});

// all lines lead to one
const threads = full((p) => {
  const thread = () => turned(box(p.a, -0.8, 0, 1.6, 400), p.r(0, 360), 0, 0);
  const size = p.r(26, 38);
  return placed(
    p.w * p.r(0.3, 0.7),
    p.h * p.r(0.4, 0.6),
    100,
    many(p.int(26, 44), thread) + disc(p.a, 0, 0, size) + disc(p.b, 10, -6, size * 0.6),
  );
});

// door behind door, and somebody on the way
const corridor = full((p) => {
  const [x, y, count] = [p.w * p.r(0.36, 0.64), p.h * p.r(0.4, 0.56), p.int(5, 6)];
  const door = (k: number) =>
    box(
      k === count ? p.b : k % 2 ? p.g : p.a,
      x - x * 0.64 ** k,
      y - y * 0.64 ** k,
      p.w * 0.64 ** k,
      k === count ? p.h * 0.12 : p.h,
    );
  const [s, low] = [0.64 ** count, y - y * 0.64 ** count + p.h * 0.12];
  return (
    many(count + 1, door) +
    poly(count % 2 ? p.g : p.a, x - x * s, low, x + (p.w - x) * s, low, p.w * 0.86, p.h, p.w * 0.14, p.h) +
    person(p.b, x, p.h * p.r(0.84, 0.93), p.h * 0.3)
  );
});

export const suspense: readonly Composition[] = [corridor, vortex, eye, fall, threads];
