// Music and musicals.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, line, many, oval, placed, poly, ring, shape, turned } from "../pen.ts";

// a record
const record = full((p) => {
  const [x, y, size] = [
    p.w / 2 + p.way() * p.w * p.r(0.12, 0.26),
    p.h * p.r(0.42, 0.58),
    Math.min(p.w, p.h) * p.r(0.5, 0.62),
  ];
  return (
    disc(p.a, x, y, size) +
    many(p.int(3, 5), (k) => ring(p.g, x, y, size * (0.9 - k * 0.12), 1.3)) +
    disc(p.b, x, y, size * 0.3) +
    disc(p.g, x, y, size * 0.045)
  );
});

// keys, one of them struck
const keys = full((p) => {
  const [count, odd] = [p.int(5, 7), p.int(1, 4)];
  const step = p.w / count;
  const white = (k: number) => box(k === odd ? p.b : p.a, k * step + 1.2, -9, step - 2.4, p.h * (k === odd ? 1 : 0.95));
  const black = (k: number) => (k % 4 === 2 ? "" : box(p.g, (k + 0.7) * step, -9, step * 0.6, p.h * 0.58));
  return turned(many(count, white) + many(count - 1, black), p.r(-3, 3), p.w / 2, 0);
});

// how loud it is
const meters = open((p) => {
  const [count, down] = [p.int(6, 9), p.int(9, 12)];
  const [step, tall] = [(p.w - 28) / count, (p.h - 28) / down];
  return many(count, (k) => {
    const level = 1 + Math.round((down - 1) * (0.25 + 0.75 * Math.abs(Math.sin(k * 0.9 + 1)) * p.r(0.5, 1)));
    return many(level, (i) =>
      box(i === level - 1 ? p.b : p.a, 15.6 + k * step, p.h - 12.6 - (i + 1) * tall, step - 3.2, tall - 2.8),
    );
  });
});

// a microphone in the light
const spotlight = floor((p) => {
  const [x, ground, half, from] = [
    p.w * p.r(0.4, 0.6),
    p.h * 0.82,
    p.w * p.r(0.24, 0.32),
    p.w / 2 + p.way() * p.w * 0.4,
  ];
  const stand =
    shape(p.a, "M-3 0V-80H3V0") +
    line(p.a, 34, "M0-96V-118") +
    many(3, (k) => box(p.g, -17, -122 + k * 11, 34, 3)) +
    shape(p.a, "M-30 4Q0-22 30 4");
  return (
    poly(p.b, from - 6, 0, from + 6, 0, x + half, ground, x - half, ground) +
    box(p.a, 0, ground, p.w, p.h) +
    oval(p.b, x, ground, half, p.h * 0.06) +
    placed(x, ground, p.h * 0.46, stand)
  );
});

export const stage: readonly Composition[] = [spotlight, record, keys, meters];
