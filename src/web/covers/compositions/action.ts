// Action.
import { type Composition, full, open } from "../composition.ts";
import { around, box, disc, many, placed, poly, shape, svg, turned } from "../pen.ts";

// rays from one point
export const burst: Composition = full((p) => {
  const ray = (k: number) => shape(k % 5 === 2 ? p.b : p.a, svg`M0 0L-${p.r(26, 50)}-400H${p.r(26, 50)}`);
  return placed(
    p.w * p.r(0.3, 0.7),
    p.h * p.r(0.3, 0.7),
    100,
    around(p.int(12, 18), ray) + disc(p.g, 0, 0, p.r(25, 35)) + disc(p.b, 0, 0, p.r(12, 20)),
  );
});

// chevrons
export const chevrons: Composition = full((p) => {
  const [count, deep, x] = [p.int(4, 7), p.h * p.r(0.16, 0.3) * p.way(), p.w * p.r(0.36, 0.64)];
  const step = (p.h * 1.4) / count;
  const odd = p.int(1, count - 2);
  return many(count, (k) => {
    const y = (k - 0.4) * step;
    return poly(
      k === odd ? p.b : p.a,
      0,
      y + deep,
      x,
      y - deep,
      p.w,
      y + deep,
      p.w,
      y + deep + step * 0.54,
      x,
      y - deep + step * 0.54,
      0,
      y + deep + step * 0.54,
    );
  });
});

// a blast
const blast = open((p) => {
  const count = p.int(11, 16);
  const star = (ink: string, size: number) =>
    placed(
      0,
      0,
      size,
      around(count, () => shape(ink, svg`M0 ${-p.r(80, 112)}L18-54 0 0-18-54`)),
    );
  return placed(p.w / 2, p.h / 2, Math.min(p.w, p.h) * 0.44, star(p.a, 100) + star(p.b, 62) + star(p.g, 30));
});

// a bolt across stripes
const bolt = full((p) => {
  const side = p.way();
  const stripes = turned(
    many(7, (k) => box(p.a, -p.w, p.h * (k * 0.26 - 0.3), p.w * 3, p.h * 0.1)),
    side * 24,
    p.w / 2,
    p.h / 2,
  );
  return stripes + placed(p.w / 2, 0, p.h, shape(p.b, "M10-2H40L14 40H34L-26 102-4 55H-24"), p.r(-4, 4), side);
});

export const action: readonly Composition[] = [burst, chevrons, blast, bolt];
