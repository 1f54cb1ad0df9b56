// Animation and films for children.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, line, many, oval, placed, polar, poly, shape, svg } from "../pen.ts";
import { pine } from "./silhouettes.ts";

// fronds cut out of paper
const cutPaper = full(({ w, h, g, a, b, r, way }) => {
  const half =
    "M0 0C14 2 46-14 44-20C34-30 14-18 0-10C18-14 54-34 50-44C38-54 16-38 0-32C16-38 50-58 44-70C32-76 14-60 0-54C14-60 34-80 28-90C18-94 8-84 0-100z";
  const frond = (ink: string) => shape(ink, half) + placed(0, 0, 100, shape(ink, half), 0, -1);
  const [long, side] = [Math.min(w, h) * r(0.72, 0.86), way()];
  return (
    box(b, side > 0 ? 0 : w / 2, 0, w / 2, h) +
    placed(w * 0.27, h * 0.5 + long / 2, long, frond(side > 0 ? g : a), r(-14, 14)) +
    placed(w * 0.74, h * 0.5 + long / 2, long * r(0.8, 1), frond(side > 0 ? a : g), r(-14, 14)) +
    disc(a, w / 2, h * r(0.1, 0.16), 9)
  );
});

// somebody large and friendly
const creature = floor(({ w, h, g, a, b, r, int, way }) => {
  const [count, side] = [int(1, 3), way()];
  const ears = int(0, 1)
    ? "M-86-30L-66-136-10-80M86-30L66-136 10-80"
    : "M-106-78A34 34 0 1 1-38-78A34 34 0 1 1-106-78M38-78A34 34 0 1 1 106-78A34 34 0 1 1 38-78";
  const eye = (k: number) =>
    disc(g, (k - (count - 1) / 2) * 62, -14, count > 1 ? 24 : 42) +
    disc(b, (k - (count - 1) / 2) * 62 + side * 6, -14, count > 1 ? 13 : 22);
  const body =
    shape(a, `${ears}M-100 300V0A100 100 0 0 1 100 0V300`) +
    many(count, eye) +
    line(g, 11, svg`M-34 50Q0 ${r(54, 100)} 34 50`);
  return (
    disc(b, w / 2 + side * w * 0.34, h * 0.18, w * 0.09) +
    placed(w / 2, h * r(0.52, 0.58), Math.min(w * 0.34, h * 0.36), body) +
    box(a, 0, h * 0.94, w, h)
  );
});

// a bunch of balloons
const balloons = open(({ w, h, a, b, g, r, int }) => {
  const [count, x, knot, size] = [int(7, 12), w / 2, h * 0.86, Math.min(w, h) * r(0.09, 0.12)];
  const at = (k: number) =>
    polar(x, h * 0.34, k * 0.381966, Math.sqrt((k + 0.4) / count) * Math.min(w * 0.34, h * 0.26));
  const string = (k: number) => svg`M${at(k)[0]} ${at(k)[1]}L${x} ${knot}`;
  const round = (k: number) =>
    oval(g, ...at(k), size + 1.2, size * 1.14 + 1.2) + oval(k % 3 === 1 ? b : a, ...at(k), size, size * 1.14);
  return (
    line(a, 0.9, many(count, string)) +
    many(count, round) +
    poly(b, x - 10, h * 0.95, x - 10, knot, x, knot - 9, x + 10, knot, x + 10, h * 0.95)
  );
});

// hills with trees
const hills = floor(({ w, h, g, a, b, r, int }) => {
  const count = int(3, 5);
  const ground = (ink: string, y: number, by: number) => shape(ink, svg`M0 ${y}Q${w / 2} ${y - by} ${w} ${y}V${h}H0`);
  const tree = (k: number) => {
    const [x, tall] = [w * ((k + r(0.25, 0.75)) / count), h * r(0.18, 0.36)];
    return int(0, 1)
      ? pine(a, x, h * 0.86, tall)
      : box(a, x - 1.2, h * 0.86 - tall * 0.7, 2.4, tall) + disc(a, x, h * 0.86 - tall * 0.7, tall * 0.3);
  };
  return (
    disc(b, w * r(0.25, 0.75), h * r(0.2, 0.32), w * r(0.1, 0.17)) +
    ground(b, h * 0.68, r(-60, 60)) +
    ground(g, h * 0.7, r(-30, 50)) +
    many(count, tree) +
    ground(a, h * 0.85, r(-20, 30))
  );
});

// a shoal, and one that swims the other way
const shoal = full(({ w, h, g, a, b, int, way }) => {
  const [across, side] = [int(3, 4), way()];
  const wide = w / across;
  const count = across * Math.ceil(h / wide / 0.62);
  const odd = int(1, count - across - 1);
  return many(count, (k) => {
    const row = Math.floor(k / across);
    const fish = shape(k === odd ? b : a, "M100 0Q20-86-60 0Q20 86 100 0M-40 0L-110-46V46") + disc(g, 52, -8, 10);
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

// a kite
const kite = open(({ w, h, a, b, r, way }) => {
  const tail = line(a, 5, "M0 100Q-60 140-40 200T-80 280-130 330");
  const bow = (x: number, y: number) => shape(b, svg`M${x} ${y}l-26-16v32l52-32v32`);
  const sail = shape(a, "M0-120L82 0 0 110-82 0") + shape(b, "M0-120L82 0H0M0 0V110L-82 0");
  const side = way();
  return placed(
    w / 2 + side * w * 0.1,
    h * 0.36,
    Math.min(w * 0.26, h * 0.26),
    tail + bow(-44, 180) + bow(-76, 270) + sail,
    side * r(4, 20),
    side,
  );
});

export const drawn: readonly Composition[] = [cutPaper, creature, balloons, hills, shoal, kite];
