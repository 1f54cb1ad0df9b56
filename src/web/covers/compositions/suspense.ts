// Thrillers.
import { type Composition, full, open } from "../composition.ts";
import { box, disc, line, many, oval, placed, polar, poly, shape, svg, turned } from "../pen.ts";
import { person } from "./silhouettes.ts";

// squares that turn as they shrink
const vortex = full(({ w, h, g, a, b, r, int }) => {
  const [x, y, twist] = [w * r(0.38, 0.62), h * r(0.4, 0.6), r(7, 16)];
  const square = (k: number) => {
    const side = (w + h) * 0.8 * 0.79 ** k;
    return turned(box(k % 2 ? g : a, x - side / 2, y - side / 2, side, side), k * twist, x, y);
  };
  return many(int(10, 13), square) + disc(b, x, y, 6);
});

// door behind door, and somebody on the way
const corridor = full(({ w, h, g, a, b, r, int }) => {
  const [x, y, count] = [w * r(0.36, 0.64), h * r(0.4, 0.56), int(5, 6)];
  const door = (k: number) =>
    box(
      k === count ? b : k % 2 ? g : a,
      x - x * 0.64 ** k,
      y - y * 0.64 ** k,
      w * 0.64 ** k,
      k === count ? h * 0.12 : h,
    );
  const [s, low] = [0.64 ** count, y - y * 0.64 ** count + h * 0.12];
  return (
    many(count + 1, door) +
    poly(count % 2 ? g : a, x - x * s, low, x + (w - x) * s, low, w * 0.86, h, w * 0.14, h) +
    person(b, x, h * r(0.84, 0.93), h * 0.3)
  );
});

// an eye
const eye = open(({ w, h, g, a, b, r, int }) => {
  const iris = r(40, 52);
  const lines = many(int(1, 4), (k) => line(a, 6, svg`M-100 ${-16 - k * 16}Q0 ${-150 - k * 16} 100 ${-16 - k * 16}`));
  const spokes = many(18, (k) => poly(g, 0, 0, ...polar(0, 0, k / 18, iris), ...polar(0, 0, (k + 0.45) / 18, iris)));
  return placed(
    w / 2,
    h * 0.56,
    Math.min(w * 0.43, h * 0.5),
    shape(a, "M-100 0Q0-132 100 0Q0 106-100 0") +
      disc(b, 0, -6, iris) +
      (int(0, 1) ? spokes : "") +
      disc(g, 0, -6, iris / 2) +
      disc(a, 9, -15, 6) +
      lines,
  );
});

// a disc in slices that have slipped
const split = full(({ w, h, g, a, b, r, int }) => {
  const [x, y, size, count] = [w / 2, h / 2, Math.min(w, h) * r(0.38, 0.43), int(3, 6)];
  const tall = (2 * size) / count;
  const slice = (k: number) =>
    svg`<svg x="0" y="${y - size + k * tall}" width="${w}" height="${tall - 3}">${disc(k % 2 ? b : a, x + (k % 2 ? 1 : -1) * r(8, 26), size - k * tall, size)}</svg>`;
  return box(g, 0, 0, w, h) + turned(many(count, slice), r(-24, 24), x, y);
});

// a spiral, and what rolls down it
const fall = full(({ w, h, a, b, r, way }) => {
  const [x, y, turns, reach] = [w / 2, h / 2, way() * r(2.6, 3.6), Math.hypot(w, h) * 0.56];
  const edge = (inner: number) =>
    Array.from({ length: 80 }, (_, k) => polar(x, y, (k / 79) * turns, reach * (k / 79) ** 1.35 * inner));
  return (
    poly(a, ...edge(1).flat(), ...edge(0.76).reverse().flat()) +
    disc(b, ...polar(x, y, r(0, 1), Math.min(w, h) * 0.27), Math.min(w, h) * r(0.07, 0.12))
  );
});

// all lines lead to one
const threads = full(({ w, h, a, b, r, int }) => {
  const [x, y] = [w * r(0.3, 0.7), h * r(0.36, 0.64)];
  const thread = () => {
    const [tx, ty] = polar(x, y, r(0, 1), w + h);
    return svg`M${x} ${y}L${tx} ${ty}`;
  };
  return line(a, 1.5, many(int(26, 44), thread)) + disc(a, x, y, w * r(0.13, 0.19)) + disc(b, x + 10, y - 6, w * 0.1);
});

// a drop, and the rings it made
const ripple = full(({ w, h, g, a, b, r, int }) => {
  const [x, y, count] = [w * r(0.4, 0.6), h * r(0.66, 0.74), int(4, 6)];
  const drop = placed(x, y - h * r(0.2, 0.34), h * 0.26, shape(b, "M0-60Q36-4 36 16A36 36 0 0 1-36 16Q-36-4 0-60"));
  return many(count, (k) => oval(k % 2 ? g : a, x, y, (count - k) * 24, (count - k) * 8.4)) + drop;
});

export const suspense: readonly Composition[] = [vortex, corridor, eye, split, fall, threads, ripple];
