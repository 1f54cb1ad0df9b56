// Drama.
import { type Composition, floor, full } from "../composition.ts";
import { box, disc, line, many, placed, poly, shape, svg, turned } from "../pen.ts";
import { bird, chair, person } from "./silhouettes.ts";

// a house at night with one window lit
const windows = full(({ w, h, g, a, b, r, int }) => {
  const [across, down] = [int(3, 5), int(3, 5)];
  const [wide, tall, lit] = [w / across, h / down, int(0, across * down - 1)];
  return many(across * down, (k) => {
    const [x, y, pw, ph] = [
      ((k % across) + 0.14) * wide,
      (Math.floor(k / across) + 0.12) * tall,
      wide * 0.72,
      tall * 0.76,
    ];
    if (k !== lit) return box(a, x, y, pw, ph) + (int(0, 2) ? "" : box(g, x, y + 2, pw, ph * r(0.3, 0.7)));
    return (
      box(b, x, y, pw, ph) +
      disc(g, x + pw / 2, y + ph / 2, ph * 0.15) +
      shape(g, svg`M${x + pw / 2 - ph * 0.3} ${y + ph}a${ph * 0.3} ${ph * 0.34} 0 0 1 ${ph * 0.6} 0`)
    );
  });
});

// an empty chair
const seat = floor(({ w, h, a, b, r, int, way }) => {
  const [side, ground, tall] = [way(), h * r(0.74, 0.8), h * r(0.36, 0.48)];
  const x = w * (0.5 - side * r(0.08, 0.18));
  const light = poly(
    b,
    w / 2 - side * 84,
    0,
    w / 2 - side * 20,
    0,
    w / 2 + side * 100,
    ground,
    w / 2 - side * 28,
    ground,
  );
  return (
    (int(0, 1) ? light : disc(b, w / 2 + side * 28, ground - tall * 0.9, Math.min(w, h) * r(0.22, 0.3))) +
    box(a, 0, ground, w, h) +
    chair(a, x, ground + 1, tall, side) +
    poly(
      b,
      x,
      ground + 4,
      x + side * tall * 0.5,
      ground + 4,
      x + side * tall * 1.1,
      h * 0.93,
      x + side * tall * 0.6,
      h * 0.93,
    )
  );
});

// a tree and somebody beside it
const tree = floor(({ w, h, a, b, r, int, way }) => {
  const [x, ground, size, side] = [w * r(0.36, 0.64), h * r(0.78, 0.86), Math.min(w, h) * r(0.2, 0.27), way()];
  const crown = int(0, 1)
    ? disc(b, 0, -190, 100)
    : disc(b, 0, -190, 74) + many(7, (k) => turned(disc(b, 0, -252, 50), k * 51.4, 0, -190));
  const trunk = shape(a, "M-24 4L-7-190H7L24 4") + line(a, 10, "M0-80L-50-150M0-104L46-166M0-130L-20-190");
  return (
    placed(x, ground, size, crown + trunk) +
    box(a, 0, ground, w, h) +
    person(a, x + side * size * 1.3, ground + 1, size * 0.7)
  );
});

// a pile that holds, for now
const balance = floor(({ w, h, g, a, b, r, int }) => {
  const count = int(4, 5);
  const tall = (h * 0.66) / count;
  const block = (k: number) => {
    const [x, wide, y, ink] = [w / 2 + r(-18, 18), w * r(0.24, 0.46), h * 0.92 - (k + 1) * tall, k % 2 ? b : a];
    if (k > 0 && k < count - 1 && !int(0, 2)) return disc(ink, x, y + tall / 2, tall / 2);
    return (
      turned(box(ink, x - wide / 2, y, wide, tall + 0.4), k ? r(-4, 4) : 0, x, y + tall) +
      (int(0, 2) ? "" : disc(g, x, y + tall / 2, tall * 0.2))
    );
  };
  const size = Math.min(w, h) * 0.085;
  return (
    many(count, block) +
    disc(b, w / 2 + r(-8, 8), h * 0.92 - count * tall - size * 0.96, size) +
    box(a, 0, h * 0.915, w, h)
  );
});

