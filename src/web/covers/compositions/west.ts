// Westerns.
import { type Composition, floor, open } from "../composition.ts";
import { box, disc, line, many, placed, polar, poly, shape, svg, turned } from "../pen.ts";

// table mountains in the evening
const mesas = floor(({ w, h, a, b, r, int }) => {
  const [ground, sun] = [h * r(0.78, 0.86), w * r(0.26, 0.36)];
  const mesa = (k: number) =>
    placed(
      w * (0.08 + k * 0.36) + r(-12, 12),
      ground + 1,
      h * r(0.16, 0.42),
      shape(a, "M-60 0L-44-48H-36L-30-100H18L24-84H44L48-52H56L74 0"),
      0,
      k % 2 ? -1 : 1,
    );
  return (
    disc(b, w * r(0.28, 0.72), ground - sun * r(0.3, 0.9), sun) +
    many(int(2, 3), mesa) +
    box(a, 0, ground, w, h) +
    box(b, 0, ground + 7, w, 2.4) +
    box(b, w * r(0.1, 0.4), ground + 14, w * 0.5, 1.4)
  );
});

// rails into the sun
const rails = floor(({ w, h, g, a, b, r }) => {
  const [x, top] = [w * r(0.4, 0.6), h * r(0.42, 0.52)];
  const sleeper = (k: number) => {
    const at = (k / 8) ** 2.2;
    return box(g, x - 4 - at * 68, top + at * (h - top), 8 + at * 136, 1 + at * 9);
  };
  const rail = (side: number) => poly(b, x + side * 2, top, x + side * 3, top, x + side * 58, h, x + side * 46, h);
  return disc(b, x, top, w * r(0.2, 0.3)) + box(a, 0, top, w, h) + many(9, sleeper) + rail(-1) + rail(1);
});

// cactus before a barred sun
const cactus = floor(({ w, h, g, a, b, r, int, way }) => {
  const [x, y, sun, ground] = [w * r(0.4, 0.6), h * r(0.4, 0.48), w * r(0.3, 0.37), h * 0.88];
  const bars = many(int(3, 5), (k) => box(g, 0, y + sun * (0.12 + k * 0.2), w, 2 + k * 1.5));
  const plant = (at: number, tall: number, side: number) =>
    placed(
      at,
      ground + 3,
      tall,
      line(a, 17, "M0 0V-92") + line(a, 13, "M0-40H16Q28-40 28-52V-70M0-54H-16Q-28-54-28-66V-80"),
      0,
      side,
    );
  return (
    disc(b, x, y, sun) +
    bars +
    plant(w * r(0.3, 0.7), h * r(0.5, 0.66), way()) +
    plant(w * (0.5 + way() * 0.4), h * r(0.14, 0.3), 1) +
    box(a, 0, ground, w, h)
  );
});

// layers of rock
const canyon = floor(({ w, h, g, a, b, r, int }) => {
  const count = int(4, 6);
  const layer = (k: number) => {
    const y = h * (0.3 + (k / count) * 0.62);
    const [up, turn] = [r(14, 40), r(0.3, 0.7) * w];
    return shape(
      k === count - 1 ? a : ([b, g, a][k % 3] as string),
      svg`M0 ${y + r(-16, 16)}C${turn * 0.5} ${y - up} ${turn * 0.8} ${y + r(10, 30)} ${turn} ${y}S${w * 0.9} ${y - up} ${w} ${y + r(-14, 14)}V${h}H0`,
    );
  };
  return disc(a, w * r(0.2, 0.8), h * r(0.14, 0.22), w * r(0.07, 0.12)) + many(count, layer);
});

// a sheriff's star
const badge = open(({ w, h, g, a, b, r, int }) => {
  const [x, y, size, points] = [w / 2, h / 2, Math.min(w, h) * r(0.4, 0.46), int(5, 7)];
  const tips = Array.from({ length: points * 2 }, (_, k) =>
    polar(x, y, k / points / 2 - 0.25, k % 2 ? size * 0.46 : size),
  );
  const knobs = many(points, (k) => disc(a, ...(tips[2 * k] as [number, number]), size * 0.1));
  return turned(
    poly(a, ...tips.flat()) + knobs + disc(g, x, y, size * 0.32) + disc(b, x, y, size * 0.25),
    r(-14, 14),
    x,
    y,
  );
});

export const west: readonly Composition[] = [mesas, rails, cactus, canyon, badge];
