// Adventure.
import { type Composition, floor, open } from "../composition.ts";
import { around, box, disc, many, placed, ring, shape, svg } from "../pen.ts";
import { pine } from "./silhouettes.ts";

// peaks with snow
export const peaks: Composition = floor((p) => {
  const count = p.int(2, 3);
  const peak = (k: number) =>
    placed(
      p.w * ((k + p.r(0.3, 0.7)) / count),
      p.h,
      p.h * p.r(0.54, 0.8),
      shape(k % 2 ? p.a : p.b, "M0-100L62 2H-62") + shape(p.g, "M0-100L16-74 6-79 0-68-8-78-16-74"),
    );
  const woods = p.int(0, 1)
    ? many(9, (k) => pine(p.a, p.w * ((k + p.r(0.2, 0.8)) / 9), p.h * 0.93, p.h * p.r(0.1, 0.2)))
    : "";
  return (
    disc(p.b, p.w * p.r(0.2, 0.8), p.h * p.r(0.14, 0.24), p.w * p.r(0.07, 0.12)) +
    many(count, peak) +
    woods +
    box(p.a, 0, p.h * 0.9, p.w, p.h)
  );
});

// under sail
export const sail: Composition = floor((p) => {
  const boat =
    shape(p.b, "M4-100Q72-44 64-14H4") + shape(p.a, "M-4-88Q-18-44-54-14H-4M-2-106H2V0H-2M-62-8H62L40 14H-40");
  const [sea, side] = [p.h * p.r(0.74, 0.8), p.way()];
  const wave = (k: number) =>
    shape(
      [p.b, p.g, p.a][k] as string,
      svg`M${-p.r(0, 30)} ${sea + k * 11}q9-9 18 0t18 0${many(6, () => " 18 0 18 0")}V${p.h}H-30`,
    );
  return placed(p.w * p.r(0.44, 0.56), sea, Math.min(sea * 0.8, p.w * 0.66), boat, p.r(-5, 5), side) + many(3, wave);
});

// a compass rose
const compass = open((p) => {
  const needle = shape(p.a, "M0 0L-14-14 0-100") + shape(p.b, "M0 0L14-14 0-100");
  const short = placed(
    0,
    0,
    p.r(56, 72),
    around(4, () => needle),
    45,
  );
  return placed(
    p.w / 2,
    p.h / 2,
    Math.min(p.w, p.h) * p.r(0.42, 0.47),
    ring(p.a, 0, 0, 80, 3) + ring(p.a, 0, 0, 60, p.r(4, 12)) + short + around(4, () => needle) + disc(p.g, 0, 0, 9),
    p.r(-30, 30),
  );
});

// a road that winds on
export const road: Composition = floor((p) => {
  const [x, top, side] = [p.w * p.r(0.42, 0.58), p.h * p.r(0.4, 0.5), p.way()];
  const path = shape(p.g, "M-3 0C40 28-68 50-60 102H60C-20 60 60 30 3 0");
  const range = shape(
    p.a,
    svg`M0 ${top}L40 ${top - p.h * 0.16} 90 ${top} 140 ${top - p.h * 0.22} ${p.w} ${top - 8}V${top + 2}H0`,
  );
  return (
    disc(p.b, x + p.r(-20, 20), top - p.r(0, 24), p.w * p.r(0.17, 0.25)) +
    (p.int(0, 1) ? range : "") +
    box(p.a, 0, top, p.w, p.h) +
    placed(x, top, p.h - top, path, 0, side)
  );
});

export const journey: readonly Composition[] = [peaks, sail, compass, road];
