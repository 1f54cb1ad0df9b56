// Music and musicals.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, line, many, oval, placed, poly, ring, shape, turned } from "../pen.ts";

// a record
const record = full(({ w, h, g, a, b, r, int, way }) => {
  const [x, y, size] = [w / 2 + way() * w * r(0.12, 0.26), h * r(0.42, 0.58), Math.min(w, h) * r(0.5, 0.62)];
  return (
    disc(a, x, y, size) +
    many(int(3, 5), (k) => ring(g, x, y, size * (0.9 - k * 0.12), 1.3)) +
    disc(b, x, y, size * 0.3) +
    disc(g, x, y, size * 0.045)
  );
});

// keys, one of them struck
const keys = full(({ w, h, g, a, b, r, int }) => {
  const [count, odd] = [int(5, 7), int(1, 4)];
  const step = w / count;
  const white = (k: number) => box(k === odd ? b : a, k * step + 1.2, -9, step - 2.4, h * (k === odd ? 1 : 0.95));
  const black = (k: number) => (k % 4 === 2 ? "" : box(g, (k + 0.7) * step, -9, step * 0.6, h * 0.58));
  return turned(many(count, white) + many(count - 1, black), r(-3, 3), w / 2, 0);
});

// how loud it is
const meters = open(({ w, h, a, b, r, int }) => {
  const [count, down] = [int(6, 9), int(9, 12)];
  const [step, tall] = [(w - 28) / count, (h - 28) / down];
  return many(count, (k) => {
    const level = 1 + Math.round((down - 1) * (0.25 + 0.75 * Math.abs(Math.sin(k * 0.9 + 1)) * r(0.5, 1)));
    return many(level, (i) =>
      box(i === level - 1 ? b : a, 15.6 + k * step, h - 12.6 - (i + 1) * tall, step - 3.2, tall - 2.8),
    );
  });
});

// notes on five lines
const staves = full(({ w, h, a, b, r, int }) => {
  const [y, gap, count] = [h * r(0.32, 0.42), h * 0.075, int(3, 5)];
  const note = (k: number) => {
    const [x, ny, up] = [((k + 0.5) / count) * w + r(-8, 8), y + int(0, 8) * (gap / 2), k % 2 ? 1 : -1];
    return (
      turned(oval(k % 2 ? b : a, x, ny, 12, 8.5), -22, x, ny) +
      box(k % 2 ? b : a, x + up * 9.4 - 1.2, up > 0 ? ny - 46 : ny, 2.4, 46)
    );
  };
  return turned(many(5, (k) => box(a, -40, y + k * gap, w + 80, 1.6)) + many(count, note), r(-11, 11), w / 2, h / 2);
});

// a microphone in the light
const spotlight = floor(({ w, h, g, a, b, r, way }) => {
  const [x, ground, half, from] = [w * r(0.4, 0.6), h * 0.82, w * r(0.24, 0.32), w / 2 + way() * w * 0.4];
  const stand =
    shape(a, "M-3 0V-80H3V0") +
    line(a, 34, "M0-96V-118") +
    many(3, (k) => box(g, -17, -122 + k * 11, 34, 3)) +
    shape(a, "M-30 4Q0-22 30 4");
  return (
    poly(b, from - 6, 0, from + 6, 0, x + half, ground, x - half, ground) +
    box(a, 0, ground, w, h) +
    oval(b, x, ground, half, h * 0.06) +
    placed(x, ground, h * 0.46, stand)
  );
});

// strings and a sound hole
const strings = full(({ w, h, g, a, b, r, int }) => {
  const [x, y, size, count] = [w * r(0.4, 0.6), h * r(0.5, 0.6), Math.min(w, h) * r(0.28, 0.34), int(4, 6)];
  return (
    disc(a, x, y, size * 1.36) +
    ring(b, x, y, size * 1.14, 3) +
    disc(g, x, y, size) +
    turned(
      many(count, (k) => box(k % 2 ? a : b, x - size * 0.6 + (k * size * 1.2) / (count - 1), -h, 2.2, h * 3)),
      r(-16, 16),
      x,
      y,
    )
  );
});

export const stage: readonly Composition[] = [record, keys, meters, staves, spotlight, strings];
