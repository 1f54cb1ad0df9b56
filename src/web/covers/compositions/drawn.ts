// Animation and films for children.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, line, many, oval, placed, polar, poly, shape, svg } from "../pen.ts";
import { pine } from "./silhouettes.ts";

// somebody large and friendly
const creature = floor((p) => {
  const [count, side] = [p.int(1, 3), p.way()];
  const eye = (k: number) => {
    const x = (k - (count - 1) / 2) * 62;
    return disc(p.g, x, -14, 52 - count * 10) + disc(p.b, x + side * 6, -14, 28 - count * 5);
  };
  const ears = p.int(0, 1)
    ? shape(p.a, "M-86-20L-66-136-10-80M86-20L66-136 10-80")
    : disc(p.a, -72, -78, 34) + disc(p.a, 72, -78, 34);
  const body =
    disc(p.a, 0, 0, 100) +
    box(p.a, -100, 0, 200, 300) +
    many(count, eye) +
    line(p.g, 11, svg`M-34 50Q0 ${p.r(54, 100)} 34 50`);
  return (
    disc(p.b, p.w / 2 + side * 68, p.h * 0.16, 18) +
    placed(p.w / 2, p.h * 0.56, Math.min(p.w * 0.34, p.h * 0.36), ears + body) +
    box(p.a, 0, p.h * 0.94, p.w, p.h)
  );
});

// a bunch of balloons
export const balloons: Composition = open((p) => {
  const [count, x, knot, size] = [p.int(7, 12), p.w / 2, p.h * 0.86, Math.min(p.w, p.h) * p.r(0.09, 0.12)];
  const at = (k: number) =>
    polar(x, p.h * 0.34, k * 0.381966, Math.sqrt((k + 0.4) / count) * Math.min(p.w * 0.34, p.h * 0.26));
  const string = (k: number) => svg`M${at(k)[0]} ${at(k)[1]}L${x} ${knot}`;
  const round = (k: number) =>
    oval(p.g, ...at(k), size + 1.2, size * 1.14 + 1.2) + oval(k % 3 === 1 ? p.b : p.a, ...at(k), size, size * 1.14);
  return (
    line(p.a, 0.9, many(count, string)) +
    many(count, round) +
    poly(p.b, x - 10, p.h * 0.95, x - 10, knot, x, knot - 9, x + 10, knot, x + 10, p.h * 0.95)
  );
});

// hills with trees
const hills = floor((p) => {
  const count = p.int(3, 5);
  const ground = (ink: string, y: number, by: number) =>
    shape(ink, svg`M0 ${y}Q${p.w / 2} ${y - by} ${p.w} ${y}V${p.h}H0`);
  const tree = (k: number) => {
    const [x, tall] = [p.w * ((k + p.r(0.25, 0.75)) / count), p.h * p.r(0.18, 0.36)];
    return p.int(0, 1)
      ? pine(p.a, x, p.h * 0.86, tall)
      : box(p.a, x - 1.2, p.h * 0.86 - tall * 0.7, 2.4, tall) + disc(p.a, x, p.h * 0.86 - tall * 0.7, tall * 0.3);
  };
  return (
    disc(p.b, p.w * p.r(0.25, 0.75), p.h * p.r(0.2, 0.32), p.w * p.r(0.1, 0.17)) +
    ground(p.b, p.h * 0.68, p.r(-60, 60)) +
    ground(p.g, p.h * 0.7, p.r(-30, 50)) +
    many(count, tree) +
    ground(p.a, p.h * 0.85, p.r(-20, 30))
  );
});

// a shoal, and one that swims the other way
const shoal = full((p) => {
  const [across, side] = [p.int(3, 4), p.way()];
  const wide = p.w / across;
  const count = across * Math.ceil(p.h / wide / 0.62);
  const odd = p.int(1, count - across - 1);
  return many(count, (k) => {
    const row = Math.floor(k / across);
    const fish = shape(k === odd ? p.b : p.a, "M100 0Q20-86-60 0Q20 86 100 0M-40 0L-110-46V46") + disc(p.g, 52, -8, 10);
    return placed(
      ((k % across) + (row % 2 ? 0.78 : 0.28)) * wide,
      (row + 0.5) * wide * 0.62,
      wide * 0.34,
      fish,
      0,
      k === odd ? -side : side,
    );
  });
});

export const drawn: readonly Composition[] = [creature, balloons, hills, shoal];
