// Adventure.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, line, many, placed, polar, poly, ring, shape, svg, turned } from "../pen.ts";
import { bird, pine } from "./silhouettes.ts";

// peaks with snow
const peaks = floor(({ w, h, g, a, b, r, int }) => {
  const count = int(2, 3);
  const peak = (k: number) =>
    placed(
      w * ((k + r(0.3, 0.7)) / count),
      h,
      h * r(0.54, 0.8),
      shape(k % 2 ? a : b, "M0-100L62 2H-62") + shape(g, "M0-100L16-74 6-79 0-68-8-78-16-74"),
    );
  const woods = int(0, 1) ? many(9, (k) => pine(a, w * ((k + r(0.2, 0.8)) / 9), h * 0.93, h * r(0.1, 0.2))) : "";
  return (
    disc(b, w * r(0.2, 0.8), h * r(0.14, 0.24), w * r(0.07, 0.12)) +
    many(count, peak) +
    woods +
    box(a, 0, h * 0.9, w, h)
  );
});

// under sail
const sail = floor(({ w, h, g, a, b, r, way }) => {
  const boat = shape(b, "M4-100Q72-44 64-14H4") + shape(a, "M-4-88Q-18-44-54-14H-4M-2-106H2V0H-2M-62-8H62L40 14H-40");
  const [sea, side] = [h * r(0.74, 0.8), way()];
  const wave = (k: number) =>
    shape(
      [b, g, a][k] as string,
      svg`M${-r(0, 30)} ${sea + k * 11}q9-9 18 0t18 0${many(6, () => " 18 0 18 0")}V${h}H-30`,
    );
  return placed(w * r(0.44, 0.56), sea, Math.min(sea * 0.8, w * 0.66), boat, r(-5, 5), side) + many(3, wave);
});

// a compass rose
const compass = open(({ w, h, g, a, b, r, int }) => {
  const [x, y, size, points] = [w / 2, h / 2, Math.min(w, h) * r(0.42, 0.47), int(1, 2) * 8];
  const needle = (k: number) => {
    const tip = polar(x, y, k / points, size * (k % 2 ? 0.5 : k % 4 ? 0.72 : 1));
    return (
      poly(a, x, y, ...polar(x, y, k / points - 0.06, size * 0.2), ...tip) +
      poly(b, x, y, ...polar(x, y, k / points + 0.06, size * 0.2), ...tip)
    );
  };
  const half = points / 2;
  return turned(
    ring(a, x, y, size * 0.8, 2) +
      ring(a, x, y, size * 0.62, 5) +
      many(half, (k) => needle(2 * k + 1)) +
      many(half, (k) => needle(2 * k)) +
      disc(g, x, y, size * 0.09),
    r(-30, 30),
    x,
    y,
  );
});

// a road that winds on
const road = floor(({ w, h, g, a, b, r, int, way }) => {
  const [x, top, side] = [w * r(0.42, 0.58), h * r(0.4, 0.5), way()];
  const path = shape(g, "M-3 0C40 28-68 50-60 102H60C-20 60 60 30 3 0");
  const range = shape(
    a,
    svg`M0 ${top}L40 ${top - h * 0.16} 90 ${top} 140 ${top - h * 0.22} ${w} ${top - 8}V${top + 2}H0`,
  );
  return (
    disc(b, x + r(-20, 20), top - r(0, 24), w * r(0.17, 0.25)) +
    (int(0, 1) ? range : "") +
    box(a, 0, top, w, h) +
    placed(x, top, h - top, path, 0, side)
  );
});

// through leaves
const jungle = full(({ w, h, g, a, b, r }) => {
  const leaf = (x: number, y: number, turn: number, k: number) =>
    placed(
      x,
      y,
      w * r(0.34, 0.52),
      shape(k % 3 === 1 ? b : a, "M0 0C34-30 26-80 0-100C-26-80-34-30 0 0") + line(g, 3, "M0 0V-86"),
      turn,
    );
  const size = Math.min(w, h) * r(0.2, 0.27);
  const side = (way: number) => many(5, (k) => leaf(way > 0 ? w + 4 : -4, h * (0.06 + k * 0.22), -way * r(45, 115), k));
  return (
    disc(b, w / 2, h * 0.46, size) +
    bird(g, w / 2, h * 0.46, size) +
    side(1) +
    side(-1) +
    many(4, (k) => leaf(w * (0.12 + k * 0.25), h + 4, r(-24, 24), k))
  );
});

export const journey: readonly Composition[] = [peaks, sail, compass, road, jungle];