// the curtain opens
const curtain = floor(({ w, h, g, a, b, r, int }) => {
  const count = int(3, 5);
  const fold = (k: number) =>
    shape(
      k % 2 ? g : a,
      svg`M0 0H${w * 0.45 * (1 - k / count)}Q${w * 0.4 * (1 - k / count)} ${h * 0.5} ${w * 0.26 * (1 - k / count)} ${h}H0`,
    );
  const who = int(0, 2) ? person(a, w / 2 + r(-14, 14), h * 0.9, h * 0.42) : chair(a, w / 2 - 10, h * 0.9, h * 0.28, 1);
  return (
    disc(b, w / 2, h * 0.56, Math.min(w, h) * r(0.22, 0.3)) +
    box(a, 0, h * 0.88, w, h) +
    who +
    many(count, fold) +
    placed(w, 0, 100, many(count, fold), 0, -1)
  );
});

// birds on wires
const wires = full(({ w, h, a, b, r, int }) => {
  const [count, birds, y] = [int(3, 5), int(4, 7), h * r(0.2, 0.3)];
  const odd = int(0, birds - 1);
  const perched = (k: number) =>
    placed(
      w * ((k + r(0.2, 0.8)) / birds),
      y + int(0, count - 1) * h * 0.15,
      h * 0.12,
      shape(k === odd ? b : a, "M-16 40L-30 44-20 8Q-18-54 10-60Q30-62 34-46L48-38 32-34Q34 0 0 4"),
      0,
      k % 2 ? 1 : -1,
    );
  return (
    disc(b, w * r(0.2, 0.8), h * r(0.6, 0.8), Math.min(w, h) * r(0.14, 0.22)) +
    turned(
      many(count, (k) => box(a, -30, y + k * h * 0.15, w + 60, 1.6)) + many(birds, perched),
      r(-9, 9),
      w / 2,
      h / 2,
    )
  );
});

// the sea, and a boat on it
const shore = floor(({ w, h, g, a, b, r, int, way }) => {
  const [sea, sun, side] = [h * r(0.5, 0.6), w * r(0.14, 0.22), way()];
  const x = w / 2 + side * r(16, 46);
  const glints = many(int(4, 6), (k) =>
    box(g, x - sun * (1.1 - k * 0.16) + r(-8, 8), sea + 7 + k * 9, sun * (2.2 - k * 0.3), 2.4),
  );
  const boat = placed(
    w / 2 - side * r(30, 50),
    sea + h * r(0.12, 0.24),
    h * r(0.18, 0.26),
    shape(g, "M-44 0H44L28 20H-28M-3-6V-90L40-6M-9-6V-70L-36-6"),
  );
  return (
    disc(b, x, sea - sun * r(-0.2, 1.2), sun) +
    box(a, 0, sea, w, h) +
    glints +
    boat +
    bird(a, w * r(0.2, 0.8), h * 0.16, 20) +
    bird(a, w * r(0.2, 0.8), h * 0.24, 14)
  );
});

// a head, and what is in it
const profile = full(({ w, h, a, b, g, r, int, way }) => {
  const size = r(13, 17);
  const head = shape(
    a,
    "M-42 2C-42-14-22-20-19-30C-46-50-36-100 2-98C24-97 26-80 26-70L35-53Q36-50 29-49L31-43 27-40 30-38Q29-29 22-27H10C10-16 30-16 36 2",
  );
  const inside = [
    disc(g, -3, -68, size * 0.66) + disc(b, -3, -68, size * 0.33),
    box(a, -20, -64, 40, 2) + box(a, -20, -59, 40, 3),
    person(a, -3, -55, 24),
  ];
  const side = way();
  return placed(
    w / 2 - side * w * 0.06,
    h,
    h * r(0.86, 0.96),
    head + disc(b, -3, -68, size) + inside[int(0, 2)],
    0,
    side,
  );
});

export const drama: readonly Composition[] = [windows, seat, tree, balance, curtain, wires, shore, profile];
