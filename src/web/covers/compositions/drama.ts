// Drama.
import { type Composition, floor, full } from "../composition.ts";
import { around, box, disc, line, many, placed, poly, shape, svg } from "../pen.ts";
import { bird, chair, person } from "./silhouettes.ts";

// a house at night with one window lit
export const windows: Composition = full((p) => {
  const [across, down] = [p.int(3, 5), p.int(3, 5)];
  const [wide, tall, lit] = [p.w / across, p.h / down, p.int(0, across * down - 1)];
  const who = disc(p.g, 0, -42, 15) + shape(p.g, "M-30 0A30 30 0 0 1 30 0");
  return many(across * down, (k) => {
    const [x, y] = [((k % across) + 0.14) * wide, (Math.floor(k / across) + 0.12) * tall];
    const pane = box(k === lit ? p.b : p.a, x, y, wide * 0.72, tall * 0.76);
    return (
      pane +
      (k === lit
        ? placed(x + wide * 0.36, y + tall * 0.76, tall * 0.8, who)
        : p.int(0, 2)
          ? ""
          : box(p.g, x, y + 2, wide * 0.72, tall * p.r(0.2, 0.5)))
    );
  });
});

// a tree and somebody beside it
const tree = floor((p) => {
  const [x, ground, size] = [p.w * p.r(0.4, 0.6), p.h * p.r(0.78, 0.86), Math.min(p.w, p.h) * p.r(0.2, 0.27)];
  const crown = placed(
    0,
    -190,
    100,
    p.int(0, 1) ? disc(p.b, 0, 0, 100) : disc(p.b, 0, 0, 74) + around(7, () => disc(p.b, 0, -62, 50)),
  );
  const trunk = shape(p.a, "M-24 4L-7-190H7L24 4") + line(p.a, 10, "M0-80L-50-150M0-104L46-166M0-130L-20-190");
  return (
    placed(x, ground, size, crown + trunk) +
    box(p.a, 0, ground, p.w, p.h) +
    person(p.a, x + p.way() * size * 1.3, ground + 1, size * 0.7)
  );
});

// the curtain opens
const curtain = floor((p) => {
  const count = p.int(3, 5);
  const fold = (k: number) =>
    shape(
      k % 2 ? p.g : p.a,
      svg`M0 0H${p.w * 0.45 * (1 - k / count)}Q${p.w * 0.4 * (1 - k / count)} ${p.h * 0.5} ${p.w * 0.26 * (1 - k / count)} ${p.h}H0`,
    );
  const who = person(p.a, p.w / 2 + p.r(-14, 14), p.h * 0.9, p.h * 0.42);
  return (
    disc(p.b, p.w / 2, p.h * 0.56, Math.min(p.w, p.h) * p.r(0.22, 0.3)) +
    box(p.a, 0, p.h * 0.88, p.w, p.h) +
    who +
    many(count, fold) +
    placed(p.w, 0, 100, many(count, fold), 0, -1)
  );
});

// the sea, and a boat on it
export const shore: Composition = floor((p) => {
  const [sea, sun, side] = [p.h * p.r(0.5, 0.6), p.w * p.r(0.14, 0.22), p.way()];
  const x = p.w / 2 + side * 32;
  const glints = many(p.int(4, 6), (k) => box(p.g, x - sun + k * 5, sea + 7 + k * 9, sun * 2 - p.r(8, 12) * k, 2.4));
  const boat = shape(p.g, "M-44 0H44L28 20H-28M-3-6V-90L40-6M-9-6V-70L-36-6");
  return (
    disc(p.b, x, sea - sun * p.r(-0.2, 1.2), sun) +
    box(p.a, 0, sea, p.w, p.h) +
    glints +
    placed(p.w / 2 - side * 42, sea + p.h * p.r(0.12, 0.24), p.h * p.r(0.18, 0.26), boat) +
    bird(p.a, p.w * p.r(0.2, 0.8), p.h * 0.16, 20)
  );
});

// a head, and what is in it
export const profile: Composition = full((p) => {
  const head =
    "M-42 2C-42-14-22-20-19-30C-46-50-36-100 2-98C24-97 26-80 26-70L35-53Q36-50 29-49L31-43 27-40 30-38Q29-29 22-27H10C10-16 30-16 36 2";
  const mind =
    disc(p.b, -3, -68, p.r(15, 19)) +
    (p.int(0, 1) ? person(p.a, -3, -54, 28) : disc(p.g, -3, -68, 10) + disc(p.b, -3, -68, 5));
  return placed(p.w / 2, p.h, p.h * p.r(0.86, 0.96), shape(p.a, head) + mind, 0, p.way());
});

// an empty chair
const seat = floor((p) => {
  const [side, ground, tall] = [p.way(), p.h * p.r(0.74, 0.8), p.h * p.r(0.36, 0.48)];
  const x = p.w * (0.5 - side * p.r(0.08, 0.18));
  const light = poly(
    p.b,
    p.w / 2 - side * 84,
    0,
    p.w / 2 - side * 20,
    0,
    p.w / 2 + side * 100,
    ground,
    p.w / 2 - side * 28,
    ground,
  );
  return (
    (p.int(0, 1) ? light : disc(p.b, p.w / 2 + side * 28, ground - tall * 0.9, Math.min(p.w, p.h) * p.r(0.22, 0.3))) +
    box(p.a, 0, ground, p.w, p.h) +
    chair(p.a, x, ground + 1, tall, side) +
    poly(
      p.b,
      x,
      ground + 4,
      x + side * tall * 0.5,
      ground + 4,
      x + side * tall * 1.1,
      p.h * 0.93,
      x + side * tall * 0.6,
      p.h * 0.93,
    )
  );
});

export const drama: readonly Composition[] = [seat, windows, tree, curtain, shore, profile];
