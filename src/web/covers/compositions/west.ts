// Westerns.
import { type Composition, floor, open } from "../composition.ts";
import { around, box, disc, line, many, placed, poly, shape, svg } from "../pen.ts";

// table mountains in the evening
const mesas = floor((p) => {
  const [ground, sun] = [p.h * p.r(0.78, 0.86), p.w * p.r(0.26, 0.36)];
  const mesa = (k: number) =>
    placed(
      p.w * (0.08 + k * 0.36),
      ground + 1,
      p.h * p.r(0.16, 0.42),
      shape(p.a, "M-60 0L-44-48H-36L-30-100H18L24-84H44L48-52H56L74 0"),
      0,
      p.way(),
    );
  return (
    disc(p.b, p.w * p.r(0.3, 0.7), ground - sun * p.r(0.3, 0.9), sun) +
    many(p.int(2, 3), mesa) +
    box(p.a, 0, ground, p.w, p.h) +
    box(p.b, 0, ground + 7, p.w, 2.4)
  );
});

// rails into the sun
export const rails: Composition = floor((p) => {
  const [x, top] = [p.w * p.r(0.4, 0.6), p.h * p.r(0.42, 0.52)];
  const sleeper = (k: number) => {
    const at = (k / 8) ** 2.2;
    return box(p.g, x - 4 - at * 68, top + at * (p.h - top), 8 + at * 136, 1 + at * 9);
  };
  const rail = (side: number) =>
    poly(p.b, x + side * 2, top, x + side * 3, top, x + side * 58, p.h, x + side * 46, p.h);
  return disc(p.b, x, top, p.w * p.r(0.2, 0.3)) + box(p.a, 0, top, p.w, p.h) + many(9, sleeper) + rail(-1) + rail(1);
});

// cactus before a barred sun
const cactus = floor((p) => {
  const [y, sun, ground] = [p.h * p.r(0.4, 0.48), p.w * p.r(0.3, 0.37), p.h * 0.88];
  const bars = many(p.int(3, 5), (k) => box(p.g, 0, y + sun * (0.12 + k * 0.2), p.w, 2 + k * 1.5));
  const plant = (x: number, tall: number) =>
    placed(
      p.w * x,
      ground + 3,
      p.h * tall,
      line(p.a, 17, "M0 0V-92") + line(p.a, 13, "M0-40H16Q28-40 28-52V-70M0-54H-16Q-28-54-28-66V-80"),
      0,
      p.way(),
    );
  return (
    disc(p.b, p.w * p.r(0.4, 0.6), y, sun) +
    bars +
    plant(p.r(0.3, 0.7), p.r(0.5, 0.66)) +
    plant(0.5 + p.way() * 0.4, p.r(0.14, 0.3)) +
    box(p.a, 0, ground, p.w, p.h)
  );
});

// a sheriff's star
const badge = open((p) => {
  const tip = () => shape(p.a, "M0-96L34-30 0 0-34-30") + disc(p.a, 0, -96, 10);
  return placed(
    p.w / 2,
    p.h / 2,
    Math.min(p.w, p.h) * p.r(0.38, 0.43),
    around(p.int(5, 7), tip) + disc(p.g, 0, 0, 32) + disc(p.b, 0, 0, 24),
    p.r(-14, 14),
  );
});

// layers of rock
const canyon = floor((p) => {
  const count = p.int(4, 6);
  const layer = (k: number) => {
    const y = p.h * (0.3 + (k / count) * 0.62);
    const [up, turn] = [p.r(14, 40), p.r(0.3, 0.7) * p.w];
    return shape(
      k === count - 1 ? p.a : ([p.b, p.g, p.a][k % 3] as string),
      svg`M0 ${y + p.r(-16, 16)}C${turn * 0.5} ${y - up} ${turn * 0.8} ${y + p.r(10, 30)} ${turn} ${y}S${p.w * 0.9} ${y - up} ${p.w} ${y + p.r(-14, 14)}V${p.h}H0`,
    );
  };
  return disc(p.a, p.w * p.r(0.2, 0.8), p.h * p.r(0.14, 0.22), p.w * p.r(0.07, 0.12)) + many(count, layer);
});

export const west: readonly Composition[] = [canyon, mesas, rails, cactus, badge];
